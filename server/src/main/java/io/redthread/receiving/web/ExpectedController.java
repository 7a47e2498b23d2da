package io.redthread.receiving.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.ExpectedFilter;
import io.redthread.purchasing.ExpectedGoods;
import io.redthread.purchasing.ExpectedOrder;
import io.redthread.receiving.AtTheDock;
import io.redthread.receiving.Dock;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Goods that suppliers still owe us, over HTTP. */
@RestController
@RequestMapping("/api/receiving/expected")
class ExpectedController {

    private static final List<String> ZH = List.of("采购单", "供应商", "状态", "到货日", "已确认", "加急", "收货仓库", "待收行数", "总行数");
    private static final List<String> EN = List.of(
            "Purchase order", "Supplier", "State", "Due", "Confirmed", "Urgent", "Warehouse", "Open lines", "Lines");

    private final ExpectedGoods expected;
    private final Dock dock;
    private final Warehouses warehouses;
    private final Clock clock;

    ExpectedController(ExpectedGoods expected, Dock dock, Warehouses warehouses, Clock clock) {
        this.expected = expected;
        this.dock = dock;
        this.warehouses = warehouses;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.RECEIVING_READ)
    Page<ExpectedOrder> page(@ModelAttribute ExpectedFilter filter, @ModelAttribute PageQuery query) {
        return expected.page(filter, query);
    }

    /** The order of that number or delivery note, with all that a scanner page needs to decide by itself. */
    @GetMapping("/at-dock")
    @Requires(Permission.RECEIVING_RECEIVE)
    AtTheDock open(@RequestParam String code) {
        return dock.open(Given.text("/code", code));
    }

    @GetMapping("/export")
    @Requires(Permission.RECEIVING_READ)
    void export(
            @ModelAttribute ExpectedFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var names = warehouses.names(file.english());
        file.<ExpectedOrder>write(
                "expected-" + CompanyDay.today(clock),
                file.english() ? EN : ZH,
                it -> List.of(
                        it.number(),
                        it.supplierName(),
                        it.state().code(),
                        it.dueOn() == null ? "" : it.dueOn(),
                        it.confirmed(),
                        it.urgent(),
                        it.warehouse() == null ? "" : names.getOrDefault(it.warehouse(), ""),
                        it.openLines(),
                        it.lineCount()),
                query -> expected.page(filter, query));
    }
}
