/** The same command sent twice is done once and answered the same. */
@NullMarked
package io.redthread.platform.idempotency;

import org.jspecify.annotations.NullMarked;
