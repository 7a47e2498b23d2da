/** Reads and writes budgets, their entries and commitments. */
@NullMarked
package io.redthread.budget.store;

import org.jspecify.annotations.NullMarked;
