/** Redthread 红线: an integrated procurement-and-sales order system. */
@NullMarked
package io.redthread;

import org.jspecify.annotations.NullMarked;
