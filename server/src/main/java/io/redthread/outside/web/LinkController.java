package io.redthread.outside.web;

import static io.redthread.outside.web.InstructionController.blank;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import io.redthread.outside.LinkFilter;
import io.redthread.outside.LinkId;
import io.redthread.outside.LinkedGoods;
import io.redthread.outside.Links;
import io.redthread.outside.NewLink;
import io.redthread.outside.ToldStock;
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

/** Goods that partners send for our orders, over HTTP. */
@RestController
@RequestMapping("/api/outside/links")
class LinkController {

    private static final int MOST = 1_000;
    private static final int NEWEST = 20;
    private static final List<String> ZH = List.of(
            "关联", "代发仓", "商品", "名称", "对方编码", "换算", "代发价", "币种", "状态", "对方库存", "库存时点", "提出时间", "提出人", "确认时间", "确认人",
            "终止时间", "终止人", "终止原因");
    private static final List<String> EN = List.of(
            "Link",
            "Warehouse",
            "SKU",
            "Name",
            "Their code",
            "Ratio",
            "Cost",
            "Currency",
            "State",
            "Their stock",
            "As of",
            "Proposed",
            "By",
            "Linked",
            "By",
            "Ended",
            "By",
            "Why");

    private final Links links;
    private final Warehouses warehouses;
    private final Once once;
    private final Clock clock;

    LinkController(Links links, Warehouses warehouses, Once once, Clock clock) {
        this.links = links;
        this.warehouses = warehouses;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping
    @Requires({Permission.OUTSIDE_READ, Permission.OUTSIDE_EDIT})
    Page<LinkedGoods> page(@ModelAttribute LinkFilter filter, @ModelAttribute PageQuery query) {
        return links.page(filter, query);
    }

    @GetMapping("/{id}")
    @Requires({Permission.OUTSIDE_READ, Permission.OUTSIDE_EDIT})
    LinkedGoods one(@PathVariable LinkId id) {
        return links.of(id);
    }

    /** What a partner said of its stock, the newest messages first. */
    @GetMapping("/told")
    @Requires({Permission.OUTSIDE_READ, Permission.OUTSIDE_EDIT})
    List<ToldStock> told(@RequestParam WarehouseId warehouse) {
        return links.told(warehouse, NEWEST);
    }

    @PostMapping
    @Requires(Permission.OUTSIDE_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    LinkedGoods propose(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody LinkRequest request) {
        var wanted = request.wanted();
        var made = once.answer(
                key,
                List.of("propose", wanted),
                String.class,
                () -> Long.toString(links.propose(wanted).value()));
        return links.of(new LinkId(Long.parseLong(made)));
    }

    /** From now on orders of these goods may go to the partner. */
    @PostMapping("/link")
    @Requires(Permission.OUTSIDE_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void link(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody SomeRequest request) {
        var ids = request.some();
        once.run(key, List.of("link", ids), () -> links.link(ids));
    }

    /** Nothing new goes to the partner; what is under way is finished. */
    @PostMapping("/end")
    @Requires(Permission.OUTSIDE_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody EndRequest request) {
        var ids = new SomeRequest(request.ids()).some();
        var reason = Given.filled("/reason", request.reason());
        once.run(key, List.of("end", ids, reason), () -> links.end(ids, reason));
    }

    @GetMapping("/export")
    @Requires({Permission.OUTSIDE_READ, Permission.OUTSIDE_EDIT})
    void export(
            @ModelAttribute LinkFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var names = warehouses.names(file.english());
        file.<LinkedGoods>write(
                "linked-goods-" + CompanyDay.today(clock),
                file.english() ? EN : ZH,
                it -> {
                    var content = it.content();
                    var told = it.told();
                    var linked = it.linked();
                    var ended = it.ended();
                    return List.of(
                            it.number(),
                            names.getOrDefault(content.warehouse(), ""),
                            content.sku().code(),
                            it.name(),
                            content.code(),
                            content.ratio(),
                            content.cost().amount(),
                            content.cost().currency().getCurrencyCode(),
                            it.state().code(),
                            blank(told == null ? null : told.quantity()),
                            blank(told == null ? null : told.at()),
                            it.proposed().at(),
                            it.proposed().by(),
                            blank(linked == null ? null : linked.at()),
                            blank(linked == null ? null : linked.by()),
                            blank(ended == null ? null : ended.at()),
                            blank(ended == null ? null : ended.by()),
                            it.endReason());
                },
                query -> links.page(filter, query));
    }

    /** What is linked with what. */
    record LinkRequest(
            @Nullable WarehouseId warehouse,
            @Nullable Sku sku,
            @Nullable String code,
            @Nullable Integer ratio,
            @Nullable UnitPrice cost) {

        NewLink wanted() {
            return new NewLink(
                    Given.value("/warehouse", warehouse),
                    Given.value("/sku", sku),
                    Given.text("/code", code),
                    ratio == null ? 1 : ratio,
                    Given.value("/cost", cost));
        }
    }

    /** Which. */
    record SomeRequest(@Nullable List<LinkId> ids) {

        List<LinkId> some() {
            var some = Given.list(ids).stream().distinct().toList();
            if (some.size() > MOST) {
                throw InvalidInput.of("/ids", some.size(), "too-many-lines");
            }
            return some;
        }
    }

    /** Which, and why. */
    record EndRequest(@Nullable List<LinkId> ids, @Nullable String reason) {}
}
