package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.PICK_SETTING;

import io.redthread.inventory.PickSetting;
import io.redthread.inventory.SettingFilter;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** How warehouses take goods off their shelves, as people set it. */
@Repository
public class PickSettingRows {

    private static final Listing LISTING = new Listing(
                    PICK_SETTING, PICK_SETTING.WAREHOUSE_ID.coerce(Long.class), "sku")
            .sortable("sku", PICK_SETTING.SKU);
    private static final List<SelectField<?>> COLUMNS =
            List.of(PICK_SETTING.WAREHOUSE_ID, PICK_SETTING.SKU, PICK_SETTING.STRATEGY, PICK_SETTING.SELLABLE_DAYS);

    private final DSLContext sql;

    PickSettingRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Sets one, in the place of what was set before. */
    public void set(PickSetting setting) {
        var written = sql.insertInto(PICK_SETTING)
                .set(PICK_SETTING.WAREHOUSE_ID, setting.warehouse())
                .set(PICK_SETTING.SKU, code(setting.sku()))
                .set(PICK_SETTING.STRATEGY, setting.strategy())
                .set(PICK_SETTING.SELLABLE_DAYS, setting.sellableDays())
                .onConflict(PICK_SETTING.WAREHOUSE_ID, PICK_SETTING.SKU)
                .doUpdate()
                .set(PICK_SETTING.STRATEGY, DSL.excluded(PICK_SETTING.STRATEGY))
                .set(PICK_SETTING.SELLABLE_DAYS, DSL.excluded(PICK_SETTING.SELLABLE_DAYS))
                .execute();
        RowCounts.expect(1, written, "pick setting");
    }

    /** Takes one away; false when there was none. */
    public boolean remove(WarehouseId warehouse, Optional<Sku> sku) {
        return sql.deleteFrom(PICK_SETTING)
                        .where(PICK_SETTING.WAREHOUSE_ID.eq(warehouse))
                        .and(PICK_SETTING.SKU.eq(code(sku)))
                        .execute()
                == 1;
    }

    /** What is set in these warehouses. */
    public List<PickSetting> of(Collection<WarehouseId> warehouses) {
        return sql.select(COLUMNS)
                .from(PICK_SETTING)
                .where(Rows.any(PICK_SETTING.WAREHOUSE_ID, warehouses))
                .fetch(PickSettingRows::setting);
    }

    /** One page of settings. */
    public Page<PickSetting> page(SettingFilter filter, PageQuery page) {
        var where = DSL.noCondition();
        where = filter.warehouse() == null ? where : where.and(PICK_SETTING.WAREHOUSE_ID.eq(filter.warehouse()));
        if (filter.q() != null && !filter.q().isBlank()) {
            where = where.and(PICK_SETTING.SKU.startsWithIgnoreCase(filter.q().strip()));
        }
        return LISTING.page(sql, page, where, COLUMNS, PickSettingRows::setting);
    }

    private static String code(Optional<Sku> sku) {
        return sku.map(Sku::code).orElse("");
    }

    private static PickSetting setting(Record row) {
        var sku = row.get(PICK_SETTING.SKU);
        return new PickSetting(
                row.get(PICK_SETTING.WAREHOUSE_ID),
                sku.isEmpty() ? Optional.empty() : Optional.of(new Sku(sku)),
                row.get(PICK_SETTING.STRATEGY),
                row.get(PICK_SETTING.SELLABLE_DAYS));
    }
}
