package io.redthread.budget;

/**
 * A budget with what people call its department (预算行).
 *
 * @param budget the budget
 * @param department name of its department
 */
public record BudgetLine(BudgetView budget, String department) {}
