package io.redthread.inventory;

import io.redthread.kernel.DocumentRef;
import java.util.List;

/** What became of a {@link ReservationRequest}: all of it is reserved, or the part it would take, or nothing. */
public sealed interface ReservationResult permits Reserved, PartReserved, Short {

    /** For whom. */
    DocumentRef document();

    /** Every warehouse looked at, in the order of preference: the facts behind "why this warehouse". */
    List<Considered> considered();
}
