package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.WAVE_RULE;

import io.redthread.fulfilment.PickMethod;
import io.redthread.fulfilment.WaveRule;
import io.redthread.fulfilment.WaveRuleId;
import io.redthread.inventory.WarehouseId;
import io.redthread.platform.database.IdBlocks;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads and writes wave rules. */
@Repository
public class WaveRuleStore {

    private final DSLContext sql;
    private final IdBlocks ids;

    WaveRuleStore(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** All rules, or those of a warehouse. */
    public List<WaveRule> all(Optional<WarehouseId> warehouse) {
        return sql.select(WAVE_RULE.fields())
                .from(WAVE_RULE)
                .where(warehouse.map(WAVE_RULE.WAREHOUSE_ID::eq).orElse(DSL.noCondition()))
                .orderBy(WAVE_RULE.WAREHOUSE_ID, WAVE_RULE.NAME)
                .fetch(WaveRuleStore::rule);
    }

    /** One rule. */
    public Optional<WaveRule> byId(WaveRuleId id) {
        return sql.select(WAVE_RULE.fields())
                .from(WAVE_RULE)
                .where(WAVE_RULE.ID.eq(id))
                .fetchOptional(WaveRuleStore::rule);
    }

    /** Locks the automatic rules that nobody else works on. */
    public List<WaveRule> lockAutomatic() {
        return sql.select(WAVE_RULE.fields())
                .from(WAVE_RULE)
                .where(WAVE_RULE.AUTOMATIC.isTrue().and(WAVE_RULE.ACTIVE.isTrue()))
                .orderBy(WAVE_RULE.ID)
                .forUpdate()
                .skipLocked()
                .fetch(WaveRuleStore::rule);
    }

    /** Writes a new rule. */
    public WaveRuleId insert(WaveRule.Content content, Instant now, String by) {
        var id = new WaveRuleId(ids.next("fulfilment", "wave_rule_id"));
        sql.insertInto(WAVE_RULE)
                .set(WAVE_RULE.ID, id)
                .set(WAVE_RULE.NAME, content.name().strip())
                .set(WAVE_RULE.WAREHOUSE_ID, content.warehouse())
                .set(WAVE_RULE.CONTENTS, content.contents())
                .set(WAVE_RULE.ZONE_ID, content.zone())
                .set(WAVE_RULE.CARRIER, content.carrier())
                .set(WAVE_RULE.CUT_OFF, content.cutOff())
                .set(WAVE_RULE.PICKING, picking(content))
                .set(WAVE_RULE.MOST_PARCELS, content.mostParcels())
                .set(WAVE_RULE.AUTOMATIC, content.automatic())
                .set(WAVE_RULE.LEAST_PARCELS, content.leastParcels())
                .set(WAVE_RULE.LONGEST_WAIT_MINUTES, content.longestWaitMinutes())
                .set(WAVE_RULE.CREATED_AT, now)
                .set(WAVE_RULE.CREATED_BY, by)
                .execute();
        return id;
    }

    /** Writes a rule anew; its warehouse stays. Answers how many rows that was. */
    public int update(WaveRule rule) {
        var content = rule.content();
        return sql.update(WAVE_RULE)
                .set(WAVE_RULE.NAME, content.name().strip())
                .set(WAVE_RULE.CONTENTS, content.contents())
                .set(WAVE_RULE.ZONE_ID, content.zone())
                .set(WAVE_RULE.CARRIER, content.carrier())
                .set(WAVE_RULE.CUT_OFF, content.cutOff())
                .set(WAVE_RULE.PICKING, picking(content))
                .set(WAVE_RULE.MOST_PARCELS, content.mostParcels())
                .set(WAVE_RULE.AUTOMATIC, content.automatic())
                .set(WAVE_RULE.LEAST_PARCELS, content.leastParcels())
                .set(WAVE_RULE.LONGEST_WAIT_MINUTES, content.longestWaitMinutes())
                .set(WAVE_RULE.ACTIVE, rule.active())
                .where(WAVE_RULE.ID.eq(rule.id()))
                .execute();
    }

    private static PickMethod picking(WaveRule.Content content) {
        return Objects.requireNonNullElse(content.picking(), PickMethod.CLUSTER);
    }

    private static WaveRule rule(Record row) {
        var content = new WaveRule.Content(
                row.get(WAVE_RULE.NAME),
                row.get(WAVE_RULE.WAREHOUSE_ID),
                row.get(WAVE_RULE.CONTENTS),
                row.get(WAVE_RULE.ZONE_ID),
                row.get(WAVE_RULE.CARRIER),
                row.get(WAVE_RULE.CUT_OFF),
                row.get(WAVE_RULE.PICKING),
                row.get(WAVE_RULE.MOST_PARCELS),
                row.get(WAVE_RULE.AUTOMATIC),
                row.get(WAVE_RULE.LEAST_PARCELS),
                row.get(WAVE_RULE.LONGEST_WAIT_MINUTES));
        return new WaveRule(row.get(WAVE_RULE.ID), content, row.get(WAVE_RULE.ACTIVE));
    }
}
