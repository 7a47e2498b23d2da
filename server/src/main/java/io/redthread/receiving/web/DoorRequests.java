package io.redthread.receiving.web;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.platform.json.Given;
import io.redthread.receiving.Arrived;
import io.redthread.receiving.BlindReturn;
import io.redthread.receiving.Judged;
import io.redthread.receiving.ReturnDisposition;
import io.redthread.receiving.ReturnGrade;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bodies of what the warehouse sends about returns. */
final class DoorRequests {

    private DoorRequests() {}

    /** What came. */
    record ReceiptRequest(@Nullable List<ArrivedRequest> goods) {

        List<Arrived> arrived() {
            return Given.each("/goods", Given.some("/goods", goods), ArrivedRequest::arrived);
        }
    }

    /** Goods that came. */
    record ArrivedRequest(
            @Nullable Sku sku,
            @Nullable String lot,
            @Nullable BigDecimal quantity,
            @Nullable List<String> serials,
            @Nullable Boolean unannounced) {

        Arrived arrived() {
            return new Arrived(
                    Given.value("/sku", sku),
                    Given.text(lot),
                    Given.value("/quantity", quantity),
                    Given.list(serials),
                    Boolean.TRUE.equals(unannounced));
        }
    }

    /** Goods that nobody announced. */
    record BlindRequest(
            @Nullable WarehouseId warehouse,
            @Nullable String carrier,
            @Nullable String waybill,
            @Nullable String note,
            @Nullable List<ArrivedRequest> goods) {

        BlindReturn wanted() {
            return new BlindReturn(
                    Given.value("/warehouse", warehouse),
                    Given.text(carrier),
                    Given.text(waybill),
                    Given.text(note),
                    Given.each("/goods", Given.some("/goods", goods), ArrivedRequest::arrived));
        }
    }

    /** A parcel that comes back unopened. */
    record RefusedRequest(
            @Nullable String waybill, @Nullable WarehouseId warehouse) {}

    /** What was found. */
    record VerdictRequest(@Nullable List<JudgedRequest> goods) {

        List<Judged> judged() {
            return Given.each("/goods", Given.some("/goods", goods), JudgedRequest::judged);
        }
    }

    /** What was found of some goods. */
    record JudgedRequest(
            @Nullable Integer goodsNo,
            @Nullable String lot,
            @Nullable BigDecimal quantity,
            @Nullable List<String> serials,
            @Nullable ReturnGrade grade,
            @Nullable ReturnDisposition disposition,
            @Nullable LocationId bin,
            @Nullable String note) {

        Judged judged() {
            return new Judged(
                    Given.value("/goodsNo", goodsNo),
                    Given.text(lot),
                    Given.value("/quantity", quantity),
                    Given.list(serials),
                    Given.value("/grade", grade),
                    Given.value("/disposition", disposition),
                    Optional.ofNullable(bin),
                    Given.text(note));
        }
    }
}
