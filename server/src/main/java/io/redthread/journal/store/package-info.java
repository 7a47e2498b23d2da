/** The journal's SQL. */
@NullMarked
package io.redthread.journal.store;

import org.jspecify.annotations.NullMarked;
