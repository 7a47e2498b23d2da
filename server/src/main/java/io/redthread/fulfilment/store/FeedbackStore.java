package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.SHOP_FEEDBACK;

import io.redthread.fulfilment.FeedbackFilter;
import io.redthread.fulfilment.FeedbackRow;
import io.redthread.fulfilment.FeedbackState;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.OrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The outbox to shops. */
@Repository
public class FeedbackStore {

    private static final Listing LISTING =
            new Listing(SHOP_FEEDBACK, SHOP_FEEDBACK.ORDER_ID, "-order").sortable("order", SHOP_FEEDBACK.ORDER_ID);

    private final DSLContext sql;

    FeedbackStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A message to be sent.
     *
     * @param order about which order
     * @param shop to which shop
     * @param attempts how often it was tried, this time included
     */
    public record Message(OrderId order, ShopId shop, int attempts) {}

    /** Puts messages into the outbox; one that was given up is armed again. */
    public void put(Map<OrderId, ShopId> orders, Instant now) {
        var rows = Rows.of("told", List.copyOf(orders.entrySet()))
                .with(SHOP_FEEDBACK.ORDER_ID, Map.Entry::getKey)
                .with(SHOP_FEEDBACK.SHOP_ID, Map.Entry::getValue)
                .with(SHOP_FEEDBACK.STATE, it -> FeedbackState.WAITING)
                .with(SHOP_FEEDBACK.NEXT_ATTEMPT_AT, it -> now)
                .with(SHOP_FEEDBACK.CREATED_AT, it -> now);
        rows.insertInto(sql, SHOP_FEEDBACK)
                .onConflict(SHOP_FEEDBACK.ORDER_ID)
                .doUpdate()
                .set(SHOP_FEEDBACK.STATE, FeedbackState.WAITING)
                .set(SHOP_FEEDBACK.ATTEMPTS, 0)
                .set(SHOP_FEEDBACK.NEXT_ATTEMPT_AT, now)
                .setNull(SHOP_FEEDBACK.ENDED_AT)
                .execute();
    }

    /** Takes messages that are due and that nobody else has, in the order in which they became due. */
    public List<Message> takeDue(Instant now, int most) {
        return sql.select(SHOP_FEEDBACK.ORDER_ID, SHOP_FEEDBACK.SHOP_ID, SHOP_FEEDBACK.ATTEMPTS)
                .from(SHOP_FEEDBACK)
                .where(SHOP_FEEDBACK.STATE.eq(FeedbackState.WAITING))
                .and(SHOP_FEEDBACK.NEXT_ATTEMPT_AT.le(now))
                .orderBy(SHOP_FEEDBACK.NEXT_ATTEMPT_AT, SHOP_FEEDBACK.ORDER_ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new Message(row.value1(), row.value2(), row.value3() + 1));
    }

    /** Counts an attempt of each; who finds it unanswered by then may try again. */
    public void attempted(List<Message> messages, Instant until) {
        sql.update(SHOP_FEEDBACK)
                .set(SHOP_FEEDBACK.ATTEMPTS, SHOP_FEEDBACK.ATTEMPTS.plus(1))
                .set(SHOP_FEEDBACK.NEXT_ATTEMPT_AT, until)
                .where(Rows.any(
                        SHOP_FEEDBACK.ORDER_ID,
                        messages.stream().map(Message::order).toList()))
                .execute();
    }

    /** Notes what a shop answered when it did not take the message, and when to try again. */
    public void answered(OrderId order, String answer, Instant next) {
        sql.update(SHOP_FEEDBACK)
                .set(SHOP_FEEDBACK.LAST_ANSWER, answer)
                .set(SHOP_FEEDBACK.NEXT_ATTEMPT_AT, next)
                .where(SHOP_FEEDBACK.ORDER_ID.eq(order))
                .execute();
    }

    /** Ends messages that are still waiting; answers how many. */
    public int end(Collection<OrderId> orders, FeedbackState state, Instant now) {
        return sql.update(SHOP_FEEDBACK)
                .set(SHOP_FEEDBACK.STATE, state)
                .set(SHOP_FEEDBACK.ENDED_AT, now)
                .where(Rows.any(SHOP_FEEDBACK.ORDER_ID, orders))
                .and(SHOP_FEEDBACK.STATE.eq(FeedbackState.WAITING))
                .execute();
    }

    /** Lets a waiting message be tried at once; answers how many waited. */
    public int hurry(OrderId order, Instant now) {
        return sql.update(SHOP_FEEDBACK)
                .set(SHOP_FEEDBACK.NEXT_ATTEMPT_AT, now)
                .where(SHOP_FEEDBACK.ORDER_ID.eq(order))
                .and(SHOP_FEEDBACK.STATE.eq(FeedbackState.WAITING))
                .execute();
    }

    /** A page of messages, of one order or of all. */
    public Page<FeedbackRow> page(FeedbackFilter filter, Optional<OrderId> order, PageQuery query) {
        var condition = order.<Condition>map(SHOP_FEEDBACK.ORDER_ID::eq).orElse(DSL.noCondition());
        if (filter.shop() != null) {
            condition = condition.and(SHOP_FEEDBACK.SHOP_ID.eq(filter.shop()));
        }
        if (!filter.states().isEmpty()) {
            condition = condition.and(SHOP_FEEDBACK.STATE.in(filter.states()));
        }
        return LISTING.page(sql, query, condition, List.of(SHOP_FEEDBACK.fields()), FeedbackStore::row);
    }

    /** The message about an order. */
    public Optional<FeedbackRow> row(OrderId order) {
        return sql.selectFrom(SHOP_FEEDBACK)
                .where(SHOP_FEEDBACK.ORDER_ID.eq(order))
                .fetchOptional(FeedbackStore::row);
    }

    private static FeedbackRow row(Record row) {
        var waits = row.get(SHOP_FEEDBACK.STATE) == FeedbackState.WAITING;
        return new FeedbackRow(
                row.get(SHOP_FEEDBACK.ORDER_ID),
                "",
                "",
                row.get(SHOP_FEEDBACK.SHOP_ID),
                row.get(SHOP_FEEDBACK.STATE),
                row.get(SHOP_FEEDBACK.ATTEMPTS),
                waits ? row.get(SHOP_FEEDBACK.NEXT_ATTEMPT_AT) : null,
                row.get(SHOP_FEEDBACK.LAST_ANSWER),
                row.get(SHOP_FEEDBACK.CREATED_AT),
                row.get(SHOP_FEEDBACK.ENDED_AT));
    }
}
