package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.SAFETY_BUFFER;
import static io.redthread.inventory.store.jooq.Tables.STOCK;

import io.redthread.inventory.StockRisks.StockRisk;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Finds goods of which less is free than their buffer. */
@Repository
public class RiskRows {

    private static final Field<BigDecimal> FREE = DSL.field(
            DSL.select(DSL.coalesce(DSL.sum(STOCK.ON_HAND.minus(STOCK.RESERVED)), DSL.inline(BigDecimal.ZERO)))
                    .from(STOCK)
                    .where(STOCK.SKU.eq(SAFETY_BUFFER.SKU))
                    .and(STOCK.WAREHOUSE_ID.eq(SAFETY_BUFFER.WAREHOUSE_ID)));

    private static final Condition BELOW = FREE.lt(SAFETY_BUFFER.QUANTITY);

    private final DSLContext sql;

    RiskRows(DSLContext sql) {
        this.sql = sql;
    }

    /** How many there are. */
    public long count() {
        return sql.fetchCount(SAFETY_BUFFER, BELOW);
    }

    /** So many of the worst, without names. */
    public List<StockRisk> worst(int most) {
        return sql.select(SAFETY_BUFFER.WAREHOUSE_ID, SAFETY_BUFFER.SKU, SAFETY_BUFFER.QUANTITY, FREE)
                .from(SAFETY_BUFFER)
                .where(BELOW)
                .orderBy(FREE.div(SAFETY_BUFFER.QUANTITY), SAFETY_BUFFER.SKU, SAFETY_BUFFER.WAREHOUSE_ID)
                .limit(most)
                .fetch(row -> new StockRisk(row.value1(), new Sku(row.value2()), "", row.value3(), row.value4()));
    }
}
