/** How facts of many modules become one thread; no SQL, no clock. */
@NullMarked
package io.redthread.monitoring.domain;

import org.jspecify.annotations.NullMarked;
