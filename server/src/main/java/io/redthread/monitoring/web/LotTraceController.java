package io.redthread.monitoring.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.LotRef;
import io.redthread.kernel.Sku;
import io.redthread.monitoring.LotTraceView;
import io.redthread.monitoring.LotTraceView.Delivery;
import io.redthread.monitoring.LotTracing;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a lot came from and who has it. */
@RestController
@RequestMapping("/api/monitoring/lots")
class LotTraceController {

    private final LotTracing tracing;

    LotTraceController(LotTracing tracing) {
        this.tracing = tracing;
    }

    @GetMapping("/trace")
    @Requires(Permission.MONITORING_READ)
    LotTraceView trace(
            @RequestParam(required = false) @Nullable Sku sku, @RequestParam(required = false) @Nullable String lot) {
        return tracing.of(new LotRef(Given.value("/sku", sku), Given.text("/lot", lot)));
    }

    @GetMapping("/recall/export")
    @Requires(Permission.MONITORING_READ)
    void recall(
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(required = false) @Nullable Sku sku,
            @RequestParam(required = false) @Nullable String lot,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var rows = sku == null || lot == null || lot.isBlank()
                ? List.<Delivery>of()
                : tracing.recall(new LotRef(sku, lot.strip()));
        var file = TableDownload.of(format, locale, response);
        var header = file.english()
                ? List.of(
                        "SKU",
                        "Lot",
                        "Quantity",
                        "Shipped",
                        "Parcel",
                        "Waybill",
                        "Order",
                        "Shop",
                        "Shop's number",
                        "Recipient",
                        "Phone",
                        "Place")
                : List.of("商品编码", "批次", "数量", "出库时间", "包裹", "运单号", "订单", "店铺", "平台单号", "收件人", "电话", "地区");
        file.write(
                "recall",
                header,
                LotTraceController::cells,
                query -> new Page<>(rows, null, new Page.Total(rows.size(), true)));
    }

    private static List<?> cells(Delivery one) {
        return Arrays.asList(
                one.lot().sku().code(),
                one.lot().lot(),
                one.quantity(),
                one.at(),
                one.number(),
                Objects.requireNonNullElse(one.waybill(), ""),
                one.orderNumber(),
                one.shop(),
                one.platformNumber(),
                one.recipient(),
                one.phone(),
                one.place());
    }
}
