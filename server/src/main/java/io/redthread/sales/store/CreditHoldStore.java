package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.CREDIT_ACCOUNT;
import static io.redthread.sales.store.jooq.Tables.CREDIT_HOLD;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER;

import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.CreditHold;
import io.redthread.sales.CreditHoldId;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Which orders wait, or waited, for room on their account. */
@Repository
public class CreditHoldStore {

    private static final Listing LISTING = new Listing(CREDIT_HOLD, CREDIT_HOLD.ID.coerce(Long.class), "-heldAt")
            .sortable("heldAt", CREDIT_HOLD.HELD_AT)
            .sortable("wanted", CREDIT_HOLD.WANTED);

    private final DSLContext sql;
    private final IdBlocks ids;
    private final Clock clock;

    CreditHoldStore(DSLContext sql, IdBlocks ids, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.ids = ids;
    }

    /** The id of the next hold. */
    public CreditHoldId nextId() {
        return new CreditHoldId(ids.next("sales", "credit_hold_id"));
    }

    /** Holds orders; those held already take the new figures. */
    public void hold(List<CreditHold> holds) {
        var rows = Rows.of("held", holds)
                .with(CREDIT_HOLD.ID, CreditHold::id)
                .with(CREDIT_HOLD.ORDER_ID, CreditHold::order)
                .with(CREDIT_HOLD.ACCOUNT_ID, CreditHold::account)
                .with(CREDIT_HOLD.WANTED, CreditHold::wanted)
                .with(CREDIT_HOLD.USED_THEN, CreditHold::usedThen)
                .with(CREDIT_HOLD.LIMIT_THEN, CreditHold::limitThen)
                .with(CREDIT_HOLD.OVERDUE_THEN, CreditHold::overdueThen)
                .with(CREDIT_HOLD.HELD_AT, CreditHold::heldAt);
        var written = rows.insertInto(sql, CREDIT_HOLD)
                .onConflict(CREDIT_HOLD.ORDER_ID)
                .where(CREDIT_HOLD.ENDED_AT.isNull())
                .doUpdate()
                .set(CREDIT_HOLD.WANTED, DSL.excluded(CREDIT_HOLD.WANTED))
                .set(CREDIT_HOLD.USED_THEN, DSL.excluded(CREDIT_HOLD.USED_THEN))
                .set(CREDIT_HOLD.LIMIT_THEN, DSL.excluded(CREDIT_HOLD.LIMIT_THEN))
                .set(CREDIT_HOLD.OVERDUE_THEN, DSL.excluded(CREDIT_HOLD.OVERDUE_THEN))
                .execute();
        RowCounts.expect(holds.size(), written, "credit holds");
    }

    /** Ends the open holds of orders: by nobody when room came back. */
    public void end(Collection<OrderId> orders, Instant now, @Nullable String by, String reason) {
        sql.update(CREDIT_HOLD)
                .set(CREDIT_HOLD.ENDED_AT, now)
                .set(CREDIT_HOLD.RELEASED_BY, by)
                .set(CREDIT_HOLD.REASON, reason)
                .where(Rows.any(CREDIT_HOLD.ORDER_ID, orders))
                .and(CREDIT_HOLD.ENDED_AT.isNull())
                .execute();
    }

    /** The open holds of these orders. */
    public List<CreditHold> open(Collection<OrderId> orders) {
        return sql.select(CREDIT_HOLD.fields())
                .from(CREDIT_HOLD)
                .where(Rows.any(CREDIT_HOLD.ORDER_ID, orders))
                .and(CREDIT_HOLD.ENDED_AT.isNull())
                .orderBy(CREDIT_HOLD.ORDER_ID)
                .fetch(CreditHoldStore::hold);
    }

    /** Orders for which there is room now, each by itself, the longest waiting first. */
    public List<OrderId> servable(int most) {
        return sql.select(CREDIT_HOLD.ORDER_ID)
                .from(CREDIT_HOLD)
                .join(CREDIT_ACCOUNT)
                .on(CREDIT_ACCOUNT.ID.eq(CREDIT_HOLD.ACCOUNT_ID))
                .where(CREDIT_HOLD.ENDED_AT.isNull())
                .and(CreditStore.overdue(clock.instant()).eq(BigDecimal.ZERO))
                .and(CREDIT_ACCOUNT.USED.plus(CREDIT_HOLD.WANTED).le(CREDIT_ACCOUNT.CREDIT_LIMIT))
                .orderBy(CREDIT_HOLD.HELD_AT, CREDIT_HOLD.ID)
                .limit(most)
                .fetch(CREDIT_HOLD.ORDER_ID);
    }

    /** One page of holds; the open ones unless all are wanted. */
    public Page<CreditHold> page(boolean ended, String words, PageQuery query) {
        var where = ended ? CREDIT_HOLD.ENDED_AT.isNotNull() : CREDIT_HOLD.ENDED_AT.isNull();
        if (!words.isEmpty()) {
            where = where.and(CREDIT_HOLD.ORDER_ID.in(DSL.select(SALES_ORDER.ID)
                    .from(SALES_ORDER)
                    .where(SALES_ORDER.NUMBER.startsWith(words).or(SALES_ORDER.CUSTOMER_CODE.eq(words)))));
        }
        return LISTING.page(sql, query, where, List.of(CREDIT_HOLD.fields()), CreditHoldStore::hold);
    }

    private static CreditHold hold(Record row) {
        return new CreditHold(
                row.get(CREDIT_HOLD.ID),
                row.get(CREDIT_HOLD.ORDER_ID),
                row.get(CREDIT_HOLD.ACCOUNT_ID),
                row.get(CREDIT_HOLD.WANTED),
                row.get(CREDIT_HOLD.USED_THEN),
                row.get(CREDIT_HOLD.LIMIT_THEN),
                row.get(CREDIT_HOLD.OVERDUE_THEN),
                row.get(CREDIT_HOLD.HELD_AT),
                Optional.ofNullable(row.get(CREDIT_HOLD.ENDED_AT)),
                Optional.ofNullable(row.get(CREDIT_HOLD.RELEASED_BY)),
                row.get(CREDIT_HOLD.REASON));
    }
}
