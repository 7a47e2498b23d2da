/** The SQL of goods and categories. */
@NullMarked
package io.redthread.catalog.store;

import org.jspecify.annotations.NullMarked;
