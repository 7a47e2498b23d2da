package io.redthread.performance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A target to be set.
 *
 * @param fromDay from that day on; not before today
 * @param value in the unit of the KPI, four decimals at most
 * @param reason why
 */
public record NewTarget(LocalDate fromDay, BigDecimal value, String reason) {}
