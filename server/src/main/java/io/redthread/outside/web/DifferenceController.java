package io.redthread.outside.web;

import static io.redthread.outside.web.InstructionController.blank;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.CompanyDay;
import io.redthread.outside.Difference;
import io.redthread.outside.DifferenceFilter;
import io.redthread.outside.DifferenceId;
import io.redthread.outside.Differences;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Differences between partners' figures and ours, over HTTP. */
@RestController
@RequestMapping("/api/outside/differences")
class DifferenceController {

    private static final List<String> ZH = List.of(
            "差异", "类型", "状态", "仓库", "商品", "名称", "批次", "我方", "对方", "差", "单位", "单据", "回执", "发现时间", "最近一次", "处理时间", "处理人",
            "说明");
    private static final List<String> EN = List.of(
            "Difference",
            "Kind",
            "State",
            "Warehouse",
            "SKU",
            "Name",
            "Lot",
            "Ours",
            "Theirs",
            "Difference",
            "Unit",
            "Document",
            "Report",
            "Since",
            "Last seen",
            "Settled",
            "By",
            "Why");

    private final Differences differences;
    private final Warehouses warehouses;
    private final Once once;
    private final Clock clock;

    DifferenceController(Differences differences, Warehouses warehouses, Once once, Clock clock) {
        this.differences = differences;
        this.warehouses = warehouses;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping
    @Requires({Permission.OUTSIDE_READ, Permission.OUTSIDE_EDIT})
    Page<Difference> page(@ModelAttribute DifferenceFilter filter, @ModelAttribute PageQuery query) {
        return differences.page(filter, query);
    }

    @GetMapping("/{id}")
    @Requires({Permission.OUTSIDE_READ, Permission.OUTSIDE_EDIT})
    Difference one(@PathVariable DifferenceId id) {
        return differences.of(id);
    }

    @PostMapping("/{id}/explain")
    @Requires(Permission.OUTSIDE_EDIT)
    Difference explain(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable DifferenceId id,
            @RequestBody WhyRequest request) {
        var why = Given.filled("/note", request.note());
        once.run(key, List.of("explain", id, why), () -> differences.explain(id, why));
        return differences.of(id);
    }

    /** Corrects the books by a stock count that others approve. */
    @PostMapping("/{id}/adjust")
    @Requires(Permission.INVENTORY_ADJUST)
    Difference adjust(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable DifferenceId id) {
        once.run(key, List.of("adjust", id), () -> differences.adjust(id));
        return differences.of(id);
    }

    @GetMapping("/export")
    @Requires({Permission.OUTSIDE_READ, Permission.OUTSIDE_EDIT})
    void export(
            @ModelAttribute DifferenceFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var names = warehouses.names(file.english());
        file.<Difference>write(
                "differences-" + CompanyDay.today(clock),
                file.english() ? EN : ZH,
                it -> List.of(
                        it.number(),
                        it.kind().code(),
                        it.state().code(),
                        names.getOrDefault(it.warehouse(), ""),
                        it.sku().code(),
                        it.name(),
                        it.lot(),
                        it.announced().amount(),
                        it.reported().amount(),
                        it.more().amount(),
                        it.announced().uom().code(),
                        it.source().document(),
                        it.source().report(),
                        it.openedAt(),
                        it.seenAt(),
                        blank(it.settled().at()),
                        blank(it.settled().by()),
                        it.settled().note()),
                query -> differences.page(filter, query));
    }

    /** Why both differ. */
    record WhyRequest(@Nullable String note) {}
}
