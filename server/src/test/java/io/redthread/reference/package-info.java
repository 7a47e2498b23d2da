/** Writes docs/reference from the program itself, and fails where the committed pages say something else. */
@NullMarked
package io.redthread.reference;

import org.jspecify.annotations.NullMarked;
