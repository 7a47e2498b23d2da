package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.SAFETY_BUFFER;

import io.redthread.inventory.SafetyLines.Key;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads safety lines by their key. */
@Repository
public class SafetyLineRows {

    private final DSLContext sql;

    SafetyLineRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The next behind that one, by goods and warehouse. */
    public List<Key> after(Key behind, int most) {
        return sql.select(SAFETY_BUFFER.SKU, SAFETY_BUFFER.WAREHOUSE_ID)
                .from(SAFETY_BUFFER)
                .where(DSL.row(SAFETY_BUFFER.SKU, SAFETY_BUFFER.WAREHOUSE_ID)
                        .gt(DSL.val(behind.sku().code()), DSL.val(behind.warehouse(), SAFETY_BUFFER.WAREHOUSE_ID)))
                .orderBy(SAFETY_BUFFER.SKU, SAFETY_BUFFER.WAREHOUSE_ID)
                .limit(most)
                .fetch(row -> new Key(row.value2(), new Sku(row.value1())));
    }

    /** The lines of these. */
    public Map<Key, BigDecimal> lines(Collection<Key> keys) {
        var wanted = Rows.of("wanted", List.copyOf(keys))
                .with(SAFETY_BUFFER.SKU, it -> it.sku().code())
                .with(SAFETY_BUFFER.WAREHOUSE_ID, Key::warehouse);
        return sql.select(SAFETY_BUFFER.SKU, SAFETY_BUFFER.WAREHOUSE_ID, SAFETY_BUFFER.QUANTITY)
                .from(SAFETY_BUFFER)
                .join(wanted.table())
                .on(SAFETY_BUFFER.SKU.eq(wanted.field(SAFETY_BUFFER.SKU)))
                .and(SAFETY_BUFFER.WAREHOUSE_ID.eq(wanted.field(SAFETY_BUFFER.WAREHOUSE_ID)))
                .fetchMap(row -> new Key(row.value2(), new Sku(row.value1())), row -> row.value3());
    }
}
