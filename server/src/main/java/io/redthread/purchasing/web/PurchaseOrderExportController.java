package io.redthread.purchasing.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.purchasing.OrderDesk;
import io.redthread.purchasing.OrderFilter;
import io.redthread.purchasing.PricedLine;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.PurchaseOrders;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of purchase orders, and the lines of one, as files. */
@RestController
@RequestMapping("/api/purchasing/orders")
class PurchaseOrderExportController {

    private final OrderDesk desk;
    private final PurchaseOrders orders;

    PurchaseOrderExportController(OrderDesk desk, PurchaseOrders orders) {
        this.desk = desk;
        this.orders = orders;
    }

    @GetMapping("/export")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    void export(
            @ModelAttribute OrderFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        try (var rows = file.open("purchase-orders", OrderColumns.header(locale))) {
            desk.each(filter, order -> rows.row(OrderColumns.cells(order, desk.departmentName(order), locale)));
        }
    }

    /** The lines under the names by which an import takes them back. */
    @GetMapping("/{id}/lines/export")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    void lines(
            @PathVariable PurchaseOrderId id,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var order = orders.of(id);
        var lines = orders.lines(id);
        var header = file.english()
                ? List.of("Order", "SKU", "Name", "Quantity", "Unit", "Unit price", "Tax rate (%)", "Wanted by", "Note")
                : List.of("采购单号", "商品编码", "商品名称", "数量", "单位", "单价", "税率(%)", "期望到货", "备注");
        try (var rows = file.open(order.number(), header)) {
            lines.forEach(line -> rows.row(cells(order.number(), line)));
        }
    }

    private static List<Object> cells(String number, PricedLine line) {
        return List.of(
                number,
                line.content().sku().code(),
                line.name(),
                line.quantity().amount(),
                line.quantity().uom().code(),
                line.content().unitPrice(),
                line.content().taxRate(),
                line.content().wantedOn().map(Object::toString).orElse(""),
                line.content().note());
    }
}
