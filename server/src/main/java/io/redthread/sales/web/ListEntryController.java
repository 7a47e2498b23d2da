package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.CompanyDay;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.ListEntry;
import io.redthread.sales.ListEntryFilter;
import io.redthread.sales.ListEntryId;
import io.redthread.sales.ListSide;
import io.redthread.sales.ListSubject;
import io.redthread.sales.NewListEntry;
import io.redthread.sales.OrderLists;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Blacklist and whitelist of order review, over HTTP. */
@RestController
@RequestMapping("/api/sales/lists")
class ListEntryController {

    private final OrderLists lists;
    private final Shops shops;
    private final Once once;
    private final Clock clock;

    ListEntryController(OrderLists lists, Shops shops, Once once, Clock clock) {
        this.lists = lists;
        this.shops = shops;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.SALES_ORDER_READ)
    Page<EntryView> page(@ModelAttribute ListEntryFilter filter, @ModelAttribute PageQuery query) {
        var page = lists.page(filter, query);
        var known = shops.byIds(shops(page.items()));
        return page.map(it -> EntryView.of(it, known));
    }

    @GetMapping("/causes")
    @Requires(Permission.SALES_ORDER_READ)
    List<CauseView> causes() {
        return lists.causes().stream()
                .map(it -> new CauseView(it.code(), it.reasonZh(), it.reasonEn()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.SALES_LISTS)
    Added add(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Addition request) {
        return once.answer(
                key,
                request,
                Added.class,
                () -> new Added(
                        lists.add(request.entry(CompanyDay.today(clock))).id()));
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.SALES_LISTS)
    void end(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ListEntryId id,
            @RequestBody Ending request) {
        var why = Given.filled("/reason", request.reason());
        once.run(key, Map.of("end", id.value(), "reason", why), () -> lists.end(id, why));
    }

    @GetMapping("/export")
    @Requires(Permission.SALES_ORDER_READ)
    void export(
            @ModelAttribute ListEntryFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var name = "order-lists-" + CompanyDay.today(clock);
        try (var rows = file.open(name, ListEntryColumns.header(file.english()))) {
            lists.each(
                    filter,
                    it -> rows.row(
                            ListEntryColumns.cells(EntryView.of(it, shops.byIds(shops(List.of(it)))), file.english())));
        }
    }

    private static Set<ShopId> shops(List<ListEntry> entries) {
        return entries.stream().flatMap(it -> it.content().shop().stream()).collect(Collectors.toSet());
    }

    /** An entry that was added. */
    record Added(ListEntryId id) {}

    /** Why an entry is ended. */
    record Ending(@Nullable String reason) {}

    /** A cause of review that an entry of the whitelist may spare. */
    record CauseView(String code, String reasonZh, String reasonEn) {}

    /** What shall be on a list; without a first day from today on. */
    record Addition(
            @Nullable ListSide side,
            @Nullable ListSubject subject,
            @Nullable String value,
            @Nullable ShopId shop,
            @Nullable List<String> skips,
            @Nullable String reason,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        NewListEntry entry(LocalDate today) {
            return new NewListEntry(
                    Given.value("/side", side),
                    Given.value("/subject", subject),
                    Given.text(value),
                    Optional.ofNullable(shop),
                    Given.list(skips),
                    Given.text(reason),
                    validFrom == null ? today : validFrom,
                    Optional.ofNullable(validTo));
        }
    }

    /** An entry with the code of its shop. */
    record EntryView(
            ListEntryId id,
            ListSide side,
            ListSubject subject,
            String value,
            @Nullable String shop,
            List<String> skips,
            String reason,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            java.time.Instant createdAt,
            String createdBy,
            java.time.@Nullable Instant endedAt,
            @Nullable String endedBy,
            String endedWhy) {

        static EntryView of(ListEntry it, Map<ShopId, ShopFacts> shops) {
            var content = it.content();
            return new EntryView(
                    it.id(),
                    content.side(),
                    content.subject(),
                    content.value(),
                    content.shop().map(shops::get).map(ShopFacts::code).orElse(null),
                    content.skips(),
                    content.reason(),
                    content.validFrom(),
                    content.validTo().orElse(null),
                    it.createdAt(),
                    it.createdBy(),
                    it.endedAt().orElse(null),
                    it.endedBy().orElse(null),
                    it.endedWhy());
        }
    }
}
