/** The SQL of instructions, reports, snapshots and differences. */
@NullMarked
package io.redthread.outside.store;

import org.jspecify.annotations.NullMarked;
