package io.redthread.fulfilment;

import io.redthread.fulfilment.store.FloorStore;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.caller.Callers;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How warehouses let parcels go: the act that counts as shipping, packaging, and how exactly parcels must weigh. */
@Service
@Transactional
public class FloorSettings {

    private final FloorStore store;
    private final Warehouses warehouses;
    private final Journal journal;
    private final Clock clock;

    FloorSettings(FloorStore store, Warehouses warehouses, Journal journal, Clock clock) {
        this.store = store;
        this.warehouses = warehouses;
        this.journal = journal;
        this.clock = clock;
    }

    /** What holds in these warehouses. */
    @Transactional(readOnly = true)
    public Map<WarehouseId, FloorSetting> of(Collection<WarehouseId> wanted) {
        var decided = store.of(wanted);
        return wanted.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), it -> decided.getOrDefault(it, FloorSetting.shipped(it))));
    }

    /** What holds in every warehouse. */
    @Transactional(readOnly = true)
    public List<FloorSetting> all() {
        var ids = warehouses.all().stream().map(WarehouseFacts::id).toList();
        var known = of(ids);
        return ids.stream().map(it -> Objects.requireNonNull(known.get(it))).toList();
    }

    /** Warehouses in which no parcel leaves unweighed. */
    @Transactional(readOnly = true)
    public List<WarehouseId> weighing() {
        return store.weighing();
    }

    /** Decides for a warehouse; an unknown one is refused. */
    public void put(FloorSetting setting) {
        if (warehouses.all().stream().noneMatch(it -> it.id().equals(setting.warehouse()))) {
            throw InvalidInput.of("/warehouse", setting.warehouse().value(), "warehouse-unknown");
        }
        store.put(setting, clock.instant(), Callers.current().username());
        journal.record(Act.of(
                "floor-setting-changed",
                new DocumentRef("warehouse", setting.warehouse().value()),
                setting.warehouse().toString(),
                setting));
    }

    /** All packaging by code. */
    @Transactional(readOnly = true)
    public List<Packaging> packaging() {
        return store.packaging();
    }

    /** Adds packaging, or changes what its code stands for. */
    public void put(Packaging packaging) {
        store.put(packaging);
        journal.record(Act.of("packaging-changed", new DocumentRef("packaging", 0), packaging.code(), packaging));
    }

    /** All goods that weigh otherwise. */
    @Transactional(readOnly = true)
    public List<GoodsTolerance> tolerances() {
        return store.tolerances();
    }

    /** Says by how much the weight of goods may differ. */
    public void put(GoodsTolerance tolerance) {
        store.put(tolerance);
        journal.record(Act.of(
                "goods-tolerance-changed",
                new DocumentRef("goods", 0),
                tolerance.sku().code(),
                tolerance));
    }
}
