/** Claims about parties. */
@NullMarked
package io.redthread.parties;

import org.jspecify.annotations.NullMarked;
