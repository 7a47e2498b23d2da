/** Tables of the module. */
@NullMarked
package io.redthread.performance.store;

import org.jspecify.annotations.NullMarked;
