package io.redthread.receiving;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.DocumentRef;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.PurchaseOrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A goods receipt (收货单) without its lines.
 *
 * @param id its id
 * @param number its number
 * @param state whether it stands
 * @param order for which purchase order
 * @param orderNumber the order's number
 * @param supplier whose goods
 * @param supplierName what it is called
 * @param warehouse where they came in
 * @param bin the receiving place they stood in first
 * @param deliveryNote the supplier's number on the papers, or empty
 * @param note what was noted, or empty
 * @param lineCount how many lines
 * @param receivedAt when
 * @param receivedBy user name of who took them in
 * @param reversedAt when it was taken back; null while it stands
 * @param reversedBy by whom
 * @param reversal why, or empty
 */
public record GoodsReceiptView(
        GoodsReceiptId id,
        String number,
        GoodsReceiptState state,
        PurchaseOrderId order,
        String orderNumber,
        SupplierId supplier,
        String supplierName,
        WarehouseId warehouse,
        LocationId bin,
        String deliveryNote,
        String note,
        int lineCount,
        Instant receivedAt,
        String receivedBy,
        @Nullable Instant reversedAt,
        @Nullable String reversedBy,
        String reversal) {

    /** Kind of the document that ledger and journal point at. */
    public static final String KIND = "goods-receipt";

    /** What points at it. */
    public DocumentRef ref() {
        return ref(id);
    }

    /** What points at the receipt of that id. */
    public static DocumentRef ref(GoodsReceiptId id) {
        return new DocumentRef(KIND, id.value());
    }
}
