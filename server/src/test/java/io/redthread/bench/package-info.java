/** Benchmarks against a hand-written reference in the same run; started by {@code ./redthread bench}, never by the tests. */
@NullMarked
package io.redthread.bench;

import org.jspecify.annotations.NullMarked;
