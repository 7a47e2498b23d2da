/** What must never happen, tried for real: many clients on the last pieces, and a server killed in the middle. */
@NullMarked
package io.redthread.soak;

import org.jspecify.annotations.NullMarked;
