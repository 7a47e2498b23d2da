package io.redthread.sales;

/** Refusal: the order waits for room on its account, and only who may let it pass can. */
public record CreditHeld(String number, String limit, String used, String overdue, String wanted)
        implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
