package io.redthread.budget.domain;

import io.redthread.identity.DepartmentId;
import java.math.BigDecimal;

/**
 * What a document holds of one budget.
 *
 * @param department whose document it is: the budget's own, or one below
 * @param amount how much, in yuan
 */
public record Held(DepartmentId department, BigDecimal amount) {}
