package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.CARRIER_RULE;

import io.redthread.fulfilment.CarrierCode;
import io.redthread.fulfilment.CarrierRule;
import io.redthread.inventory.WarehouseId;
import io.redthread.platform.database.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads and writes who takes the parcels of a warehouse. */
@Repository
public class CarrierRuleStore {

    private final DSLContext sql;

    CarrierRuleStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The rules of warehouses by their key. */
    public Map<CarrierRule.Key, CarrierCode> of(Collection<WarehouseId> warehouses) {
        return sql
                .select(CARRIER_RULE.WAREHOUSE_ID, CARRIER_RULE.PROVINCE, CARRIER_RULE.CARRIER)
                .from(CARRIER_RULE)
                .where(Rows.any(CARRIER_RULE.WAREHOUSE_ID, warehouses))
                .fetch(row -> new CarrierRule(row.value1(), row.value2(), row.value3()))
                .stream()
                .collect(Collectors.toMap(CarrierRule::key, CarrierRule::carrier));
    }

    /** The rules of a warehouse. */
    public List<CarrierRule> all(WarehouseId warehouse) {
        return sql.select(CARRIER_RULE.WAREHOUSE_ID, CARRIER_RULE.PROVINCE, CARRIER_RULE.CARRIER)
                .from(CARRIER_RULE)
                .where(CARRIER_RULE.WAREHOUSE_ID.eq(warehouse))
                .orderBy(CARRIER_RULE.PROVINCE)
                .fetch(row -> new CarrierRule(row.value1(), row.value2(), row.value3()));
    }

    /** Writes a rule over the one that was there. */
    public void put(CarrierRule rule) {
        sql.insertInto(CARRIER_RULE)
                .set(CARRIER_RULE.WAREHOUSE_ID, rule.warehouse())
                .set(CARRIER_RULE.PROVINCE, rule.province())
                .set(CARRIER_RULE.CARRIER, rule.carrier())
                .onConflict(CARRIER_RULE.WAREHOUSE_ID, CARRIER_RULE.PROVINCE)
                .doUpdate()
                .set(CARRIER_RULE.CARRIER, rule.carrier())
                .execute();
    }
}
