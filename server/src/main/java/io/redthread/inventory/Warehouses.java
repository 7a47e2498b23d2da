package io.redthread.inventory;

import io.redthread.inventory.events.WarehousesChanged;
import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.LocationRows.FreshBin;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.IdBlocks;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Warehouses, their zones and their bins (仓库、库区、库位). */
@Service
@Transactional
public class Warehouses {

    private static final int LONGEST_SITE = 40;

    private final LocationRows locations;
    private final GoodsOwners owners;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Warehouses(
            LocationRows locations,
            GoodsOwners owners,
            IdBlocks ids,
            Journal journal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.locations = locations;
        this.owners = owners;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** Every warehouse, by code. */
    @Transactional(readOnly = true)
    public List<WarehouseFacts> all() {
        return locations.warehouses();
    }

    /** What every warehouse is called, in English or Chinese. */
    @Transactional(readOnly = true)
    public Map<WarehouseId, String> names(boolean english) {
        return all().stream().collect(Collectors.toMap(WarehouseFacts::id, it -> english ? it.nameEn() : it.nameZh()));
    }

    /** The warehouse of that code. */
    @Transactional(readOnly = true)
    public Optional<WarehouseFacts> byCode(String code) {
        return locations.warehouse(code);
    }

    /** Zones of a warehouse, by code. */
    @Transactional(readOnly = true)
    public List<ZoneFacts> zones(WarehouseId warehouse) {
        return locations.zones(warehouse);
    }

    /** Active bins of a warehouse, picking zones first, then along the picker's way. */
    @Transactional(readOnly = true)
    public List<BinFacts> bins(WarehouseId warehouse) {
        return locations.bins(warehouse);
    }

    /** Opens a warehouse; its code must be free. Whose goods lie there is settled for good. Refused for a partner that is not there. */
    public WarehouseId register(NewWarehouse warehouse) {
        wellFormed("/code", warehouse.code());
        named(warehouse.nameZh(), warehouse.nameEn());
        if (warehouse.site().isBlank() || warehouse.site().length() > LONGEST_SITE) {
            throw InvalidInput.of("/site", warehouse.site(), "name-malformed");
        }
        warehouse.owner().ifPresent(owners::known);
        var id = new WarehouseId(ids.next("inventory", "warehouse_id"));
        if (!locations.insert(id, warehouse, clock.instant())) {
            throw new Refused(new InventoryRefusal.CodeTaken(warehouse.code()));
        }
        events.publishEvent(new WarehousesChanged(id));
        journal.record(Act.of("warehouse-opened", ref(id), warehouse.code(), warehouse));
        return id;
    }

    /** Sets up a zone; its code must be free in the warehouse. */
    public ZoneId register(NewZone zone) {
        wellFormed("/code", zone.code());
        named(zone.nameZh(), zone.nameEn());
        var warehouse = existing(zone.warehouse());
        var id = new ZoneId(ids.next("inventory", "zone_id"));
        if (!locations.insert(id, zone)) {
            throw new Refused(new InventoryRefusal.CodeTaken(zone.code()));
        }
        journal.record(Act.of("zone-set-up", ref(zone.warehouse()), warehouse.code(), zone));
        return id;
    }

    /** Sets up bins, any number at once; their codes must be free in their warehouses. */
    public List<LocationId> register(List<NewBin> bins) {
        if (bins.isEmpty()) {
            return List.of();
        }
        bins.forEach(bin -> wellFormed("/code", bin.code()));
        var zones = new HashSet<ZoneId>();
        bins.forEach(bin -> zones.add(bin.zone()));
        var warehouses = locations.warehousesOf(zones);
        var fresh = bins.stream()
                .map(bin -> {
                    var warehouse = warehouses.get(bin.zone());
                    if (warehouse == null) {
                        throw new Refused(new InventoryRefusal.ZoneNotFound(
                                Long.toString(bin.zone().value())));
                    }
                    return new FreshBin(new LocationId(ids.next("inventory", "location_id")), warehouse, bin);
                })
                .toList();
        var written = new HashSet<>(locations.insert(fresh));
        if (written.size() < fresh.size()) {
            throw new Refused(new InventoryRefusal.CodeTaken(taken(bins, written)));
        }
        for (var warehouse : new HashSet<>(warehouses.values())) {
            var codes = fresh.stream()
                    .filter(bin -> bin.warehouse().equals(warehouse))
                    .map(bin -> bin.bin().code())
                    .toList();
            journal.record(
                    Act.of("bins-set-up", ref(warehouse), existing(warehouse).code(), codes));
        }
        return fresh.stream().map(FreshBin::id).toList();
    }

    /** Opens or closes a warehouse for new promises; what is promised stays promised. */
    public void activate(WarehouseId id, boolean active) {
        var before = existing(id);
        if (before.active() != active) {
            locations.activate(id, active);
            events.publishEvent(new WarehousesChanged(id));
            journal.record(
                    Act.of(active ? "warehouse-activated" : "warehouse-deactivated", ref(id), before.code(), before));
        }
    }

    private WarehouseFacts existing(WarehouseId id) {
        return locations
                .warehouse(id)
                .orElseThrow(() -> new Refused(new InventoryRefusal.WarehouseNotFound(Long.toString(id.value()))));
    }

    private static String taken(List<NewBin> bins, HashSet<String> written) {
        var seen = new HashSet<String>();
        return bins.stream()
                .map(NewBin::code)
                .filter(code -> !written.contains(code) || !seen.add(code))
                .findFirst()
                .orElse("");
    }

    private static void wellFormed(String pointer, String code) {
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9-]{0,19}")) {
            throw InvalidInput.of(pointer, code, "place-code-malformed");
        }
    }

    private static void named(String nameZh, String nameEn) {
        if (nameZh.isBlank() || nameZh.length() > 100) {
            throw InvalidInput.of("/nameZh", nameZh, "name-malformed");
        }
        if (nameEn.isBlank() || nameEn.length() > 100) {
            throw InvalidInput.of("/nameEn", nameEn, "name-malformed");
        }
    }

    private static DocumentRef ref(WarehouseId id) {
        return new DocumentRef("warehouse", id.value());
    }
}
