/** Tables of facts and sums. */
@NullMarked
package io.redthread.insight.store;

import org.jspecify.annotations.NullMarked;
