package io.redthread.sales;

/** Refusal: there is no such gift rule. */
public record GiftRuleNotFound(String rule) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
