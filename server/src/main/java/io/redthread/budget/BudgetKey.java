package io.redthread.budget;

import io.redthread.identity.DepartmentId;
import java.time.LocalDate;

/**
 * What names a budget among all (预算维度).
 *
 * @param department whose
 * @param period month or quarter
 * @param startsOn its first day
 * @param category of which category; empty for all
 */
public record BudgetKey(DepartmentId department, PeriodKind period, LocalDate startsOn, String category) {}
