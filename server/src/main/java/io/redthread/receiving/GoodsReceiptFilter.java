package io.redthread.receiving;

import io.redthread.inventory.WarehouseId;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.PurchaseOrderId;
import org.jspecify.annotations.Nullable;

/**
 * Which goods receipts a list shows; absent parts do not restrict.
 *
 * @param q the beginning of its number or of the order's, the delivery note, or an SKU
 * @param state only those that stand, or were taken back
 * @param order only of that order
 * @param supplier only of that supplier
 * @param warehouse only of that warehouse
 */
public record GoodsReceiptFilter(
        @Nullable String q,
        @Nullable GoodsReceiptState state,
        @Nullable PurchaseOrderId order,
        @Nullable SupplierId supplier,
        @Nullable WarehouseId warehouse) {}
