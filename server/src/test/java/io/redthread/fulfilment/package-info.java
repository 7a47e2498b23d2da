/** What the warehouse must do and must never do, on a real PostgreSQL. */
@NullMarked
package io.redthread.fulfilment;

import org.jspecify.annotations.NullMarked;
