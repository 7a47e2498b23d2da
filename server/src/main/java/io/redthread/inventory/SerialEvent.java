package io.redthread.inventory;

import io.redthread.kernel.DocumentRef;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a piece.
 *
 * @param act what
 * @param warehouse where
 * @param document by which document
 * @param documentNumber its number, or empty
 * @param note why, or empty
 * @param at when
 * @param by user name of who did it
 */
public record SerialEvent(
        SerialAct act,
        WarehouseId warehouse,
        Optional<DocumentRef> document,
        String documentNumber,
        String note,
        Instant at,
        String by) {

    SerialEvent named(String person) {
        return new SerialEvent(act, warehouse, document, documentNumber, note, at, person);
    }
}
