package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.PUTAWAY_RULE;
import static io.redthread.inventory.store.jooq.Tables.STOCK_ENTRY;

import io.redthread.inventory.AbcClass;
import io.redthread.inventory.Places;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Classes goods by what customers got of them in 90 days: the first 80 % of the pieces are A, the next 15 % B. Worked out
 * when asked; nothing is stored that could grow stale.
 */
@Repository
public class AbcRows {

    private static final Duration LOOKED_AT = Duration.ofDays(90);
    private static final BigDecimal A_SHARE = new BigDecimal("0.80");
    private static final BigDecimal B_SHARE = new BigDecimal("0.95");

    private final DSLContext sql;

    AbcRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The classes of these goods; what customers did not get is C. */
    public Map<Sku, AbcClass> of(Collection<Sku> skus, Instant now) {
        var classes = new HashMap<Sku, AbcClass>();
        skus.forEach(sku -> classes.put(sku, AbcClass.C));
        var classed = classed(now);
        var sku = DSL.field(DSL.name("classed", "sku"), String.class);
        sql.select(sku, DSL.field(DSL.name("classed", "abc"), PUTAWAY_RULE.ABC.getDataType()))
                .from(classed)
                .where(Rows.any(sku, skus.stream().map(Sku::code).toList()))
                .forEach(row -> classes.put(new Sku(row.value1()), row.value2()));
        return classes;
    }

    /** The classes {@code abc} of all goods that customers got, by {@code sku}. */
    static Table<?> classed(Instant now) {
        var moved = DSL.sum(STOCK_ENTRY.QUANTITY);
        var used = DSL.select(STOCK_ENTRY.SKU.as("sku"), moved.as("moved"))
                .from(STOCK_ENTRY)
                .where(STOCK_ENTRY.AT.ge(now.minus(LOOKED_AT)))
                .and(STOCK_ENTRY.TO_LOCATION.eq(Places.CUSTOMER))
                .groupBy(STOCK_ENTRY.SKU)
                .asTable("used");
        var amount = DSL.field(DSL.name("used", "moved"), BigDecimal.class);
        var sku = DSL.field(DSL.name("used", "sku"), String.class);
        var before = DSL.sum(amount).over().orderBy(amount.desc(), sku).minus(amount);
        var whole = DSL.sum(amount).over();
        return DSL.select(
                        sku.as("sku"),
                        DSL.when(before.lt(whole.times(A_SHARE)), DSL.inline("A"))
                                .when(before.lt(whole.times(B_SHARE)), DSL.inline("B"))
                                .otherwise(DSL.inline("C"))
                                .as("abc"))
                .from(used)
                .asTable("classed");
    }
}
