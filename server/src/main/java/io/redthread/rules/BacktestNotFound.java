package io.redthread.rules;

/**
 * Refusal: no back-test has that id.
 *
 * @param backtest the id
 */
public record BacktestNotFound(BacktestId backtest) implements RulesRefusal {

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
