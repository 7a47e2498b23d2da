package io.redthread.kernel;

import java.util.Currency;

/** The currency the company keeps its books in (本位币): thresholds, budgets and ceilings are compared in it. */
public final class CompanyCurrency {

    /** Renminbi. */
    public static final Currency CNY = Currency.getInstance("CNY");

    private CompanyCurrency() {}

    /** Nothing, in the company's currency. */
    public static Money zero() {
        return Money.zero(CNY);
    }
}
