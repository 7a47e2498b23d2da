package io.redthread.rules;

/**
 * Refusal: the back-test has ended, there is nothing to cancel.
 *
 * @param state where it stands
 */
public record BacktestNotRunning(BacktestState state) implements RulesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
