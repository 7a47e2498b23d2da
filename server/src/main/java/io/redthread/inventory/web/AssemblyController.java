package io.redthread.inventory.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.AssemblyDesk;
import io.redthread.inventory.AssemblyFilter;
import io.redthread.inventory.AssemblyLine;
import io.redthread.inventory.AssemblyNumbers;
import io.redthread.inventory.AssemblyOrder;
import io.redthread.inventory.AssemblyOrderId;
import io.redthread.inventory.AssemblyOrders;
import io.redthread.inventory.AssemblyProposal;
import io.redthread.inventory.AssemblyProposals;
import io.redthread.inventory.AssemblyRecipe;
import io.redthread.inventory.AssemblyRecipes;
import io.redthread.inventory.AssemblyReportView;
import io.redthread.inventory.AssemblyReports;
import io.redthread.inventory.AssemblySuggestion;
import io.redthread.inventory.PossibleAssembly;
import io.redthread.inventory.web.AssemblyRequests.OrderRequest;
import io.redthread.inventory.web.AssemblyRequests.ReasonRequest;
import io.redthread.inventory.web.AssemblyRequests.ReportRequest;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Assembly orders over HTTP. */
@RestController
@RequestMapping("/api/inventory/assembly")
class AssemblyController {

    private static final int MOST_ASKED = 200;

    private final AssemblyOrders orders;
    private final AssemblyReports reports;
    private final AssemblyDesk desk;
    private final AssemblyProposals proposals;
    private final AssemblyRecipes recipes;
    private final Once once;

    AssemblyController(
            AssemblyOrders orders,
            AssemblyReports reports,
            AssemblyDesk desk,
            AssemblyProposals proposals,
            AssemblyRecipes recipes,
            Once once) {
        this.orders = orders;
        this.reports = reports;
        this.desk = desk;
        this.proposals = proposals;
        this.recipes = recipes;
        this.once = once;
    }

    @GetMapping("/orders")
    @Requires(Permission.INVENTORY_READ)
    Page<AssemblyOrder> page(@ModelAttribute AssemblyFilter filter, @ModelAttribute PageQuery query) {
        return desk.page(filter, query);
    }

    @GetMapping("/orders/export")
    @Requires(Permission.INVENTORY_READ)
    void export(
            @RequestParam(defaultValue = "csv") String format,
            @ModelAttribute AssemblyFilter filter,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var header = file.english()
                ? List.of("No.", "Way", "State", "SKU", "Name", "Planned", "Made", "Scrapped", "Unit", "Written", "By")
                : List.of("单号", "方向", "状态", "商品编码", "名称", "计划", "完成", "报废", "单位", "制单时间", "制单人");
        file.write("assembly-orders", header, AssemblyController::cells, query -> desk.page(filter, query));
    }

    @GetMapping("/orders/{id}")
    @Requires(Permission.INVENTORY_READ)
    Whole one(@PathVariable AssemblyOrderId id) {
        var order = desk.of(id);
        var recipe = recipes.of(order.recipe());
        return new Whole(order, desk.lines(id), desk.reports(id), recipe, desk.numbers(order, recipe));
    }

    @GetMapping("/orders/{id}/proposal")
    @Requires(Permission.INVENTORY_ASSEMBLE)
    AssemblyProposal proposal(@PathVariable AssemblyOrderId id, @RequestParam BigDecimal pieces) {
        if (pieces.signum() <= 0) {
            throw InvalidInput.of("/pieces", pieces.toPlainString(), "quantity-not-positive");
        }
        return proposals.of(id, pieces);
    }

    @GetMapping("/suggestions")
    @Requires(Permission.INVENTORY_READ)
    List<AssemblySuggestion> suggestions() {
        return desk.suggestions();
    }

    @GetMapping("/possible")
    @Requires(Permission.INVENTORY_READ)
    List<PossibleAssembly> possible(@RequestParam List<Sku> sku) {
        if (sku.size() > MOST_ASKED) {
            throw InvalidInput.of("/sku", sku.size(), "too-many-lines");
        }
        return desk.possible(sku);
    }

    @PostMapping("/orders")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.INVENTORY_ASSEMBLE)
    AssemblyOrder open(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody OrderRequest request) {
        var wanted = request.order();
        var id = once.answer(
                key,
                wanted,
                String.class,
                () -> Long.toString(orders.open(wanted).value()));
        return desk.of(new AssemblyOrderId(Long.parseLong(id)));
    }

    @PostMapping("/orders/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_ASSEMBLE)
    void release(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable AssemblyOrderId id) {
        once.run(key, id, () -> orders.release(id));
    }

    @PostMapping("/orders/{id}/reports")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_ASSEMBLE)
    void report(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable AssemblyOrderId id,
            @RequestBody ReportRequest request) {
        var report = request.report();
        once.run(key, List.of(id, report), () -> reports.report(id, report));
    }

    @PostMapping("/orders/{id}/finish")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_ASSEMBLE)
    void finish(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable AssemblyOrderId id,
            @RequestBody ReasonRequest request) {
        var reason = request.why();
        once.run(key, List.of(id, reason), () -> orders.finish(id, reason));
    }

    @PostMapping("/orders/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_ASSEMBLE)
    void cancel(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable AssemblyOrderId id,
            @RequestBody ReasonRequest request) {
        var reason = request.why();
        once.run(key, List.of(id, reason), () -> orders.cancel(id, reason));
    }

    private static List<?> cells(AssemblyOrder order) {
        return List.of(
                order.number(),
                order.kind().code(),
                order.state().code(),
                order.product().code(),
                order.name(),
                order.planned().amount(),
                order.made().amount(),
                order.scrapped().amount(),
                order.planned().uom().code(),
                order.opened().at(),
                order.opened().by());
    }

    /** An order with what it needs, what was reported, the version of the recipe it follows, and its serial numbers. */
    record Whole(
            AssemblyOrder order,
            List<AssemblyLine> lines,
            List<AssemblyReportView> reports,
            AssemblyRecipe recipe,
            AssemblyNumbers numbers) {}
}
