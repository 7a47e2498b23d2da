/** The stock ledger's SQL. */
@NullMarked
package io.redthread.inventory.store;

import org.jspecify.annotations.NullMarked;
