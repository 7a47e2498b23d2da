package io.redthread.receiving.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.receiving.GoodsInspections;
import io.redthread.receiving.HeldFilter;
import io.redthread.receiving.HeldGoods;
import io.redthread.receiving.SupplierReturnFilter;
import io.redthread.receiving.SupplierReturnView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of goods that wait to be judged, and of those that go back, as files. */
@RestController
@RequestMapping("/api/receiving")
class InspectionExportController {

    private static final List<String> HELD_ZH =
            List.of("收货单", "采购单", "供应商", "商品", "名称", "批次", "待判", "抽检", "单位", "收货时间");
    private static final List<String> HELD_EN = List.of(
            "Receipt", "Purchase order", "Supplier", "SKU", "Name", "Lot", "Waiting", "Sample", "Unit", "Received");
    private static final List<String> BACK_ZH =
            List.of("退货单", "收货单", "采购单", "供应商", "商品", "名称", "批次", "数量", "单位", "原因", "判定时间", "判定人", "退出时间");
    private static final List<String> BACK_EN = List.of(
            "Return",
            "Receipt",
            "Purchase order",
            "Supplier",
            "SKU",
            "Name",
            "Lot",
            "Quantity",
            "Unit",
            "Reason",
            "Judged",
            "By",
            "Left");

    private final GoodsInspections inspections;
    private final Clock clock;

    InspectionExportController(GoodsInspections inspections, Clock clock) {
        this.inspections = inspections;
        this.clock = clock;
    }

    @GetMapping("/inspections/export")
    @Requires(Permission.RECEIVING_READ)
    void waiting(
            @ModelAttribute HeldFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        file.<HeldGoods>write(
                "inspections-" + today(),
                file.english() ? HELD_EN : HELD_ZH,
                it -> List.of(
                        it.receipt().number(),
                        it.receipt().orderNumber(),
                        it.receipt().supplierName(),
                        it.line().sku().code(),
                        it.line().name(),
                        it.line().lot(),
                        it.line().held().amount(),
                        it.line().sample().amount(),
                        it.line().quantity().uom().code(),
                        it.receipt().receivedAt()),
                query -> inspections.waiting(filter, query));
    }

    @GetMapping("/supplier-returns/export")
    @Requires(Permission.RECEIVING_READ)
    void returns(
            @ModelAttribute SupplierReturnFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        file.<SupplierReturnView>write(
                "supplier-returns-" + today(),
                file.english() ? BACK_EN : BACK_ZH,
                it -> List.of(
                        it.number(),
                        it.receipt().number(),
                        it.receipt().orderNumber(),
                        it.receipt().supplierName(),
                        it.line().sku().code(),
                        it.line().name(),
                        it.line().lot(),
                        it.quantity().amount(),
                        it.quantity().uom().code(),
                        it.reason(),
                        it.createdAt(),
                        it.createdBy(),
                        it.sentAt() == null ? "" : it.sentAt()),
                query -> inspections.returns(filter, query));
    }

    private LocalDate today() {
        return CompanyDay.today(clock);
    }
}
