package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.exporting.TableFormat;
import io.redthread.sales.OrderExport;
import io.redthread.sales.OrderFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The order list as a file, filtered like the page it is taken from. */
@RestController
@RequestMapping("/api/sales/orders")
class OrderExportController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

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
        var table = format(format);
        response.setContentType(table.contentType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(table));
        try (var rows = table.open(response.getOutputStream(), OrderColumns.header(locale))) {
            export.each(filter, order -> rows.row(OrderColumns.cells(order, locale)));
        }
    }

    private String attachment(TableFormat table) {
        var name = "orders-" + LocalDate.now(clock.withZone(ZONE)) + "." + table.extension();
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    private static TableFormat format(@Nullable String extension) {
        return Arrays.stream(TableFormat.values())
                .filter(it -> it.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/format", String.valueOf(extension), "format-unknown"));
    }
}
