package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.STOCK_ENTRY;
import static io.redthread.inventory.store.jooq.Tables.WAREHOUSE;
import static org.jooq.impl.DSL.sum;

import io.redthread.inventory.Places;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What left for customers. */
@Repository
public class ConsumptionReads {

    private final DSLContext sql;

    ConsumptionReads(DSLContext sql) {
        this.sql = sql;
    }

    /** How much of these goods of ours customers got since that moment; none are left out. */
    public Map<Sku, BigDecimal> toCustomers(Collection<Sku> skus, Instant since) {
        var codes = skus.stream().map(Sku::code).distinct().toArray(String[]::new);
        return sql.select(STOCK_ENTRY.SKU, sum(STOCK_ENTRY.QUANTITY))
                .from(STOCK_ENTRY)
                .join(LOCATION)
                .on(LOCATION.ID.eq(STOCK_ENTRY.FROM_LOCATION))
                .leftJoin(WAREHOUSE)
                .on(WAREHOUSE.ID.eq(LOCATION.WAREHOUSE_ID))
                .where(STOCK_ENTRY.SKU.eq(DSL.any(codes)))
                .and(STOCK_ENTRY.AT.ge(since))
                .and(STOCK_ENTRY.TO_LOCATION.eq(Places.CUSTOMER))
                .and(WAREHOUSE.OWNER_ID.isNull())
                .groupBy(STOCK_ENTRY.SKU)
                .fetchMap(row -> new Sku(row.value1()), row -> row.value2());
    }
}
