/** Claims about the SQL of goods. */
@NullMarked
package io.redthread.catalog.store;

import org.jspecify.annotations.NullMarked;
