/** Claims about the catalogue. */
@NullMarked
package io.redthread.catalog;

import org.jspecify.annotations.NullMarked;
