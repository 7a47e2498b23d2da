package io.redthread.inventory.web;

import io.redthread.catalog.CategoryId;
import io.redthread.catalog.StorageCondition;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.AbcClass;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.Mixing;
import io.redthread.inventory.PutAway;
import io.redthread.inventory.Putaway;
import io.redthread.inventory.PutawayFilter;
import io.redthread.inventory.PutawayRule;
import io.redthread.inventory.PutawayRuleList;
import io.redthread.inventory.PutawayRules;
import io.redthread.inventory.PutawayTask;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.ZoneId;
import io.redthread.kernel.Sku;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Putting goods away, and its rules, over HTTP. */
@RestController
@RequestMapping("/api/inventory")
class PutawayController {

    private final Putaway putaway;
    private final PutawayRules rules;
    private final Once once;

    PutawayController(Putaway putaway, PutawayRules rules, Once once) {
        this.putaway = putaway;
        this.rules = rules;
        this.once = once;
    }

    @GetMapping("/putaway")
    @Requires(Permission.INVENTORY_READ)
    Page<PutawayTask> page(@ModelAttribute PutawayFilter filter, @ModelAttribute PageQuery query) {
        return putaway.page(filter, query);
    }

    @PostMapping("/putaway")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_ADJUST)
    void put(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody PutawayRequest request) {
        var wanted = request.wanted();
        once.run(key, wanted, () -> putaway.put(wanted));
    }

    @GetMapping("/warehouses/{id}/putaway-rules")
    @Requires(Permission.INVENTORY_READ)
    PutawayRuleList rules(@PathVariable WarehouseId id) {
        return rules.of(id);
    }

    @PutMapping("/warehouses/{id}/putaway-rules")
    @Requires(Permission.INVENTORY_SETTINGS)
    PutawayRuleList save(@PathVariable WarehouseId id, @RequestBody RulesRequest request) {
        return rules.save(
                id,
                Given.value("/version", request.version()),
                Given.each("/rules", request.rules(), RuleRequest::rule));
    }

    /** Goods to put away. */
    record PutawayRequest(
            @Nullable LocationId from,
            @Nullable Sku sku,
            @Nullable String lot,
            @Nullable LocationId into,
            @Nullable BigDecimal quantity) {

        PutAway wanted() {
            return new PutAway(
                    Given.value("/from", from),
                    Given.value("/sku", sku),
                    lot == null || lot.isBlank() ? Optional.empty() : Optional.of(lot.strip()),
                    Given.value("/into", into),
                    Given.value("/quantity", quantity));
        }
    }

    /** The rules of a warehouse in their order, and the version they were made from. */
    record RulesRequest(@Nullable Integer version, @Nullable List<RuleRequest> rules) {}

    /** A rule. */
    record RuleRequest(
            @Nullable Sku sku,
            @Nullable CategoryId category,
            @Nullable StorageCondition storage,
            @Nullable AbcClass abc,
            @Nullable ZoneId zone,
            @Nullable LocationId bin,
            @Nullable Mixing mixing) {

        PutawayRule rule() {
            return new PutawayRule(
                    Optional.ofNullable(sku),
                    Optional.ofNullable(category),
                    Optional.ofNullable(storage),
                    Optional.ofNullable(abc),
                    Given.value("/zone", zone),
                    Optional.ofNullable(bin),
                    mixing == null ? Mixing.ANY : mixing);
        }
    }
}
