package io.redthread.sales;

/**
 * Refusal: a newer version of the review rules was published since the caller read them.
 *
 * @param seen the version the caller saw
 * @param current the version in force
 */
public record ReviewRulesChanged(int seen, int current) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
