package io.redthread.inventory;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Sku;
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
 * @param other the piece it was built into or came out of
 * @param at when
 * @param by user name of who did it
 */
public record SerialEvent(
        SerialAct act,
        WarehouseId warehouse,
        Optional<DocumentRef> document,
        String documentNumber,
        String note,
        Optional<Other> other,
        Instant at,
        String by) {

    SerialEvent named(String person) {
        return new SerialEvent(act, warehouse, document, documentNumber, note, other, at, person);
    }

    /**
     * Another piece that had to do with it.
     *
     * @param id its id
     * @param sku what it is
     * @param number its serial number
     */
    public record Other(SerialId id, Sku sku, String number) {

        static Other of(SerialView piece) {
            return new Other(piece.id(), piece.sku(), piece.number());
        }
    }
}
