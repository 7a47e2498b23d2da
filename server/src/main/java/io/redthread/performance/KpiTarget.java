package io.redthread.performance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a KPI has to reach from a day on (目标值). Added, never changed.
 *
 * @param fromDay the first day it holds
 * @param value in the unit of the KPI, four decimals at most
 * @param reason why it was set
 * @param setAt when it was set
 * @param setBy by whom, user name
 */
public record KpiTarget(LocalDate fromDay, BigDecimal value, String reason, Instant setAt, String setBy) {}
