package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.ORDER_MERGE;
import static io.redthread.sales.store.jooq.Tables.ORDER_STATE;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER;

import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.sales.MergeRecord;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Which orders leave with which. */
@Repository
public class MergeStore {

    private static final Set<OrderStatus> LEFT = Set.of(OrderStatus.DISPATCHED, OrderStatus.COMPLETED);

    private static final List<Field<?>> ALIKE = List.of(
            SALES_ORDER.SHOP_ID,
            SALES_ORDER.CUSTOMER_CODE,
            SALES_ORDER.BUYER,
            SALES_ORDER.RECIPIENT,
            SALES_ORDER.PHONE,
            SALES_ORDER.COUNTRY,
            SALES_ORDER.PROVINCE,
            SALES_ORDER.CITY,
            SALES_ORDER.DISTRICT,
            SALES_ORDER.STREET,
            SALES_ORDER.POSTCODE,
            SALES_ORDER.CURRENCY,
            SALES_ORDER.EXCHANGE_RATE,
            SALES_ORDER.SCENARIO);

    private final DSLContext sql;
    private final IdBlocks ids;

    MergeStore(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** The id of the next merge. */
    public long nextId() {
        return ids.next("sales", "order_merge_id");
    }

    /** Adds merges. */
    public void add(List<MergeRecord> merges) {
        var rows = Rows.of("merged", merges)
                .with(ORDER_MERGE.ID, MergeRecord::id)
                .with(ORDER_MERGE.LEAD_ID, MergeRecord::lead)
                .with(ORDER_MERGE.FOLLOWER_ID, MergeRecord::follower)
                .with(ORDER_MERGE.SHIFT, MergeRecord::shift)
                .with(ORDER_MERGE.LEAD_REVISION, MergeRecord::leadRevision)
                .with(ORDER_MERGE.TOTAL, MergeRecord::total)
                .with(ORDER_MERGE.TOTAL_COMPANY, MergeRecord::totalCompany)
                .with(ORDER_MERGE.MERGED_AT, MergeRecord::mergedAt)
                .with(ORDER_MERGE.MERGED_BY, MergeRecord::mergedBy);
        RowCounts.expect(merges.size(), rows.insert(sql, ORDER_MERGE), "merges");
    }

    /** The merges that stand and that one of the orders leads or follows, in the order of their making. */
    public List<MergeRecord> standing(Collection<OrderId> orders) {
        return sql.select(ORDER_MERGE.fields())
                .from(ORDER_MERGE)
                .where(Rows.any(ORDER_MERGE.LEAD_ID, orders).or(Rows.any(ORDER_MERGE.FOLLOWER_ID, orders)))
                .and(ORDER_MERGE.UNDONE_AT.isNull())
                .orderBy(ORDER_MERGE.ID)
                .fetch(MergeStore::merge);
    }

    /** Undoes merges that stand. */
    public void undo(Collection<MergeRecord> merges, Instant now, String by) {
        var undone = sql.update(ORDER_MERGE)
                .set(ORDER_MERGE.UNDONE_AT, now)
                .set(ORDER_MERGE.UNDONE_BY, by)
                .where(Rows.any(
                        ORDER_MERGE.ID, merges.stream().map(MergeRecord::id).toList()))
                .and(ORDER_MERGE.UNDONE_AT.isNull())
                .execute();
        RowCounts.expect(merges.size(), undone, "undone merges");
    }

    /** Those of the followers whose lead has left. */
    public Set<OrderId> ledOut(Collection<OrderId> followers) {
        return new HashSet<>(sql.select(ORDER_MERGE.FOLLOWER_ID)
                .from(ORDER_MERGE)
                .join(ORDER_STATE)
                .on(ORDER_STATE.ORDER_ID.eq(ORDER_MERGE.LEAD_ID))
                .where(Rows.any(ORDER_MERGE.FOLLOWER_ID, followers))
                .and(ORDER_MERGE.UNDONE_AT.isNull())
                .and(ORDER_STATE.STATUS.in(LEFT))
                .fetch(ORDER_MERGE.FOLLOWER_ID));
    }

    /** So many followers whose lead has left and who were not let go yet, in key order. */
    public List<OrderId> toRelease(int most) {
        return sql.select(ORDER_MERGE.FOLLOWER_ID)
                .from(ORDER_MERGE)
                .join(ORDER_STATE)
                .on(ORDER_STATE.ORDER_ID.eq(ORDER_MERGE.LEAD_ID))
                .where(ORDER_MERGE.UNDONE_AT.isNull())
                .and(ORDER_MERGE.RELEASED_AT.isNull())
                .and(ORDER_STATE.STATUS.in(LEFT))
                .orderBy(ORDER_MERGE.FOLLOWER_ID)
                .limit(most)
                .fetch(ORDER_MERGE.FOLLOWER_ID);
    }

    /** Says that followers were let go. */
    public void released(Collection<OrderId> followers, Instant now) {
        var released = sql.update(ORDER_MERGE)
                .set(ORDER_MERGE.RELEASED_AT, now)
                .where(Rows.any(ORDER_MERGE.FOLLOWER_ID, followers))
                .and(ORDER_MERGE.UNDONE_AT.isNull())
                .and(ORDER_MERGE.RELEASED_AT.isNull())
                .execute();
        RowCounts.expect(followers.size(), released, "released followers");
    }

    /** At most so many allocated orders that have others like them, like beside like, the newest first. */
    public List<OrderId> alike(int most) {
        var many = DSL.count().over(DSL.partitionBy(ALIKE)).as("many");
        var first = DSL.min(SALES_ORDER.ID).over(DSL.partitionBy(ALIKE)).as("first");
        var open = DSL.select(SALES_ORDER.ID, many, first)
                .from(ORDER_STATE)
                .join(SALES_ORDER)
                .on(SALES_ORDER.ID.eq(ORDER_STATE.ORDER_ID))
                .where(ORDER_STATE.STATUS.eq(OrderStatus.ALLOCATED))
                .and(SALES_ORDER.STREET.ne(""))
                .and(SALES_ORDER.PART.eq(DSL.inline(1, SALES_ORDER.PART)))
                .asTable("open");
        return sql.select(open.field(SALES_ORDER.ID))
                .from(open)
                .where(open.field(many).gt(1))
                .orderBy(open.field(first).desc(), open.field(SALES_ORDER.ID))
                .limit(most)
                .fetch(open.field(SALES_ORDER.ID));
    }

    private static MergeRecord merge(Record row) {
        return new MergeRecord(
                row.get(ORDER_MERGE.ID),
                row.get(ORDER_MERGE.LEAD_ID),
                row.get(ORDER_MERGE.FOLLOWER_ID),
                row.get(ORDER_MERGE.SHIFT),
                row.get(ORDER_MERGE.LEAD_REVISION),
                row.get(ORDER_MERGE.TOTAL),
                row.get(ORDER_MERGE.TOTAL_COMPANY),
                row.get(ORDER_MERGE.MERGED_AT),
                row.get(ORDER_MERGE.MERGED_BY));
    }
}
