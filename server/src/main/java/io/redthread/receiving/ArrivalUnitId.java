package io.redthread.receiving;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Id;

/** Id of a unit that a supplier announced (来货单元). */
public record ArrivalUnitId(long value) implements Id {

    /** What points at it. */
    public DocumentRef document() {
        return new DocumentRef("arrival-unit", value);
    }
}
