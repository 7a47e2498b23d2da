package io.redthread.sales;

/** Refusal: no active shop has this code. */
public record ShopUnknown(String shop) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
