package io.redthread.budget;

import io.redthread.kernel.Money;

/**
 * A change of a budget to be asked for.
 *
 * @param budget which
 * @param change by how much, in the company's currency; below zero lowers it; never zero
 * @param reason why, 1 to 500 characters
 */
public record NewAdjustment(BudgetId budget, Money change, String reason) {}
