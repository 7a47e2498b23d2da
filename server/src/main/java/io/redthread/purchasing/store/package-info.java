/** Purchasing's tables. */
@NullMarked
package io.redthread.purchasing.store;

import org.jspecify.annotations.NullMarked;
