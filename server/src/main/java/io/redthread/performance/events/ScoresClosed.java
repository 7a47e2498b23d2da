package io.redthread.performance.events;

import io.redthread.performance.ResultKind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * A month was closed, and its scores stand (考核月已结).
 *
 * @param month which
 * @param scores everybody's
 */
public record ScoresClosed(YearMonth month, List<Score> scores) {

    /**
     * What the month came to for one person.
     *
     * @param person user name
     * @param score 0–100
     * @param results what follows from it; may be empty
     */
    public record Score(String person, BigDecimal score, List<ResultKind> results) {}
}
