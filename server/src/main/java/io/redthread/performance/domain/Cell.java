package io.redthread.performance.domain;

import io.redthread.performance.KpiCode;
import java.time.LocalDate;

/**
 * Sums that were asked for together; what they were not told apart by is empty.
 *
 * @param kpi the KPI
 * @param person user name; empty where it is nobody's
 * @param day the day, or the Monday of the week
 * @param part code of the department or node
 * @param tally what it comes to
 */
public record Cell(KpiCode kpi, String person, LocalDate day, String part, Tally tally) {}
