package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.inventory.domain.PickFace;
import io.redthread.inventory.domain.ReplenishmentPlan;
import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.LocationRows.PlaceRow;
import io.redthread.inventory.store.PickBinRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills picking bins up from storage bins (补货, X56): below their lower bound, or when orders wait for more than picking bins
 * have. The tasks are read from the balances, so that none can be stale.
 */
@Service
@Transactional
public class Replenishments {

    private static final String KIND = "replenishment";

    private final PickBinRows rows;
    private final LocationRows locations;
    private final Goods goods;
    private final Stock stock;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    Replenishments(
            PickBinRows rows,
            LocationRows locations,
            Goods goods,
            Stock stock,
            IdBlocks ids,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.locations = locations;
        this.goods = goods;
        this.stock = stock;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is to be filled up, the urgent before the others, then along the picker's way. */
    @Transactional(readOnly = true)
    public List<Replenishment> tasks(@Nullable WarehouseId warehouse) {
        var faces = rows.faces(warehouse);
        if (faces.isEmpty()) {
            return List.of();
        }
        var skus = faces.stream().map(PickFace::sku).collect(Collectors.toSet());
        var today = CompanyDay.today(clock);
        var tasks = new ReplenishmentPlan(rows.bulk(skus, warehouse, today)).of(faces);
        var names = goods.names(tasks.stream().map(Replenishment::sku).collect(Collectors.toSet()));
        return tasks.stream()
                .map(task -> task.named(names.getOrDefault(task.sku(), "")))
                .toList();
    }

    /**
     * Brings goods to a picking bin. Refused for a bin without bounds for them and beyond its upper bound, which is judged
     * under the lock of the bin: of two who fill it up at once, one is told that it is full.
     */
    public void fill(Replenish wanted) {
        var places = locations.places(List.of(wanted.from(), wanted.into()));
        var from = place(places, wanted.from());
        var into = place(places, wanted.into());
        if (from.warehouse() == null || !from.warehouse().equals(into.warehouse())) {
            throw new Refused(new TransferRefusal.BinOfOtherWarehouse(from.code()));
        }
        var facts = goods.facts(Set.of(wanted.sku())).get(wanted.sku());
        stock.post(List.of(new Movement(
                wanted.sku(),
                wanted.lot(),
                wanted.from(),
                wanted.into(),
                new Quantity(wanted.quantity(), facts == null ? Uom.PCS : facts.uom()),
                KIND,
                new DocumentRef(KIND, ids.next("inventory", "replenishment_id")))));
        locations.lock(List.of(wanted.into()));
        var bound = rows.bound(wanted.into(), wanted.sku())
                .orElseThrow(() -> new Refused(new ReplenishmentRefusal.NotPickBin(into.code(), wanted.sku())));
        if (bound.held().compareTo(bound.most()) > 0) {
            throw new Refused(new ReplenishmentRefusal.PickBinFull(
                    into.code(), wanted.sku(), plain(bound.most()), plain(bound.held())));
        }
    }

    /** Sets what a bin of a picking zone is to hold of an item. */
    public void set(PickBin bin) {
        var place = place(locations.places(Set.of(bin.bin())), bin.bin());
        if (place.zone() != ZoneKind.PICKING) {
            throw InvalidInput.of("/bin", place.code(), "not-a-picking-bin");
        }
        if (!goods.names(List.of(bin.sku())).containsKey(bin.sku())) {
            throw new Refused(new InventoryRefusal.GoodsNotFound(bin.sku(), 1));
        }
        rows.set(bin);
        journal.record(Act.of("pick-bin-set", ref(place), place.code(), bin));
    }

    /** The bin is no longer filled up with that item. */
    public void remove(LocationId bin, Sku sku) {
        var place = place(locations.places(Set.of(bin)), bin);
        if (rows.remove(bin, sku)) {
            journal.record(Act.of("pick-bin-removed", ref(place), place.code(), Map.of("sku", sku)));
        }
    }

    /** One page of what picking bins are to hold. */
    @Transactional(readOnly = true)
    public Page<PickBinView> page(SettingFilter filter, PageQuery page) {
        var found = rows.page(filter, page);
        var names = goods.names(found.items().stream().map(PickBinView::sku).collect(Collectors.toSet()));
        return new Page<>(
                found.items().stream()
                        .map(bin -> bin.named(names.getOrDefault(bin.sku(), "")))
                        .toList(),
                found.next(),
                found.total());
    }

    private static String plain(java.math.BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static DocumentRef ref(PlaceRow place) {
        return new DocumentRef(
                "warehouse",
                Optional.ofNullable(place.warehouse()).map(WarehouseId::value).orElse(0L));
    }

    private static PlaceRow place(Map<LocationId, PlaceRow> places, LocationId id) {
        var place = places.get(id);
        if (place == null) {
            throw new Refused(new InventoryRefusal.LocationNotFound(Long.toString(id.value())));
        }
        return place;
    }
}
