package io.redthread.inventory;

import io.redthread.kernel.Id;

/** Id of a reservation (占用). */
public record ReservationId(long value) implements Id {}
