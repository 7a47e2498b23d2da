package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.QUOTA;

import io.redthread.inventory.QuotaId;
import io.redthread.inventory.domain.QuotaKey;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What each shop may take of a SKU, and has taken. */
@Repository
public class QuotaRows {

    private final DSLContext sql;

    QuotaRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Locks the open quotas of these goods; no row means no limit. */
    public Map<QuotaKey, QuotaRow> lock(Collection<QuotaKey> keys) {
        var wanted = Rows.of("wanted", List.copyOf(keys))
                .with(QUOTA.SHOP_ID, QuotaKey::shop)
                .with(QUOTA.SKU, key -> key.sku().code());
        var found = new HashMap<QuotaKey, QuotaRow>();
        sql.select(QUOTA.SHOP_ID, QUOTA.SKU, QUOTA.ID, QUOTA.QUANTITY.minus(QUOTA.USED))
                .from(wanted.table())
                .join(QUOTA)
                .on(QUOTA.SHOP_ID.eq(wanted.field(QUOTA.SHOP_ID)))
                .and(QUOTA.SKU.eq(wanted.field(QUOTA.SKU)))
                .and(QUOTA.ENDED_AT.isNull())
                .orderBy(QUOTA.ID)
                .forUpdate()
                .of(QUOTA)
                .forEach(row -> found.put(
                        new QuotaKey(row.value1(), new Sku(row.value2())), new QuotaRow(row.value3(), row.value4())));
        return found;
    }

    /** Adds to what is used; less is negative. The rows are locked or the database's own check decides. */
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

    /** Locks quotas by id, ended ones too, in the order everyone locks them. */
    public void lockById(Collection<QuotaId> ids) {
        var wanted = Rows.of("wanted", List.copyOf(ids)).with(QUOTA.ID, id -> id);
        sql.select(QUOTA.ID)
                .from(wanted.table())
                .join(QUOTA)
                .on(QUOTA.ID.eq(wanted.field(QUOTA.ID)))
                .orderBy(QUOTA.ID)
                .forUpdate()
                .of(QUOTA)
                .fetch();
    }

    /**
     * A locked quota.
     *
     * @param id its id
     * @param left what the shop may still take
     */
    public record QuotaRow(QuotaId id, BigDecimal left) {}
}
