/** Refusals and faults rendered once as RFC 9457 problems in Chinese and English. */
@NullMarked
package io.redthread.platform.problems;

import org.jspecify.annotations.NullMarked;
