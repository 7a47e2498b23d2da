package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.PUTAWAY_LIST;
import static io.redthread.inventory.store.jooq.Tables.PUTAWAY_RULE;

import io.redthread.inventory.PutawayRule;
import io.redthread.inventory.PutawayRuleId;
import io.redthread.inventory.PutawayRuleList;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The putaway rules of warehouses, each list changed as one. */
@Repository
public class PutawayRuleRows {

    private final DSLContext sql;

    PutawayRuleRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The rules of a warehouse; an empty list of version 0 where nobody wrote any. */
    public PutawayRuleList list(WarehouseId warehouse) {
        return sql.select(PUTAWAY_LIST.VERSION, PUTAWAY_LIST.UPDATED_BY)
                .from(PUTAWAY_LIST)
                .where(PUTAWAY_LIST.WAREHOUSE_ID.eq(warehouse))
                .fetchOptional(row -> new PutawayRuleList(row.value1(), row.value2(), rules(warehouse)))
                .orElseGet(() -> new PutawayRuleList(0, "", List.of()));
    }

    /** Takes the list for a change, when it still is at that version. */
    public boolean claim(WarehouseId warehouse, int version, Instant now, String by) {
        if (version == 0) {
            return sql.insertInto(PUTAWAY_LIST)
                            .set(PUTAWAY_LIST.WAREHOUSE_ID, warehouse)
                            .set(PUTAWAY_LIST.VERSION, 1)
                            .set(PUTAWAY_LIST.UPDATED_AT, now)
                            .set(PUTAWAY_LIST.UPDATED_BY, by)
                            .onConflict(PUTAWAY_LIST.WAREHOUSE_ID)
                            .doNothing()
                            .execute()
                    == 1;
        }
        return sql.update(PUTAWAY_LIST)
                        .set(PUTAWAY_LIST.VERSION, version + 1)
                        .set(PUTAWAY_LIST.UPDATED_AT, now)
                        .set(PUTAWAY_LIST.UPDATED_BY, by)
                        .where(PUTAWAY_LIST.WAREHOUSE_ID.eq(warehouse))
                        .and(PUTAWAY_LIST.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Writes these rules in the place of those before. */
    public void replace(WarehouseId warehouse, List<PutawayRule> rules, Supplier<PutawayRuleId> ids) {
        sql.deleteFrom(PUTAWAY_RULE)
                .where(PUTAWAY_RULE.WAREHOUSE_ID.eq(warehouse))
                .execute();
        if (rules.isEmpty()) {
            return;
        }
        var placed = IntStream.range(0, rules.size())
                .mapToObj(i -> new Placed(ids.get(), i + 1, rules.get(i)))
                .toList();
        var inserted = Rows.of("fresh", placed)
                .with(PUTAWAY_RULE.ID, Placed::id)
                .with(PUTAWAY_RULE.WAREHOUSE_ID, one -> warehouse)
                .with(PUTAWAY_RULE.POSITION, Placed::position)
                .with(PUTAWAY_RULE.SKU, one -> one.rule().sku().map(Sku::code).orElse(null))
                .with(PUTAWAY_RULE.CATEGORY_ID, one -> one.rule().category().orElse(null))
                .with(PUTAWAY_RULE.STORAGE, one -> one.rule().storage().orElse(null))
                .with(PUTAWAY_RULE.ABC, one -> one.rule().abc().orElse(null))
                .with(PUTAWAY_RULE.ZONE_ID, one -> one.rule().zone())
                .with(PUTAWAY_RULE.LOCATION_ID, one -> one.rule().bin().orElse(null))
                .with(PUTAWAY_RULE.MIXING, one -> one.rule().mixing())
                .insertInto(sql, PUTAWAY_RULE)
                .execute();
        RowCounts.expect(rules.size(), inserted, "putaway rules");
    }

    private List<PutawayRule> rules(WarehouseId warehouse) {
        return sql.selectFrom(PUTAWAY_RULE)
                .where(PUTAWAY_RULE.WAREHOUSE_ID.eq(warehouse))
                .orderBy(PUTAWAY_RULE.POSITION)
                .fetch(row -> new PutawayRule(
                        Optional.ofNullable(row.getSku()).map(Sku::new),
                        Optional.ofNullable(row.getCategoryId()),
                        Optional.ofNullable(row.getStorage()),
                        Optional.ofNullable(row.getAbc()),
                        row.getZoneId(),
                        Optional.ofNullable(row.getLocationId()),
                        row.getMixing()));
    }

    private record Placed(PutawayRuleId id, int position, PutawayRule rule) {}
}
