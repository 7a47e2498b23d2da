/** Reads and writes logs, analyses and files. */
@NullMarked
package io.redthread.mining.store;

import org.jspecify.annotations.NullMarked;
