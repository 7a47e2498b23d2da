package io.redthread.receiving.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.receiving.ReturnFilter;
import io.redthread.receiving.ReturnReads;
import io.redthread.receiving.ReturnView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of returns as a file, filtered like the page it is taken from. */
@RestController
@RequestMapping("/api/receiving/returns")
class ReturnExportController {

    private static final List<String> ZH = List.of(
            "单号", "状态", "来源", "订单", "店铺单号", "店铺退货单号", "原因", "诉求", "收货仓库", "运单", "授权时间", "经办人", "收货时间", "质检时间", "完结时间",
            "换货订单");
    private static final List<String> EN = List.of(
            "Number",
            "State",
            "Origin",
            "Order",
            "Shop order",
            "Shop return",
            "Reason",
            "Wish",
            "Warehouse",
            "Waybill",
            "Authorised",
            "By",
            "Received",
            "Inspected",
            "Ended",
            "Exchange order");

    private final ReturnReads reads;
    private final Warehouses warehouses;
    private final Clock clock;

    ReturnExportController(ReturnReads reads, Warehouses warehouses, Clock clock) {
        this.reads = reads;
        this.warehouses = warehouses;
        this.clock = clock;
    }

    @GetMapping("/export")
    @Requires(Permission.RECEIVING_READ)
    void export(
            @ModelAttribute ReturnFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var names = warehouses.names(file.english());
        file.<ReturnView>write(
                "returns-" + CompanyDay.today(clock),
                file.english() ? EN : ZH,
                it -> cells(it, names),
                query -> reads.page(filter, query));
    }

    private static List<?> cells(ReturnView it, Map<WarehouseId, String> names) {
        return List.of(
                it.number(),
                it.state().code(),
                it.origin().code(),
                it.orderNumber(),
                it.platformNumber(),
                it.shopReturn(),
                it.reason().code(),
                it.withoutGoods() ? "refund-only" : it.wish().code(),
                names.getOrDefault(it.warehouse(), ""),
                it.waybill(),
                it.openedAt(),
                it.openedBy(),
                it.receivedAt() == null ? "" : it.receivedAt(),
                it.inspectedAt() == null ? "" : it.inspectedAt(),
                it.endedAt() == null ? "" : it.endedAt(),
                it.exchangeNumber());
    }
}
