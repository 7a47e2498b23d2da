/** Threads shown to people. */
@NullMarked
package io.redthread.monitoring.store;

import org.jspecify.annotations.NullMarked;
