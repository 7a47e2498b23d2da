package io.redthread.inventory;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Sku;
import java.time.Instant;
import java.util.Optional;

/**
 * A piece known by its serial number (序列号), and where it is.
 *
 * @param id its id
 * @param sku what it is
 * @param name what that is called; empty where nobody reads it
 * @param number its serial number
 * @param state where it is
 * @param warehouse where it lies, or which it left last
 * @param document the parcel it is in or left with, or the document it came by
 * @param documentNumber that document's number, or empty
 * @param order the order it is packed for or was sold with
 * @param orderNumber that order's number, or empty
 * @param builtInto into what it was built, while it is inside
 * @param within into which piece, where that has a number
 * @param revision to be sent back with a change
 * @param changedAt when something happened to it last
 */
public record SerialView(
        SerialId id,
        Sku sku,
        String name,
        String number,
        SerialState state,
        WarehouseId warehouse,
        Optional<DocumentRef> document,
        String documentNumber,
        Optional<DocumentRef> order,
        String orderNumber,
        Optional<Sku> builtInto,
        Optional<SerialId> within,
        int revision,
        Instant changedAt) {

    /** Kind of the document that the journal points at. */
    public static final String KIND = "serial";

    /** What points at it. */
    public DocumentRef ref() {
        return new DocumentRef(KIND, id.value());
    }

    /** One nobody has seen before. */
    static SerialView fresh(SerialId id, SerialPiece piece, WarehouseId warehouse, Instant now) {
        return new SerialView(
                id,
                piece.sku(),
                "",
                piece.number(),
                SerialState.HERE,
                warehouse,
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                1,
                now);
    }

    /** Goods and number alone. */
    public SerialPiece piece() {
        return new SerialPiece(sku, number);
    }

    /** Whether it is with that document. */
    boolean isOf(DocumentRef one) {
        return document.filter(one::equals).isPresent();
    }

    /** Whether it lies in that warehouse. */
    boolean isIn(WarehouseId one) {
        return state == SerialState.HERE && warehouse.equals(one);
    }

    /** The same elsewhere, by that document. */
    SerialView in(SerialState to, WarehouseId where, Optional<DocumentRef> by, String byNumber, Instant at) {
        return new SerialView(
                id,
                sku,
                name,
                number,
                to,
                where,
                by,
                byNumber,
                order,
                orderNumber,
                Optional.empty(),
                Optional.empty(),
                revision,
                at);
    }

    /** The same inside goods put together in that warehouse, by that document. */
    SerialView builtInto(Sku product, Optional<SerialId> piece, SerialCause by, Instant at) {
        return new SerialView(
                id,
                sku,
                name,
                number,
                SerialState.BUILT_IN,
                warehouse,
                Optional.of(by.document()),
                by.number(),
                Optional.empty(),
                "",
                Optional.of(product),
                piece,
                revision,
                at);
    }

    /** The same for an order. */
    SerialView sold(SerialCause with) {
        return with(Optional.of(with.document()), with.number());
    }

    /** The same for nobody. */
    SerialView unsold() {
        return with(Optional.empty(), "");
    }

    private SerialView with(Optional<DocumentRef> sale, String saleNumber) {
        return new SerialView(
                id,
                sku,
                name,
                number,
                state,
                warehouse,
                document,
                documentNumber,
                sale,
                saleNumber,
                builtInto,
                within,
                revision,
                changedAt);
    }

    /** The same with what its goods are called. */
    SerialView named(String goods) {
        return new SerialView(
                id,
                sku,
                goods,
                number,
                state,
                warehouse,
                document,
                documentNumber,
                order,
                orderNumber,
                builtInto,
                within,
                revision,
                changedAt);
    }
}
