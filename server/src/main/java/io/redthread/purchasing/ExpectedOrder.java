package io.redthread.purchasing;

import io.redthread.inventory.WarehouseId;
import io.redthread.parties.SupplierId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order whose goods are expected (待收采购单, I2).
 *
 * @param id the order
 * @param number its number
 * @param state released or partly received
 * @param supplier whose goods
 * @param supplierName what it is called
 * @param warehouse where they are wanted; null where any warehouse takes them in
 * @param dueOn the day the supplier named, else the day asked for; null where nobody said
 * @param confirmed whether the supplier named the day
 * @param urgent whether it is urgent
 * @param lineCount how many lines it has
 * @param openLines of how many something is still to come
 */
public record ExpectedOrder(
        PurchaseOrderId id,
        String number,
        OrderState state,
        SupplierId supplier,
        String supplierName,
        @Nullable WarehouseId warehouse,
        @Nullable LocalDate dueOn,
        boolean confirmed,
        boolean urgent,
        int lineCount,
        int openLines) {}
