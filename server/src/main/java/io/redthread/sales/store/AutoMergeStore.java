package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.AUTO_MERGE;
import static io.redthread.sales.store.jooq.Tables.ORDER_MERGE;

import io.redthread.parties.ShopId;
import io.redthread.platform.database.Rows;
import io.redthread.sales.AutoMerge;
import io.redthread.sales.OrderId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps which shops' orders are merged by themselves. */
@Repository
public class AutoMergeStore {

    private final DSLContext sql;

    AutoMergeStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What is said of any shop. */
    public List<AutoMerge> all() {
        return sql.selectFrom(AUTO_MERGE)
                .orderBy(AUTO_MERGE.SHOP_ID)
                .fetch(row -> new AutoMerge(
                        new ShopId(row.getShopId()),
                        Optional.ofNullable(row.getMinutes()),
                        row.getVersion(),
                        row.getChangedAt(),
                        row.getChangedBy()));
    }

    /** Puts it in the place of that version, 0 for none; answers how many rows that was. */
    public int change(AutoMerge it, int seen) {
        var minutes = it.minutes().orElse(null);
        return seen == 0
                ? sql.insertInto(AUTO_MERGE)
                        .set(AUTO_MERGE.SHOP_ID, it.shop().value())
                        .set(AUTO_MERGE.MINUTES, minutes)
                        .set(AUTO_MERGE.VERSION, it.version())
                        .set(AUTO_MERGE.CHANGED_AT, it.changedAt())
                        .set(AUTO_MERGE.CHANGED_BY, it.changedBy())
                        .onConflictDoNothing()
                        .execute()
                : sql.update(AUTO_MERGE)
                        .set(AUTO_MERGE.MINUTES, minutes)
                        .set(AUTO_MERGE.VERSION, it.version())
                        .set(AUTO_MERGE.CHANGED_AT, it.changedAt())
                        .set(AUTO_MERGE.CHANGED_BY, it.changedBy())
                        .where(AUTO_MERGE.SHOP_ID.eq(it.shop().value()))
                        .and(AUTO_MERGE.VERSION.eq(seen))
                        .execute();
    }

    /** Those of the orders that a person took out of a merge: they are not merged by themselves again. */
    public Set<OrderId> undone(Collection<OrderId> orders) {
        var undone = new HashSet<OrderId>();
        sql.select(ORDER_MERGE.LEAD_ID, ORDER_MERGE.FOLLOWER_ID)
                .from(ORDER_MERGE)
                .where(Rows.any(ORDER_MERGE.LEAD_ID, orders).or(Rows.any(ORDER_MERGE.FOLLOWER_ID, orders)))
                .and(ORDER_MERGE.UNDONE_AT.isNotNull())
                .forEach(row -> {
                    undone.add(row.value1());
                    undone.add(row.value2());
                });
        return undone;
    }
}
