package io.redthread.inventory;

import io.redthread.catalog.Categories;
import io.redthread.catalog.CategoryView;
import io.redthread.catalog.Goods;
import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.PutawayRuleRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules that say where a warehouse puts its goods (上架规则, X50), changed as one list in the order they are asked. */
@Service
@Transactional
public class PutawayRules {

    private static final int MOST = 200;

    private final PutawayRuleRows rows;
    private final LocationRows locations;
    private final Goods goods;
    private final Categories categories;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    PutawayRules(
            PutawayRuleRows rows,
            LocationRows locations,
            Goods goods,
            Categories categories,
            IdBlocks ids,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.locations = locations;
        this.goods = goods;
        this.categories = categories;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /** The rules of a warehouse; none and version 0 where nobody wrote any. */
    @Transactional(readOnly = true)
    public PutawayRuleList of(WarehouseId warehouse) {
        existing(warehouse);
        return rows.list(warehouse);
    }

    /**
     * Replaces the rules of a warehouse. Refused when somebody else changed them since that version, and for rules about
     * places, goods and categories that do not exist.
     */
    public PutawayRuleList save(WarehouseId warehouse, int version, List<PutawayRule> rules) {
        var facts = existing(warehouse);
        if (rules.size() > MOST) {
            throw InvalidInput.of("/rules", rules.size(), "too-many-lines");
        }
        check(warehouse, rules);
        var before = rows.list(warehouse);
        if (!rows.claim(warehouse, version, clock.instant(), Callers.current().username())) {
            throw new Refused(new PutawayRefusal.PutawayRulesChanged(facts.code(), before.changedBy()));
        }
        rows.replace(warehouse, rules, () -> new PutawayRuleId(ids.next("inventory", "putaway_rule_id")));
        var ref = new DocumentRef("warehouse", warehouse.value());
        journal.record(new Act("putaway-rules-changed", ref, facts.code(), before.rules(), rules, null));
        return rows.list(warehouse);
    }

    private void check(WarehouseId warehouse, List<PutawayRule> rules) {
        var zones = locations.zones(warehouse).stream().map(ZoneFacts::id).collect(Collectors.toSet());
        var bins = locations.bins(warehouse).stream().collect(Collectors.toMap(BinFacts::id, BinFacts::zone));
        var skus = rules.stream().flatMap(rule -> rule.sku().stream()).collect(Collectors.toSet());
        var known = goods.names(skus).keySet();
        var tree =
                rules.stream().allMatch(rule -> rule.category().isEmpty()) ? List.<CategoryView>of() : categories.all();
        var inTree = tree.stream().map(CategoryView::id).collect(Collectors.toSet());
        for (var i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var at = "/rules/" + i;
            if (!zones.contains(rule.zone())) {
                throw InvalidInput.of(at + "/zone", rule.zone().value(), "zone-of-other-warehouse");
            }
            rule.bin().filter(bin -> !rule.zone().equals(bins.get(bin))).ifPresent(bin -> {
                throw InvalidInput.of(at + "/bin", bin.value(), "bin-of-other-zone");
            });
            rule.sku().filter(sku -> !known.contains(sku)).ifPresent(sku -> {
                throw InvalidInput.of(at + "/sku", sku.code(), "sku-unknown");
            });
            rule.category().filter(one -> !inTree.contains(one)).ifPresent(one -> {
                throw InvalidInput.of(at + "/category", one.value(), "category-unknown");
            });
        }
    }

    private WarehouseFacts existing(WarehouseId id) {
        return locations
                .warehouse(id)
                .orElseThrow(() -> new Refused(new InventoryRefusal.WarehouseNotFound(Long.toString(id.value()))));
    }
}
