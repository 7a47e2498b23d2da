package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.ALLOCATION;
import static io.redthread.sales.store.jooq.Tables.FREIGHT_RATE;
import static io.redthread.sales.store.jooq.Tables.ORDER_STATE;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER;
import static io.redthread.sales.store.jooq.Tables.SOURCING_POLICY;

import io.redthread.inventory.WarehouseId;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.sales.FreightRate;
import io.redthread.sales.OrderId;
import io.redthread.sales.SourcingPolicy;
import io.redthread.sales.SourcingWeights;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The sourcing policy with its freight rates, and the orders it is tried on. */
@Repository
public class SourcingStore {

    private final DSLContext sql;

    SourcingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The one in force. */
    public SourcingPolicy policy() {
        var rates = sql.selectFrom(FREIGHT_RATE)
                .orderBy(FREIGHT_RATE.WAREHOUSE_ID, FREIGHT_RATE.PROVINCE, FREIGHT_RATE.CARRIER)
                .fetch(SourcingStore::rate);
        return sql.selectFrom(SOURCING_POLICY)
                .fetchSingle(row -> new SourcingPolicy(
                        row.getVersion(),
                        new SourcingWeights(row.getArea(), row.getCost(), row.getDays()),
                        rates,
                        row.getChangedAt(),
                        row.getChangedBy()));
    }

    /** Other weights in the place of that version; answers how many rows that was. */
    public int change(int seen, SourcingWeights weights, Instant at, String by) {
        return sql.update(SOURCING_POLICY)
                .set(SOURCING_POLICY.VERSION, seen + 1)
                .set(SOURCING_POLICY.AREA, (short) weights.area())
                .set(SOURCING_POLICY.COST, (short) weights.cost())
                .set(SOURCING_POLICY.DAYS, (short) weights.days())
                .set(SOURCING_POLICY.CHANGED_AT, at)
                .set(SOURCING_POLICY.CHANGED_BY, by)
                .where(SOURCING_POLICY.VERSION.eq(seen))
                .execute();
    }

    /** Puts these rates in the place of all; the caller holds the policy. */
    public void replaceRates(List<FreightRate> rates) {
        sql.deleteFrom(FREIGHT_RATE).execute();
        var rows = Rows.of("rate", rates)
                .with(FREIGHT_RATE.WAREHOUSE_ID, it -> it.warehouse().value())
                .with(FREIGHT_RATE.PROVINCE, FreightRate::province)
                .with(FREIGHT_RATE.CARRIER, FreightRate::carrier)
                .with(FREIGHT_RATE.FIRST_GRAMS, FreightRate::firstGrams)
                .with(FREIGHT_RATE.FIRST_PRICE, FreightRate::firstPrice)
                .with(FREIGHT_RATE.STEP_GRAMS, FreightRate::stepGrams)
                .with(FREIGHT_RATE.STEP_PRICE, FreightRate::stepPrice)
                .with(FREIGHT_RATE.TRANSIT_DAYS, it -> (short) it.transitDays());
        RowCounts.expect(rates.size(), rates.isEmpty() ? 0 : rows.insert(sql, FREIGHT_RATE), "freight rates");
    }

    /** Orders accepted since that have a warehouse, the newest first. */
    public List<OrderId> allocatedSince(Instant since, int most) {
        var split = sql.selectOne().from(ALLOCATION).where(ALLOCATION.ORDER_ID.eq(ORDER_STATE.ORDER_ID));
        return sql.select(SALES_ORDER.ID)
                .from(SALES_ORDER)
                .join(ORDER_STATE)
                .on(ORDER_STATE.ORDER_ID.eq(SALES_ORDER.ID))
                .where(SALES_ORDER.ACCEPTED_AT.ge(since))
                .and(ORDER_STATE.PREFERRED_WAREHOUSE.isNotNull().or(DSL.exists(split)))
                .orderBy(SALES_ORDER.ACCEPTED_AT.desc(), SALES_ORDER.ID.desc())
                .limit(most)
                .fetch(SALES_ORDER.ID);
    }

    private static FreightRate rate(Record row) {
        return new FreightRate(
                new WarehouseId(row.get(FREIGHT_RATE.WAREHOUSE_ID)),
                row.get(FREIGHT_RATE.PROVINCE),
                row.get(FREIGHT_RATE.CARRIER),
                row.get(FREIGHT_RATE.FIRST_GRAMS),
                row.get(FREIGHT_RATE.FIRST_PRICE),
                row.get(FREIGHT_RATE.STEP_GRAMS),
                row.get(FREIGHT_RATE.STEP_PRICE),
                row.get(FREIGHT_RATE.TRANSIT_DAYS));
    }
}
