package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.inventory.PutawayRule.Nature;
import io.redthread.inventory.domain.PutawayPlan;
import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.LocationRows.PlaceRow;
import io.redthread.inventory.store.PutawayRows;
import io.redthread.inventory.store.PutawayRuleRows;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts goods away (上架, X50): what stands in a receiving place goes to a bin that the warehouse's rules name for it. What
 * waits is read from the balances, so that no task can be stale.
 */
@Service
@Transactional
public class Putaway {

    private static final String KIND = "putaway";

    private final PutawayRows rows;
    private final PutawayRuleRows rules;
    private final LocationRows locations;
    private final GoodsNatures natures;
    private final FoundGoods found;
    private final Goods goods;
    private final Stock stock;
    private final IdBlocks ids;

    Putaway(
            PutawayRows rows,
            PutawayRuleRows rules,
            LocationRows locations,
            GoodsNatures natures,
            FoundGoods found,
            Goods goods,
            Stock stock,
            IdBlocks ids) {
        this.rows = rows;
        this.rules = rules;
        this.locations = locations;
        this.natures = natures;
        this.found = found;
        this.goods = goods;
        this.stock = stock;
        this.ids = ids;
    }

    /** One page of what waits, each with where it should go; what one is meant to take, the next cannot. */
    @Transactional(readOnly = true)
    public Page<PutawayTask> page(PutawayFilter filter, PageQuery page) {
        var waiting = rows.page(filter, found.named(filter.q()), page);
        return new Page<>(proposed(waiting.items()), waiting.next(), waiting.total());
    }

    /**
     * Puts goods away. Refused out of another place than one of receiving, into a bin that no rule names for them or that
     * holds what may not lie with them, beyond what waits there, and beyond the room of the bin.
     */
    public void put(PutAway wanted) {
        var places = locations.places(List.of(wanted.from(), wanted.into()));
        var from = place(places, wanted.from());
        var into = place(places, wanted.into());
        if (from.zone() != ZoneKind.RECEIVING) {
            throw new Refused(new PutawayRefusal.NotReceivingPlace(from.code()));
        }
        var warehouse = Objects.requireNonNull(from.warehouse());
        if (!warehouse.equals(into.warehouse())) {
            throw new Refused(new TransferRefusal.BinOfOtherWarehouse(into.code()));
        }
        var facts = goods.facts(Set.of(wanted.sku())).get(wanted.sku());
        stock.post(List.of(new Movement(
                wanted.sku(),
                wanted.lot(),
                wanted.from(),
                wanted.into(),
                new Quantity(wanted.quantity(), facts == null ? Uom.PCS : facts.uom()),
                KIND,
                new DocumentRef(KIND, ids.next("inventory", "putaway_id")))));
        judge(warehouse, wanted, into.code());
    }

    /** Looked at under the lock of the bin, after the goods are in it: of two that may not lie together, one is refused. */
    private void judge(WarehouseId warehouse, PutAway wanted, String code) {
        locations.lock(List.of(wanted.into()));
        var asked = rules.list(warehouse).rules();
        var nature =
                Objects.requireNonNull(natures.of(Set.of(wanted.sku()), asked).get(wanted.sku()));
        var plan = plan(warehouse, asked);
        var lot = wanted.lot().orElse("");
        plan.objection(wanted.into(), wanted.sku(), lot, nature).ifPresent(objection -> {
            var meant = plan.next(wanted.sku(), lot, nature, wanted.quantity())
                    .bin()
                    .map(PutawayProposal.ProposedBin::code)
                    .orElse("—");
            throw new Refused(
                    switch (objection) {
                        case NOT_MEANT -> new PutawayRefusal.BinNotMeant(code, wanted.sku(), meant);
                        case MIXED -> new PutawayRefusal.BinMixed(code, wanted.sku(), meant);
                    });
        });
    }

    private List<PutawayTask> proposed(List<PutawayTask> tasks) {
        var skus = tasks.stream().map(PutawayTask::sku).collect(Collectors.toSet());
        var names = goods.names(skus);
        var plans = new HashMap<WarehouseId, PutawayPlan>();
        var known = new HashMap<WarehouseId, Map<Sku, Nature>>();
        for (var warehouse : tasks.stream().map(PutawayTask::warehouse).collect(Collectors.toSet())) {
            var asked = rules.list(warehouse).rules();
            plans.put(warehouse, plan(warehouse, asked));
            known.put(warehouse, natures.of(skus, asked));
        }
        var proposed = new ArrayList<PutawayTask>(tasks.size());
        for (var task : tasks) {
            var nature = Objects.requireNonNull(known.get(task.warehouse())).get(task.sku());
            var plan = Objects.requireNonNull(plans.get(task.warehouse()));
            BigDecimal waiting = task.waiting().amount();
            proposed.add((nature == null
                            ? task
                            : task.with(plan.next(task.sku(), task.lot().orElse(""), nature, waiting)))
                    .named(names.getOrDefault(task.sku(), "")));
        }
        return proposed;
    }

    private PutawayPlan plan(WarehouseId warehouse, List<PutawayRule> asked) {
        var here = List.of(warehouse);
        return new PutawayPlan(asked, rows.bins(here), rows.contents(here));
    }

    private static PlaceRow place(Map<LocationId, PlaceRow> places, LocationId id) {
        var place = places.get(id);
        if (place == null) {
            throw new Refused(new InventoryRefusal.LocationNotFound(Long.toString(id.value())));
        }
        return place;
    }
}
