/** Doors where calls that come at the same moment share one transaction. */
@NullMarked
package io.redthread.platform.gate;

import org.jspecify.annotations.NullMarked;
