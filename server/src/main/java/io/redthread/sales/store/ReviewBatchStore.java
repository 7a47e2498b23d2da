package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.REVIEW_BATCH;
import static io.redthread.sales.store.jooq.Tables.REVIEW_BATCH_SETTING;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER;

import io.redthread.parties.ShopId;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.OrderId;
import io.redthread.sales.ReviewBatchId;
import io.redthread.sales.ReviewBatches.Released;
import io.redthread.sales.ReviewBatches.Setting;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Review batches that were released, and what closes one. */
@Repository
public class ReviewBatchStore {

    private static final Listing LISTING =
            new Listing(REVIEW_BATCH, REVIEW_BATCH.ID, "-releasedAt").sortable("releasedAt", REVIEW_BATCH.RELEASED_AT);

    private final DSLContext sql;
    private final IdBlocks ids;

    ReviewBatchStore(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** The id of the next batch. */
    public ReviewBatchId nextId() {
        return new ReviewBatchId(ids.next("sales", "review_batch_id"));
    }

    /** What orders amount to together, in the company's currency. */
    public BigDecimal amount(Collection<OrderId> orders) {
        return sql.select(DSL.coalesce(DSL.sum(SALES_ORDER.TOTAL_COMPANY), BigDecimal.ZERO))
                .from(SALES_ORDER)
                .where(Rows.any(SALES_ORDER.ID, orders))
                .fetchSingle()
                .value1();
    }

    /** Adds a released batch. */
    public void add(Released it) {
        var added = sql.insertInto(REVIEW_BATCH)
                .set(REVIEW_BATCH.ID, it.id())
                .set(REVIEW_BATCH.NUMBER, it.number())
                .set(REVIEW_BATCH.SHOP_ID, it.shop().value())
                .set(REVIEW_BATCH.REASON, it.reason())
                .set(REVIEW_BATCH.ORDERS, it.orders())
                .set(REVIEW_BATCH.AMOUNT, it.amount())
                .set(REVIEW_BATCH.OPENED_AT, it.openedAt())
                .set(REVIEW_BATCH.RELEASED_AT, it.releasedAt())
                .set(REVIEW_BATCH.RELEASED_BY, it.releasedBy())
                .execute();
        RowCounts.expect(1, added, "review batch");
    }

    /** A page of released batches, the newest first. */
    public Page<Released> page(PageQuery query) {
        return LISTING.page(
                sql,
                query,
                DSL.noCondition(),
                List.of(REVIEW_BATCH.fields()),
                row -> new Released(
                        row.get(REVIEW_BATCH.ID),
                        row.get(REVIEW_BATCH.NUMBER),
                        new ShopId(row.get(REVIEW_BATCH.SHOP_ID)),
                        row.get(REVIEW_BATCH.REASON),
                        row.get(REVIEW_BATCH.ORDERS),
                        row.get(REVIEW_BATCH.AMOUNT),
                        row.get(REVIEW_BATCH.OPENED_AT),
                        row.get(REVIEW_BATCH.RELEASED_AT),
                        row.get(REVIEW_BATCH.RELEASED_BY)));
    }

    /** What closes a batch. */
    public Setting setting() {
        return sql.selectFrom(REVIEW_BATCH_SETTING)
                .fetchSingle(row -> new Setting(
                        row.get(REVIEW_BATCH_SETTING.SIZE),
                        row.get(REVIEW_BATCH_SETTING.MINUTES),
                        row.get(REVIEW_BATCH_SETTING.REVISION)));
    }

    /** Changes that, when it still is of that revision; answers how many rows that was. */
    public int change(Setting wanted) {
        return sql.update(REVIEW_BATCH_SETTING)
                .set(REVIEW_BATCH_SETTING.SIZE, wanted.size())
                .set(REVIEW_BATCH_SETTING.MINUTES, wanted.minutes())
                .set(REVIEW_BATCH_SETTING.REVISION, wanted.revision() + 1)
                .where(REVIEW_BATCH_SETTING.REVISION.eq(wanted.revision()))
                .execute();
    }
}
