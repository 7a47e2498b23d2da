package io.redthread.budget;

import io.redthread.identity.DepartmentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which budgets a list shows; absent parts do not restrict.
 *
 * @param q part of the department's name, begin of the category, or the number of an adjustment
 * @param department only that department's
 * @param period only months or only quarters
 * @param on only those in force on that day
 * @param category only of that category
 * @param passed only those passed, or only those not
 */
public record BudgetFilter(
        @Nullable String q,
        @Nullable DepartmentId department,
        @Nullable PeriodKind period,
        @Nullable LocalDate on,
        @Nullable String category,
        @Nullable Boolean passed) {}
