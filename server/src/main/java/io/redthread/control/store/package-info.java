/** Tables of internal control. */
@NullMarked
package io.redthread.control.store;

import org.jspecify.annotations.NullMarked;
