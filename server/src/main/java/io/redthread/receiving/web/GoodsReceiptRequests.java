package io.redthread.receiving.web;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.platform.json.Given;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.receiving.DockFault;
import io.redthread.receiving.NewGoodsReceipt;
import io.redthread.receiving.NewGoodsReceipt.Came;
import io.redthread.receiving.ReceivingSetting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about bought goods at the dock. */
final class GoodsReceiptRequests {

    private GoodsReceiptRequests() {}

    /** Goods to be taken in. */
    record ReceiveRequest(
            @Nullable PurchaseOrderId order,
            @Nullable WarehouseId warehouse,
            @Nullable LocationId bin,
            @Nullable String deliveryNote,
            @Nullable String note,
            @Nullable List<CameRequest> goods) {

        NewGoodsReceipt wanted() {
            return new NewGoodsReceipt(
                    Given.value("/order", order),
                    Given.value("/warehouse", warehouse),
                    Optional.ofNullable(bin),
                    Given.text(deliveryNote),
                    Given.text(note),
                    Given.each("/goods", Given.some("/goods", goods), CameRequest::came));
        }
    }

    /** Goods that came. */
    record CameRequest(
            @Nullable Sku sku,
            @Nullable String lot,
            @Nullable LocalDate expiresOn,
            @Nullable BigDecimal quantity,
            @Nullable List<String> serials) {

        Came came() {
            return new Came(
                    Given.value("/sku", sku),
                    Given.text(lot),
                    Optional.ofNullable(expiresOn),
                    Given.value("/quantity", quantity),
                    Given.list(serials));
        }
    }

    /** Why a receipt is taken back. */
    record ReverseRequest(@Nullable String reason) {}

    /** A scan that a page refused by itself. */
    record MistakeRequest(
            @Nullable PurchaseOrderId order,
            @Nullable DockFault fault,
            @Nullable String expected,
            @Nullable String scanned) {}

    /** How goods shall be taken in. */
    record SettingRequest(@Nullable Boolean blind, @Nullable Integer revision) {

        ReceivingSetting setting() {
            return new ReceivingSetting(Given.value("/blind", blind), Given.value("/revision", revision));
        }
    }
}
