package io.redthread.performance;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A month's scores and what follows from them (月度考核).
 *
 * @param month which
 * @param closedAt when it was closed; absent while figures may change
 * @param closedBy by whom, user name
 * @param rule the rule it was or would be closed by
 * @param scores of everybody the asker sees, the best first
 * @param results what follows; of an open month what would
 */
public record MonthView(
        YearMonth month,
        Optional<Instant> closedAt,
        Optional<String> closedBy,
        IncentiveRule rule,
        List<MonthScore> scores,
        List<MonthResult> results) {}
