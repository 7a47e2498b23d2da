package io.redthread.receiving;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.SerialPiece;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Goods to be taken in for an order.
 *
 * @param order for which
 * @param warehouse where
 * @param bin in which receiving place; absent means the warehouse's first
 * @param deliveryNote the supplier's number on the papers, at most 60 characters, or empty
 * @param note anything else, at most 500 characters, or empty
 * @param goods what came, each kind of goods and lot in as many rows as one likes
 * @param numbered whether goods with serial numbers come with them; a partner's warehouse tells none
 * @param unit the announced unit that came; absent where single goods were counted
 */
public record NewGoodsReceipt(
        PurchaseOrderId order,
        WarehouseId warehouse,
        Optional<LocationId> bin,
        String deliveryNote,
        String note,
        List<Came> goods,
        boolean numbered,
        Optional<ArrivalUnitId> unit) {

    /** Counted by ourselves. */
    public NewGoodsReceipt(
            PurchaseOrderId order,
            WarehouseId warehouse,
            Optional<LocationId> bin,
            String deliveryNote,
            String note,
            List<Came> goods) {
        this(order, warehouse, bin, deliveryNote, note, goods, true, Optional.empty());
    }

    /** The same without serial numbers. */
    public NewGoodsReceipt unnumbered() {
        return new NewGoodsReceipt(order, warehouse, bin, deliveryNote, note, goods, false, unit);
    }

    /** The same as what came in a unit. */
    public NewGoodsReceipt unit(ArrivalUnitId came) {
        return new NewGoodsReceipt(order, warehouse, bin, deliveryNote, note, goods, numbered, Optional.of(came));
    }

    /** Refuses overlong texts. */
    public NewGoodsReceipt {
        goods = List.copyOf(goods);
        if (deliveryNote.length() > 60) {
            throw InvalidInput.of("/deliveryNote", deliveryNote, "text-too-long");
        }
        if (note.length() > 500) {
            throw InvalidInput.of("/note", note, "text-too-long");
        }
    }

    /**
     * Goods that came.
     *
     * @param sku what
     * @param lot their lot, blank where they are kept in none
     * @param expiresOn the lot's last good day; wanted for a lot not seen before of goods that do not keep for ever
     * @param quantity how much, in the base unit, above zero
     * @param serials the serial numbers of its pieces, where they are kept throughout
     */
    public record Came(Sku sku, String lot, Optional<LocalDate> expiresOn, BigDecimal quantity, List<String> serials) {

        /** Goods without serial numbers. */
        public Came(Sku sku, String lot, Optional<LocalDate> expiresOn, BigDecimal quantity) {
            this(sku, lot, expiresOn, quantity, List.of());
        }

        /** Refuses nothing and less, and what no quantity can say. */
        public Came {
            if (quantity.signum() <= 0) {
                throw InvalidInput.of("/quantity", quantity, "quantity-not-positive");
            }
            quantity = new Quantity(quantity, Uom.PCS).amount();
            serials = List.copyOf(serials);
        }

        /** Its pieces by number. */
        public Stream<SerialPiece> pieces() {
            return serials.stream().map(it -> new SerialPiece(sku, it));
        }
    }
}
