/** Budgets over HTTP. */
@NullMarked
package io.redthread.budget.web;

import org.jspecify.annotations.NullMarked;
