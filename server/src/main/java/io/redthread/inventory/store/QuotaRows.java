package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.QUOTA;

import io.redthread.inventory.QuotaId;
import io.redthread.inventory.domain.QuotaKey;
import io.redthread.inventory.store.ShelfRows.Shelf;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What is set aside for each shop, and how much of it the shop has taken. */
@Repository
public class QuotaRows {

    private final DSLContext sql;

    QuotaRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Reads the open quotas of goods whose balances the caller has locked, which is why nobody else changes what is used
     * of them meanwhile.
     */
    public Map<QuotaKey, QuotaRow> on(Collection<Shelf> locked) {
        var wanted = Rows.of("wanted", List.copyOf(locked))
                .with(QUOTA.SKU, shelf -> shelf.sku().code())
                .with(QUOTA.WAREHOUSE_ID, Shelf::warehouse);
        return sql.select(
                        QUOTA.SHOP_ID,
                        QUOTA.WAREHOUSE_ID,
                        QUOTA.SKU,
                        QUOTA.ID,
                        QUOTA.QUANTITY,
                        QUOTA.QUANTITY.minus(QUOTA.USED))
                .from(wanted.table())
                .join(QUOTA)
                .on(QUOTA.SKU.eq(wanted.field(QUOTA.SKU)))
                .and(QUOTA.WAREHOUSE_ID.eq(wanted.field(QUOTA.WAREHOUSE_ID)))
                .and(QUOTA.ENDED_AT.isNull())
                .fetchMap(
                        row -> new QuotaKey(row.value1(), row.value2(), new Sku(row.value3())),
                        row -> new QuotaRow(row.value4(), row.value5(), row.value6()));
    }

    /** What a shop has not taken of its open quotas of goods, not locked; below zero when it took more. */
    public Map<QuotaKey, BigDecimal> unused(long shop, Collection<Sku> skus) {
        return sql.select(QUOTA.WAREHOUSE_ID, QUOTA.SKU, QUOTA.QUANTITY.minus(QUOTA.USED))
                .from(QUOTA)
                .where(Rows.any(QUOTA.SKU, skus.stream().map(Sku::code).toList()))
                .and(QUOTA.SHOP_ID.eq(shop))
                .and(QUOTA.ENDED_AT.isNull())
                .fetchMap(row -> new QuotaKey(shop, row.value1(), new Sku(row.value2())), row -> row.value3());
    }

    /** Adds to what is used; less is negative. The balances they belong to are locked. */
    public void addUsed(Map<QuotaId, BigDecimal> deltas) {
        var changes = Rows.of("change", List.copyOf(deltas.entrySet()))
                .with(QUOTA.ID, Map.Entry::getKey)
                .with(QUOTA.USED, Map.Entry::getValue);
        var updated = sql.update(QUOTA)
                .set(QUOTA.USED, QUOTA.USED.plus(changes.field(QUOTA.USED)))
                .from(changes.table())
                .where(QUOTA.ID.eq(changes.field(QUOTA.ID)))
                .execute();
        RowCounts.expect(deltas.size(), updated, "quota used");
    }

    /**
     * An open quota.
     *
     * @param id its id
     * @param quantity what is set aside
     * @param unused what the shop has not taken of it; below zero when it took more
     */
    public record QuotaRow(QuotaId id, BigDecimal quantity, BigDecimal unused) {

        /** The id of a quota that is not written yet. */
        public static final QuotaId FRESH = new QuotaId(0);

        /** What the shop took. */
        public BigDecimal used() {
            return quantity.subtract(unused);
        }
    }
}
