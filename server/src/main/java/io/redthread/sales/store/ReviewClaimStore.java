package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.ORDER_STATE;
import static io.redthread.sales.store.jooq.Tables.REVIEW_CLAIM;

import io.redthread.platform.database.Rows;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.ReviewClaim;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Which clerk has which order at review in hand. The primary key decides between two. */
@Repository
public class ReviewClaimStore {

    private final DSLContext sql;

    ReviewClaimStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What the clerk has in hand, still at review, now until then; not one of those passed over. */
    public Optional<ReviewClaim> renew(String by, Collection<OrderId> passedOver, Instant now, Instant until) {
        return sql.select(REVIEW_CLAIM.ORDER_ID)
                .from(REVIEW_CLAIM)
                .join(ORDER_STATE)
                .on(ORDER_STATE.ORDER_ID.eq(REVIEW_CLAIM.ORDER_ID))
                .where(REVIEW_CLAIM.CLAIMED_BY.eq(by))
                .and(REVIEW_CLAIM.UNTIL.gt(now))
                .and(inReview())
                .and(DSL.not(Rows.any(ORDER_STATE.ORDER_ID, passedOver)))
                .fetchOptional(REVIEW_CLAIM.ORDER_ID)
                .flatMap(order -> sql.update(REVIEW_CLAIM)
                        .set(REVIEW_CLAIM.UNTIL, until)
                        .where(REVIEW_CLAIM.ORDER_ID.eq(order))
                        .and(REVIEW_CLAIM.CLAIMED_BY.eq(by))
                        .returning()
                        .fetchOptional(ReviewClaimStore::claim));
    }

    /** Forgets what the clerk has and what nobody decided in time, locked in key order. */
    public void sweep(String by, Instant now) {
        var gone = sql.select(REVIEW_CLAIM.ORDER_ID)
                .from(REVIEW_CLAIM)
                .where(REVIEW_CLAIM.CLAIMED_BY.eq(by).or(REVIEW_CLAIM.UNTIL.le(now)))
                .orderBy(REVIEW_CLAIM.ORDER_ID)
                .forUpdate()
                .fetch(REVIEW_CLAIM.ORDER_ID);
        if (!gone.isEmpty()) {
            end(gone);
        }
    }

    /** The soonest due orders at review that nobody has in hand, the soonest first. */
    public List<OrderId> free(Collection<OrderId> passedOver, int most) {
        return sql.select(ORDER_STATE.ORDER_ID)
                .from(ORDER_STATE)
                .where(inReview())
                .and(DSL.not(Rows.any(ORDER_STATE.ORDER_ID, passedOver)))
                .andNotExists(sql.selectOne().from(REVIEW_CLAIM).where(REVIEW_CLAIM.ORDER_ID.eq(ORDER_STATE.ORDER_ID)))
                .orderBy(ORDER_STATE.DUE_AT, ORDER_STATE.ORDER_ID)
                .limit(most)
                .fetch(ORDER_STATE.ORDER_ID);
    }

    /** Takes it, unless somebody has it by now, or the clerk has another one by now; waits for who is just taking it. */
    public boolean claim(ReviewClaim it) {
        return sql.insertInto(REVIEW_CLAIM)
                        .set(REVIEW_CLAIM.ORDER_ID, it.order())
                        .set(REVIEW_CLAIM.CLAIMED_BY, it.by())
                        .set(REVIEW_CLAIM.CLAIMED_AT, it.since())
                        .set(REVIEW_CLAIM.UNTIL, it.until())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** What is in hand of orders still at review. */
    public List<ReviewClaim> current(Instant now) {
        return sql.select(REVIEW_CLAIM.fields())
                .from(REVIEW_CLAIM)
                .join(ORDER_STATE)
                .on(ORDER_STATE.ORDER_ID.eq(REVIEW_CLAIM.ORDER_ID))
                .where(REVIEW_CLAIM.UNTIL.gt(now))
                .and(inReview())
                .orderBy(REVIEW_CLAIM.CLAIMED_AT, REVIEW_CLAIM.ORDER_ID)
                .fetch(ReviewClaimStore::claim);
    }

    /** Which of the orders somebody else has in hand. */
    public List<ReviewClaim> others(Collection<OrderId> ids, String but, Instant now) {
        return sql.selectFrom(REVIEW_CLAIM)
                .where(Rows.any(REVIEW_CLAIM.ORDER_ID, ids))
                .and(REVIEW_CLAIM.CLAIMED_BY.ne(but))
                .and(REVIEW_CLAIM.UNTIL.gt(now))
                .orderBy(REVIEW_CLAIM.ORDER_ID)
                .fetch(ReviewClaimStore::claim);
    }

    /** Gives back whatever the clerk has, however much that is. */
    public void giveBack(String by) {
        sql.deleteFrom(REVIEW_CLAIM).where(REVIEW_CLAIM.CLAIMED_BY.eq(by)).execute();
    }

    /** Forgets the claims on orders, where there are any. */
    public void end(Collection<OrderId> ids) {
        sql.deleteFrom(REVIEW_CLAIM).where(Rows.any(REVIEW_CLAIM.ORDER_ID, ids)).execute();
    }

    private static Condition inReview() {
        return ORDER_STATE.STATUS.eq(DSL.inline(OrderStatus.IN_REVIEW, ORDER_STATE.STATUS));
    }

    private static ReviewClaim claim(Record row) {
        return new ReviewClaim(
                row.get(REVIEW_CLAIM.ORDER_ID),
                row.get(REVIEW_CLAIM.CLAIMED_BY),
                row.get(REVIEW_CLAIM.CLAIMED_AT),
                row.get(REVIEW_CLAIM.UNTIL));
    }
}
