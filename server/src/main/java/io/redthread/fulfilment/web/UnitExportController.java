package io.redthread.fulfilment.web;

import io.redthread.fulfilment.HandlingUnitId;
import io.redthread.fulfilment.UnitFilter;
import io.redthread.fulfilment.UnitReads;
import io.redthread.fulfilment.UnitRow;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.exporting.TableDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Handling units as files: their list, and the loading list of one. */
@RestController
@RequestMapping("/api/fulfilment/units")
class UnitExportController {

    private static final List<String> ZH =
            List.of("物流单元", "类型", "状态", "仓库", "承运商", "包裹数", "已称重", "重量(克)", "建立时间", "建立人", "封闭时间", "结束时间");
    private static final List<String> EN = List.of(
            "SSCC",
            "Kind",
            "State",
            "Warehouse",
            "Carrier",
            "Parcels",
            "Weighed",
            "Grams",
            "Opened",
            "By",
            "Closed",
            "Ended");
    private static final List<String> LIST_ZH = List.of("物流单元", "包裹", "运单号", "承运商", "订单", "状态", "重量(克)", "装载时间", "装载人");
    private static final List<String> LIST_EN =
            List.of("SSCC", "Parcel", "Waybill", "Carrier", "Order", "State", "Grams", "Loaded", "By");

    private final UnitReads reads;
    private final Warehouses warehouses;
    private final Clock clock;

    UnitExportController(UnitReads reads, Warehouses warehouses, Clock clock) {
        this.reads = reads;
        this.warehouses = warehouses;
        this.clock = clock;
    }

    @GetMapping("/export")
    @Requires(Permission.FULFILMENT_READ)
    void export(
            @ModelAttribute UnitFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var names = warehouses.names(file.english());
        file.<UnitRow>write(
                "units-" + CompanyDay.today(clock),
                file.english() ? EN : ZH,
                it -> List.of(
                        it.sscc().value(),
                        it.kind().code(),
                        it.state().code(),
                        names.getOrDefault(it.warehouse(), ""),
                        it.carrier() == null ? "" : it.carrier().value(),
                        it.parcels(),
                        it.weighed(),
                        it.grams(),
                        it.openedAt(),
                        it.openedBy(),
                        it.closedAt() == null ? "" : it.closedAt(),
                        it.endedAt() == null ? "" : it.endedAt()),
                query -> reads.page(filter, query));
    }

    /** The loading list of one unit. */
    @GetMapping("/{id}/export")
    @Requires(Permission.FULFILMENT_READ)
    void list(
            @PathVariable HandlingUnitId id,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var unit = reads.of(id);
        try (var writer = file.open("unit-" + unit.unit().sscc(), file.english() ? LIST_EN : LIST_ZH)) {
            for (var it : unit.parcels()) {
                writer.row(List.of(
                        it.sscc().value(),
                        it.number(),
                        it.waybill() == null ? "" : it.waybill().value(),
                        it.carrier().value(),
                        it.orderNumber(),
                        it.state().code(),
                        Objects.<Object>requireNonNullElse(it.grams(), ""),
                        it.loadedAt(),
                        it.loadedBy()));
            }
        }
    }
}
