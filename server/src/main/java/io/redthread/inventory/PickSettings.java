package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.inventory.domain.ShelfLot;
import io.redthread.inventory.domain.ShelfStock;
import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.PickSettingRows;
import io.redthread.inventory.store.ShelfRows.ShelfRow;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Remembered;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How warehouses take goods off their shelves (拣货策略, X51); what another server changed is seen within two seconds. */
@Service
@Transactional
public class PickSettings {

    private final PickSettingRows rows;
    private final LocationRows locations;
    private final Goods goods;
    private final Journal journal;
    private final Remembered<WarehouseId, Picking> remembered;

    PickSettings(PickSettingRows rows, LocationRows locations, Goods goods, Journal journal, Clock clock) {
        this.rows = rows;
        this.locations = locations;
        this.goods = goods;
        this.journal = journal;
        this.remembered = new Remembered<>(clock);
    }

    /** Sets how a warehouse takes an item, or all that have no setting of their own. */
    public void set(PickSetting setting) {
        setting.sku().ifPresent(sku -> {
            if (!goods.names(List.of(sku)).containsKey(sku)) {
                throw new Refused(new InventoryRefusal.GoodsNotFound(sku, 1));
            }
        });
        var warehouse = warehouse(setting.warehouse());
        rows.set(setting);
        remembered.forget();
        journal.record(Act.of("pick-setting-set", ref(setting.warehouse()), warehouse.code(), setting));
    }

    /** Takes a setting away; what is set for all goods, or first expired first out, holds again. */
    public void remove(WarehouseId warehouse, Optional<Sku> sku) {
        var facts = warehouse(warehouse);
        if (rows.remove(warehouse, sku)) {
            remembered.forget();
            var what = sku.map(Sku::code).orElse("");
            journal.record(Act.of("pick-setting-removed", ref(warehouse), facts.code(), Map.of("sku", what)));
        }
    }

    /** One page of settings, those for all goods of a warehouse before those of single items. */
    @Transactional(readOnly = true)
    public Page<PickSettingLine> page(SettingFilter filter, PageQuery page) {
        var found = rows.page(filter, page);
        var names = goods.names(found.items().stream()
                .flatMap(setting -> setting.sku().stream())
                .collect(Collectors.toSet()));
        var lines = found.items().stream()
                .map(setting -> new PickSettingLine(
                        setting,
                        setting.sku().map(sku -> names.getOrDefault(sku, "")).orElse("")))
                .toList();
        return new Page<>(lines, found.next(), found.total());
    }

    /** What is set in these warehouses. */
    Map<WarehouseId, Picking> of(Collection<WarehouseId> warehouses) {
        return remembered.of(warehouses, missing -> {
            var set = rows.of(missing);
            return missing.stream()
                    .collect(Collectors.toMap(
                            warehouse -> warehouse,
                            warehouse -> new Picking(set.stream()
                                    .filter(one -> one.warehouse().equals(warehouse))
                                    .collect(Collectors.toMap(
                                            one -> one.sku().map(Sku::code).orElse(""), one -> one)))));
        });
    }

    private WarehouseFacts warehouse(WarehouseId id) {
        return locations
                .warehouse(id)
                .orElseThrow(() -> new Refused(new InventoryRefusal.WarehouseNotFound(Long.toString(id.value()))));
    }

    private static DocumentRef ref(WarehouseId id) {
        return new DocumentRef("warehouse", id.value());
    }

    /**
     * What is set in a warehouse.
     *
     * @param bySku by item; the empty one is for all that have none of their own
     */
    record Picking(Map<String, PickSetting> bySku) {

        /** What is taken of that item first. */
        PickStrategy strategy(String sku) {
            var set = set(sku);
            return set == null ? PickStrategy.FEFO : set.strategy();
        }

        /** Days a lot of that item must still be good for. */
        int sellableDays(String sku) {
            var set = set(sku);
            return set == null ? 0 : set.sellableDays();
        }

        /** What may be promised of the lots of one shelf. */
        ShelfStock shelf(List<ShelfRow> lots, LocalDate today) {
            var first = lots.getFirst();
            return new ShelfStock(
                    lots.stream().map(Picking::lot).toList(),
                    first.buffer() == null ? BigDecimal.ZERO : first.buffer(),
                    today.plusDays(sellableDays(first.sku())),
                    strategy(first.sku()));
        }

        /** Whether that lot is good for long enough. */
        boolean sells(ShelfRow row, LocalDate today) {
            return !lot(row).expiredOn(today.plusDays(sellableDays(row.sku())));
        }

        private static ShelfLot lot(ShelfRow row) {
            return new ShelfLot(
                    row.lot(),
                    Optional.ofNullable(row.expiresOn()),
                    row.free(),
                    row.cameAt() == null ? Instant.EPOCH : row.cameAt());
        }

        private @org.jspecify.annotations.Nullable PickSetting set(String sku) {
            var own = bySku.isEmpty() ? null : bySku.get(sku);
            return own == null ? bySku.get("") : own;
        }
    }
}
