package io.redthread.budget;

import io.redthread.kernel.Refusal;

/** What a budget does not let happen. */
public sealed interface BudgetRefusal extends Refusal {

    /**
     * An order would pass a budget by more than the severe limit (严重超预算); the budget has to be adjusted first.
     * Amounts are plain, in yuan.
     *
     * @param departmentZh the department whose budget it is where that stands above the order's; empty where it is its own
     * @param departmentEn the same as it follows the word "budget": {@code " of 运营中心"}
     * @param periodZh 本月, 本季度 or the period's name
     * @param periodEn the same in English
     * @param category of which category; empty for all
     * @param remaining what was left
     * @param order what this order takes
     * @param excess by how much it passes
     */
    record BudgetExceeded(
            String departmentZh,
            String departmentEn,
            String periodZh,
            String periodEn,
            String category,
            String remaining,
            String order,
            String excess)
            implements BudgetRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * No budget has that id, or it is another department's.
     *
     * @param budget what was asked for
     */
    record BudgetNotFound(BudgetId budget) implements BudgetRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * No adjustment has that id.
     *
     * @param adjustment what was asked for
     */
    record AdjustmentNotFound(BudgetAdjustmentId adjustment) implements BudgetRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * There is a budget for that department, period and category already; it is changed by an adjustment.
     *
     * @param department code of the department
     * @param startsOn first day
     * @param category the category; empty for all
     */
    record BudgetThere(String department, String startsOn, String category) implements BudgetRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * A budget cannot be lowered below what is promised and spent of it.
     *
     * @param held promised and spent, in yuan
     * @param wanted what the budget would be
     */
    record BelowHeld(String held, String wanted) implements BudgetRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }
}
