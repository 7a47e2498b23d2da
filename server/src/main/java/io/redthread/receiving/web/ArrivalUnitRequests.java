package io.redthread.receiving.web;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sscc;
import io.redthread.parties.SupplierId;
import io.redthread.platform.json.Given;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.receiving.NewArrivalUnit;
import io.redthread.receiving.SupplierKey;
import io.redthread.receiving.UnitAtDoor;
import io.redthread.receiving.UnitAtDoor.Found;
import io.redthread.receiving.web.GoodsReceiptRequests.CameRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about announced units. */
final class ArrivalUnitRequests {

    private ArrivalUnitRequests() {}

    /** Units that are on their way. */
    record AnnounceRequest(@Nullable List<UnitRequest> units) {

        List<NewArrivalUnit> wanted() {
            return Given.each("/units", Given.some("/units", units), UnitRequest::unit);
        }
    }

    /** A unit with what is in it. */
    record UnitRequest(
            @Nullable Sscc sscc,
            @Nullable String order,
            @Nullable String deliveryNote,
            @Nullable List<CameRequest> contents) {

        NewArrivalUnit unit() {
            return new NewArrivalUnit(
                    Given.value("/sscc", sscc),
                    Given.text("/order", order),
                    Given.text(deliveryNote),
                    Given.each("/contents", Given.some("/contents", contents), CameRequest::came));
        }
    }

    /** A unit at the door. */
    record ReceiveUnitRequest(
            @Nullable Sscc sscc,
            @Nullable WarehouseId warehouse,
            @Nullable LocationId bin,
            @Nullable PurchaseOrderId order,
            @Nullable String note,
            @Nullable List<FoundRequest> found) {

        UnitAtDoor wanted() {
            return new UnitAtDoor(
                    Given.value("/sscc", sscc),
                    Given.value("/warehouse", warehouse),
                    Optional.ofNullable(bin),
                    Optional.ofNullable(order),
                    Given.text(note),
                    Given.each("/found", found, FoundRequest::found));
        }
    }

    /** A line of which less came. */
    record FoundRequest(
            @Nullable Integer line,
            @Nullable BigDecimal quantity,
            @Nullable List<String> serials) {

        Found found() {
            return new Found(Given.value("/line", line), Given.value("/quantity", quantity), Given.list(serials));
        }
    }

    /** The bin a unit was put in. */
    record StoreUnitRequest(@Nullable Sscc sscc, @Nullable LocationId into) {}

    /** Why a unit will not come. */
    record WithdrawRequest(@Nullable String reason) {}

    /** For which supplier a key announces. */
    record SupplierKeyRequest(
            @Nullable String key, @Nullable SupplierId supplier) {

        SupplierKey wanted() {
            return new SupplierKey(Given.text("/key", key), Given.value("/supplier", supplier));
        }
    }
}
