/** Work that goes on behind requests. */
@NullMarked
package io.redthread.platform.background;

import org.jspecify.annotations.NullMarked;
