package io.redthread.sales;

/** Refusal: the gift rule has been ended already, or was never there. */
public record GiftRuleEnded(String rule) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
