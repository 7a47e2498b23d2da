package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.sales.OrderExport;
import io.redthread.sales.OrderFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The order list as a file, filtered like the page it is taken from. */
@RestController
@RequestMapping("/api/sales/orders")
class OrderExportController {

    private final OrderExport export;
    private final Clock clock;

    OrderExportController(OrderExport export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/export")
    @Requires(Permission.SALES_ORDER_READ)
    void export(
            @ModelAttribute OrderFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var name = "orders-" + CompanyDay.today(clock);
        try (var rows = file.open(name, OrderColumns.header(locale))) {
            export.each(filter, order -> rows.row(OrderColumns.cells(order, locale)));
        }
    }
}
