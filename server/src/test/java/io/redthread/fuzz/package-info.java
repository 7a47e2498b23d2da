/** Bad input, driven by the description that the running server gives of itself. */
@NullMarked
package io.redthread.fuzz;

import org.jspecify.annotations.NullMarked;
