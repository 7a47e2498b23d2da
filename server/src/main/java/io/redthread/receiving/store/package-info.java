/** The SQL of what comes in. */
@NullMarked
package io.redthread.receiving.store;

import org.jspecify.annotations.NullMarked;
