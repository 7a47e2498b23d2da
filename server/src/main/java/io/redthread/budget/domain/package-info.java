/** How budgets are reckoned, without database and web. */
@NullMarked
package io.redthread.budget.domain;

import org.jspecify.annotations.NullMarked;
