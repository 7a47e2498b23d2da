package io.redthread.inventory.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.EntryFilter;
import io.redthread.inventory.EntryView;
import io.redthread.inventory.LotFilter;
import io.redthread.inventory.LotView;
import io.redthread.inventory.StockDesk;
import io.redthread.inventory.StockFilter;
import io.redthread.inventory.StockLine;
import io.redthread.platform.exporting.TableDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the lists of stock away as files, with the filters that stand on screen. */
@RestController
@RequestMapping("/api/inventory")
class StockExport {

    private final StockDesk desk;

    StockExport(StockDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/stock/export")
    @Requires(Permission.INVENTORY_READ)
    void stock(
            @RequestParam(defaultValue = "csv") String format,
            @ModelAttribute StockFilter filter,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var header = file.english()
                ? List.of(
                        "SKU",
                        "Name",
                        "Warehouse",
                        "Unit",
                        "On hand",
                        "Reserved",
                        "Buffer",
                        "Expired",
                        "Available",
                        "Set aside")
                : List.of("商品编码", "名称", "仓库", "单位", "现有量", "占用量", "安全缓冲", "过期", "可用量", "其中专属");
        file.write("stock", header, StockExport::cells, query -> desk.stock(filter, query));
    }

    @GetMapping("/entries/export")
    @Requires(Permission.INVENTORY_READ)
    void entries(
            @RequestParam(defaultValue = "csv") String format,
            @ModelAttribute EntryFilter filter,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var header = file.english()
                ? List.of("No.", "At", "SKU", "Lot", "Quantity", "Unit", "From", "To", "Reason", "Document", "By")
                : List.of("流水号", "时间", "商品编码", "批次", "数量", "单位", "从", "到", "原因", "单据", "经办人");
        file.write("stock-entries", header, StockExport::cells, query -> desk.entries(filter, query));
    }

    @GetMapping("/lots/export")
    @Requires(Permission.INVENTORY_READ)
    void lots(
            @RequestParam(defaultValue = "csv") String format,
            @ModelAttribute LotFilter filter,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var header = file.english()
                ? List.of("SKU", "Lot", "Made on", "Expires on", "On hand", "Reserved")
                : List.of("商品编码", "批次", "生产日期", "效期至", "现有量", "占用量");
        file.write("lots", header, StockExport::cells, query -> desk.lots(filter, query));
    }

    private static List<?> cells(StockLine line) {
        var at = line.at();
        return List.of(
                line.sku().code(),
                line.name(),
                line.warehouseCode(),
                at.onHand().uom().code(),
                at.onHand().amount(),
                at.reserved().amount(),
                at.buffer().amount(),
                at.expired().amount(),
                at.available().amount(),
                at.setAside().amount());
    }

    private static List<?> cells(LotView lot) {
        return List.of(
                lot.sku().code(),
                lot.code(),
                lot.madeOn().map(LocalDate::toString).orElse(""),
                lot.expiresOn().map(LocalDate::toString).orElse(""),
                lot.onHand(),
                lot.reserved());
    }

    private static List<?> cells(EntryView entry) {
        return List.of(
                entry.id(),
                entry.at(),
                entry.sku().code(),
                entry.lot().orElse(""),
                entry.quantity().amount(),
                entry.quantity().uom().code(),
                entry.from().code(),
                entry.to().code(),
                entry.reason(),
                entry.documentKind() + ":" + entry.documentId(),
                entry.actor());
    }
}
