package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.STOCK_FEED;
import static io.redthread.fulfilment.store.jooq.Tables.STOCK_FEED_OFFER;

import io.redthread.fulfilment.StockFeed;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.Rows;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Where shops are told what they may offer, and how that goes. */
@Repository
public class StockFeedStore {

    private final DSLContext sql;

    StockFeedStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A feed as it is kept.
     *
     * @param shop which shop
     * @param content settings
     * @param version counts their changes
     * @param message number of the last message
     * @param failures messages in a row that were not taken
     * @param waiting items that differ from what the shop acknowledged
     * @param checkedAt when all were gone through
     * @param sentAt when a message was sent
     * @param acknowledgedAt when one was taken
     * @param nextAttemptAt when it may be tried again
     * @param lastAnswer what the shop said when it did not take one
     */
    public record Kept(
            ShopId shop,
            StockFeed.Content content,
            int version,
            long message,
            int failures,
            int waiting,
            @Nullable Instant checkedAt,
            @Nullable Instant sentAt,
            @Nullable Instant acknowledgedAt,
            Instant nextAttemptAt,
            String lastAnswer) {}

    /** All feeds. */
    public List<Kept> all() {
        var waiting = sql.select(STOCK_FEED_OFFER.SHOP_ID, DSL.count())
                .from(STOCK_FEED_OFFER)
                .where(STOCK_FEED_OFFER.TOLD.isDistinctFrom(STOCK_FEED_OFFER.OFFERED))
                .groupBy(STOCK_FEED_OFFER.SHOP_ID)
                .fetchMap(STOCK_FEED_OFFER.SHOP_ID, row -> row.value2());
        return sql.select(STOCK_FEED.fields())
                .from(STOCK_FEED)
                .orderBy(STOCK_FEED.SHOP_ID)
                .fetch(row -> kept(row, waiting));
    }

    /** The feed of a shop. */
    public Optional<Kept> of(ShopId shop) {
        return sql.select(STOCK_FEED.fields())
                .from(STOCK_FEED)
                .where(STOCK_FEED.SHOP_ID.eq(shop))
                .fetchOptional(row -> kept(row, Map.of()));
    }

    /** Puts a feed in; false when the shop has one. */
    public boolean add(ShopId shop, StockFeed.Content content, Instant now, String by) {
        return sql.insertInto(STOCK_FEED)
                        .set(STOCK_FEED.SHOP_ID, shop)
                        .set(STOCK_FEED.URL, content.url().toString())
                        .set(STOCK_FEED.ACTIVE, content.active())
                        .set(STOCK_FEED.CHANGED_AT, now)
                        .set(STOCK_FEED.CHANGED_BY, by)
                        .set(STOCK_FEED.NEXT_CHECK_AT, now)
                        .set(STOCK_FEED.NEXT_ATTEMPT_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Changes the settings somebody saw in that version; false when they changed meanwhile. */
    public boolean change(ShopId shop, int version, StockFeed.Content content, Instant now, String by) {
        return sql.update(STOCK_FEED)
                        .set(STOCK_FEED.URL, content.url().toString())
                        .set(STOCK_FEED.ACTIVE, content.active())
                        .set(STOCK_FEED.VERSION, version + 1)
                        .set(STOCK_FEED.CHANGED_AT, now)
                        .set(STOCK_FEED.CHANGED_BY, by)
                        .set(STOCK_FEED.NEXT_CHECK_AT, now)
                        .set(STOCK_FEED.NEXT_ATTEMPT_AT, now)
                        .set(STOCK_FEED.FAILURES, 0)
                        // What is under way belongs to the settings before.
                        .set(STOCK_FEED.MESSAGE, STOCK_FEED.MESSAGE.plus(1))
                        .set(STOCK_FEED.LAST_ANSWER, "")
                        .where(STOCK_FEED.SHOP_ID.eq(shop))
                        .and(STOCK_FEED.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Lets a feed be checked and tried at once; answers how many rows that was. */
    public int hurry(ShopId shop, Instant now) {
        return sql.update(STOCK_FEED)
                .set(STOCK_FEED.NEXT_CHECK_AT, now)
                .set(STOCK_FEED.NEXT_ATTEMPT_AT, now)
                .where(STOCK_FEED.SHOP_ID.eq(shop))
                .and(STOCK_FEED.ACTIVE)
                .execute();
    }

    /** Takes feeds whose items are to be gone through and that nobody else has, and says when they are next. */
    public List<ShopId> takeToCheck(Instant now, Instant next) {
        var due = sql.select(STOCK_FEED.SHOP_ID)
                .from(STOCK_FEED)
                .where(STOCK_FEED.ACTIVE)
                .and(STOCK_FEED.NEXT_CHECK_AT.le(now))
                .orderBy(STOCK_FEED.SHOP_ID)
                .forUpdate()
                .skipLocked()
                .fetch(row -> row.value1());
        if (!due.isEmpty()) {
            sql.update(STOCK_FEED)
                    .set(STOCK_FEED.NEXT_CHECK_AT, next)
                    .where(Rows.any(STOCK_FEED.SHOP_ID, due))
                    .execute();
        }
        return due;
    }

    /** Says that all items of a shop were gone through. */
    public void checked(ShopId shop, Instant at) {
        sql.update(STOCK_FEED)
                .set(STOCK_FEED.CHECKED_AT, at)
                .where(STOCK_FEED.SHOP_ID.eq(shop))
                .execute();
    }

    /** Takes feeds that have something to tell and that nobody else has; counts the message of each. */
    public List<Kept> takeToSend(Instant now, Instant until, int most) {
        var due = sql.select(STOCK_FEED.SHOP_ID)
                .from(STOCK_FEED)
                .where(STOCK_FEED.ACTIVE)
                .and(STOCK_FEED.NEXT_ATTEMPT_AT.le(now))
                .and(DSL.exists(DSL.selectOne()
                        .from(STOCK_FEED_OFFER)
                        .where(STOCK_FEED_OFFER.SHOP_ID.eq(STOCK_FEED.SHOP_ID))
                        .and(STOCK_FEED_OFFER.TOLD.isDistinctFrom(STOCK_FEED_OFFER.OFFERED))))
                .orderBy(STOCK_FEED.NEXT_ATTEMPT_AT, STOCK_FEED.SHOP_ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(row -> row.value1());
        if (due.isEmpty()) {
            return List.of();
        }
        return sql.update(STOCK_FEED)
                .set(STOCK_FEED.MESSAGE, STOCK_FEED.MESSAGE.plus(1))
                .set(STOCK_FEED.SENT_AT, now)
                .set(STOCK_FEED.NEXT_ATTEMPT_AT, until)
                .where(Rows.any(STOCK_FEED.SHOP_ID, due))
                .returningResult(STOCK_FEED.fields())
                .fetch(row -> kept(row, Map.of()));
    }

    /** Ends a message; false when it is no longer the last one, and what came of it means nothing. */
    public boolean answered(Kept sent, int failures, String answer, Instant now, Instant next) {
        var taken = failures == 0;
        return sql.update(STOCK_FEED)
                        .set(STOCK_FEED.FAILURES, failures)
                        .set(STOCK_FEED.LAST_ANSWER, answer)
                        .set(STOCK_FEED.NEXT_ATTEMPT_AT, next)
                        .set(
                                STOCK_FEED.ACKNOWLEDGED_AT,
                                taken ? DSL.val(now, STOCK_FEED.ACKNOWLEDGED_AT) : STOCK_FEED.ACKNOWLEDGED_AT)
                        .where(STOCK_FEED.SHOP_ID.eq(sent.shop()))
                        .and(STOCK_FEED.MESSAGE.eq(sent.message()))
                        .execute()
                == 1;
    }

    private static Kept kept(Record row, Map<ShopId, Integer> waiting) {
        return new Kept(
                row.get(STOCK_FEED.SHOP_ID),
                new StockFeed.Content(URI.create(row.get(STOCK_FEED.URL)), row.get(STOCK_FEED.ACTIVE)),
                row.get(STOCK_FEED.VERSION),
                row.get(STOCK_FEED.MESSAGE),
                row.get(STOCK_FEED.FAILURES),
                waiting.getOrDefault(row.get(STOCK_FEED.SHOP_ID), 0),
                row.get(STOCK_FEED.CHECKED_AT),
                row.get(STOCK_FEED.SENT_AT),
                row.get(STOCK_FEED.ACKNOWLEDGED_AT),
                row.get(STOCK_FEED.NEXT_ATTEMPT_AT),
                row.get(STOCK_FEED.LAST_ANSWER));
    }
}
