package io.redthread.inventory.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.Counted;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.NewStockCount;
import io.redthread.inventory.StockCountFilter;
import io.redthread.inventory.StockCountId;
import io.redthread.inventory.StockCountKind;
import io.redthread.inventory.StockCountLine;
import io.redthread.inventory.StockCountNumbers;
import io.redthread.inventory.StockCountView;
import io.redthread.inventory.StockCounts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.ZoneId;
import io.redthread.kernel.Sku;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Stock counts over HTTP. */
@RestController
@RequestMapping("/api/inventory/counts")
class StockCountController {

    private final StockCounts counts;
    private final Once once;

    StockCountController(StockCounts counts, Once once) {
        this.counts = counts;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.INVENTORY_READ)
    Page<StockCountView> page(@ModelAttribute StockCountFilter filter, @ModelAttribute PageQuery query) {
        return counts.page(filter, query);
    }

    @GetMapping("/{id}")
    @Requires(Permission.INVENTORY_READ)
    Whole one(@PathVariable StockCountId id) {
        return new Whole(counts.of(id), counts.lines(id), counts.numbers(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.INVENTORY_ADJUST)
    StockCountView open(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody CountRequest request) {
        var wanted = request.wanted();
        var id = once.answer(
                key,
                wanted,
                String.class,
                () -> Long.toString(counts.open(wanted).value()));
        return counts.of(new StockCountId(Long.parseLong(id)));
    }

    @PostMapping("/{id}/lines")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_ADJUST)
    void count(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable StockCountId id,
            @RequestBody CountedRequest request) {
        var counted = request.counted();
        once.run(key, List.of(id, counted), () -> counts.count(id, counted));
    }

    @PostMapping("/{id}/bins/{bin}/done")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_ADJUST)
    void binDone(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable StockCountId id,
            @PathVariable LocationId bin) {
        once.run(key, List.of(id, bin), () -> counts.binDone(id, bin));
    }

    @PostMapping("/{id}/submit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_ADJUST)
    void submit(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable StockCountId id) {
        once.run(key, id, () -> counts.submit(id));
    }

    @PostMapping("/{id}/post")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_ADJUST)
    void post(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable StockCountId id) {
        once.run(key, id, () -> counts.post(id));
    }

    @PostMapping("/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_ADJUST)
    void withdraw(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable StockCountId id,
            @RequestBody ReasonRequest request) {
        var reason = Given.text("/reason", request.reason());
        once.run(key, List.of(id, reason), () -> counts.withdraw(id, reason));
    }

    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_ADJUST)
    void cancel(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable StockCountId id,
            @RequestBody ReasonRequest request) {
        var reason = Given.text("/reason", request.reason());
        once.run(key, List.of(id, reason), () -> counts.cancel(id, reason));
    }

    /** A stock count with its lines, and the serial numbers of its goods. */
    record Whole(StockCountView count, List<StockCountLine> lines, StockCountNumbers numbers) {}

    /** A stock count to open. */
    record CountRequest(
            @Nullable WarehouseId warehouse,
            @Nullable StockCountKind kind,
            @Nullable ZoneId zone,
            @Nullable List<Sku> skus,
            @Nullable Integer most,
            @Nullable Boolean blind,
            @Nullable String note) {

        NewStockCount wanted() {
            return new NewStockCount(
                    Given.value("/warehouse", warehouse),
                    Given.value("/kind", kind),
                    Optional.ofNullable(zone),
                    Given.list(skus),
                    most == null ? NewStockCount.MOST_LINES : most,
                    blind == null || blind,
                    note == null ? "" : note.strip());
        }
    }

    /** What was counted. */
    record CountedRequest(@Nullable List<LineRequest> lines) {

        List<Counted> counted() {
            var wanted = Given.some("/lines", lines);
            var list = new ArrayList<Counted>(wanted.size());
            for (var i = 0; i < wanted.size(); i++) {
                list.add(wanted.get(i).counted("/lines/" + i));
            }
            return list;
        }
    }

    /** What was counted of goods in a bin. */
    record LineRequest(
            @Nullable LocationId bin,
            @Nullable Sku sku,
            @Nullable String lot,
            @Nullable BigDecimal amount,
            @Nullable List<String> serials) {

        Counted counted(String at) {
            return new Counted(
                    Given.value(at + "/bin", bin),
                    Given.value(at + "/sku", sku),
                    lot == null || lot.isBlank() ? Optional.empty() : Optional.of(lot.strip()),
                    Given.value(at + "/amount", amount),
                    Given.list(serials));
        }
    }

    /** Why. */
    record ReasonRequest(@Nullable String reason) {}
}
