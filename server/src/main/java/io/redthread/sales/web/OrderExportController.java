package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Label;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.process.Node;
import io.redthread.process.Standard;
import io.redthread.process.Standards;
import io.redthread.sales.OrderExport;
import io.redthread.sales.OrderFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
    private final Standards standards;
    private final Clock clock;

    OrderExportController(OrderExport export, Standards standards, Clock clock) {
        this.export = export;
        this.standards = standards;
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
        var columns = new OrderColumns(file.english(), nodes());
        try (var rows = file.open(name, columns.header())) {
            export.each(filter, (order, shop) -> rows.row(columns.cells(order, shop.name())));
        }
    }

    /** What nodes are called in the standards in force. */
    private Map<String, Label> nodes() {
        return Standard.merged(standards.published()).stream()
                .collect(Collectors.toMap(it -> it.code().value(), Node::title));
    }
}
