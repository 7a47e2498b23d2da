package io.redthread.receiving;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sscc;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.PurchaseOrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit that a supplier announced (来货单元), without its contents.
 *
 * @param id its id
 * @param sscc its number
 * @param state how far it has come
 * @param order for which purchase order
 * @param orderNumber the order's number
 * @param supplier whose
 * @param supplierName what it is called
 * @param deliveryNote the supplier's number on the papers, or empty
 * @param lineCount how many lines it has
 * @param announcedAt when it was announced
 * @param announcedBy by whom
 * @param withdrawal why it will not come, or empty
 * @param came the receipt that stands; null before it came
 */
public record ArrivalUnitView(
        ArrivalUnitId id,
        Sscc sscc,
        ArrivalUnitState state,
        PurchaseOrderId order,
        String orderNumber,
        SupplierId supplier,
        String supplierName,
        String deliveryNote,
        int lineCount,
        Instant announcedAt,
        String announcedBy,
        String withdrawal,
        @Nullable Came came) {

    /**
     * How it came.
     *
     * @param receipt its receipt
     * @param number the receipt's number
     * @param warehouse where
     * @param bin the receiving place it stood in first
     * @param at when
     * @param by user name of who took it in
     * @param storedIn the bin it was put away in; null while it stands where it came in
     * @param storedAt when that was
     */
    public record Came(
            GoodsReceiptId receipt,
            String number,
            WarehouseId warehouse,
            LocationId bin,
            Instant at,
            String by,
            @Nullable LocationId storedIn,
            @Nullable Instant storedAt) {}
}
