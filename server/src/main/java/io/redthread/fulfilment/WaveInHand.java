package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.DocumentRef;

/**
 * A wave while a use case has it: locked.
 *
 * @param id its id
 * @param number its number
 * @param warehouse where
 * @param state where it stands
 * @param picking how its goods come to their parcels
 */
public record WaveInHand(WaveId id, String number, WarehouseId warehouse, WaveState state, PickMethod picking) {

    /** Document kind of waves. */
    public static final String DOCUMENT_KIND = "wave";

    /** The wave as a document. */
    DocumentRef document() {
        return new DocumentRef(DOCUMENT_KIND, id.value());
    }
}
