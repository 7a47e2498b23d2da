/** The SQL of parcels, waves, pick lines, dispatch notes, tracking and feedback. */
@NullMarked
package io.redthread.fulfilment.store;

import org.jspecify.annotations.NullMarked;
