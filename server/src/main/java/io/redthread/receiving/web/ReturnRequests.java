package io.redthread.receiving.web;

import io.redthread.inventory.WarehouseId;
import io.redthread.platform.json.Given;
import io.redthread.receiving.OpenReturn;
import io.redthread.receiving.ReturnReason;
import io.redthread.receiving.ReturnWish;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about returns. */
final class ReturnRequests {

    private ReturnRequests() {}

    /** A return to authorise. */
    record ReturnRequest(
            @Nullable OrderId order,
            @Nullable WarehouseId warehouse,
            @Nullable ReturnReason reason,
            @Nullable ReturnWish wish,
            @Nullable Boolean withoutGoods,
            @Nullable String note,
            @Nullable String carrier,
            @Nullable String waybill,
            @Nullable String shopReturn,
            @Nullable Integer days,
            @Nullable List<LineRequest> lines) {

        OpenReturn wanted() {
            return new OpenReturn(
                    Given.value("/order", order),
                    Given.value("/warehouse", warehouse),
                    Given.value("/reason", reason),
                    Given.value("/wish", wish),
                    Boolean.TRUE.equals(withoutGoods),
                    Given.text(note),
                    Given.text(carrier),
                    Given.text(waybill),
                    Given.text(shopReturn),
                    days == null ? OpenReturn.USUAL_DAYS : days,
                    Given.each("/lines", Given.some("/lines", lines), LineRequest::line));
        }
    }

    /** So many of a line. */
    record LineRequest(
            @Nullable Integer orderLine, @Nullable BigDecimal quantity) {

        OpenReturn.Line line() {
            return new OpenReturn.Line(Given.value("/orderLine", orderLine), Given.value("/quantity", quantity));
        }
    }

    /** Why it ends. */
    record Ending(@Nullable String reason) {}
}
