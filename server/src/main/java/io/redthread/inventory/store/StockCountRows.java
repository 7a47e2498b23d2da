package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.STOCK_COUNT;
import static io.redthread.inventory.store.jooq.Tables.STOCK_COUNT_LINE;

import io.redthread.inventory.NewStockCount;
import io.redthread.inventory.StockCountFilter;
import io.redthread.inventory.StockCountId;
import io.redthread.inventory.StockCountState;
import io.redthread.inventory.StockCountView;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.numbering.NumberEnds;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Stock counts and how far they are. */
@Repository
public class StockCountRows {

    private static final Listing LISTING = new Listing(STOCK_COUNT, STOCK_COUNT.ID.coerce(Long.class), "-openedAt")
            .sortable("openedAt", STOCK_COUNT.OPENED_AT)
            .sortable("number", STOCK_COUNT.NUMBER);

    private static final Condition DIFFERS = STOCK_COUNT_LINE.COUNTED.ne(STOCK_COUNT_LINE.BOOKED);
    private static final Field<Integer> LINES = count("lines", DSL.noCondition());
    private static final Field<Integer> COUNTED = count("counted", STOCK_COUNT_LINE.COUNTED.isNotNull());
    private static final Field<Integer> DIFFERING = count("differing", DIFFERS);
    private static final Field<Integer> UNPOSTED = count("unposted", DIFFERS.and(DSL.not(STOCK_COUNT_LINE.POSTED)));

    private static final List<SelectField<?>> COLUMNS = List.of(
            STOCK_COUNT.ID,
            STOCK_COUNT.NUMBER,
            STOCK_COUNT.STATE,
            STOCK_COUNT.WAREHOUSE_ID,
            STOCK_COUNT.KIND,
            STOCK_COUNT.BLIND,
            STOCK_COUNT.NOTE,
            LINES,
            COUNTED,
            DIFFERING,
            UNPOSTED,
            STOCK_COUNT.OPENED_AT,
            STOCK_COUNT.OPENED_BY,
            STOCK_COUNT.SUBMITTED_AT,
            STOCK_COUNT.SUBMITTED_BY,
            STOCK_COUNT.GAIN_VALUE,
            STOCK_COUNT.LOSS_VALUE,
            STOCK_COUNT.UNVALUED,
            STOCK_COUNT.SWAPPED,
            STOCK_COUNT.VERSION,
            STOCK_COUNT.ENDED_AT,
            STOCK_COUNT.ENDED_BY,
            STOCK_COUNT.CANCEL_REASON,
            STOCK_COUNT.ANSWER);

    private final DSLContext sql;
    private final NumberEnds ends;

    StockCountRows(DSLContext sql, NumberEnds ends) {
        this.sql = sql;
        this.ends = ends;
    }

    /** Writes a count that has begun. */
    public void insert(StockCountId id, String number, NewStockCount wanted, Instant now, String by) {
        sql.insertInto(STOCK_COUNT)
                .set(STOCK_COUNT.ID, id)
                .set(STOCK_COUNT.NUMBER, number)
                .set(STOCK_COUNT.STATE, StockCountState.COUNTING)
                .set(STOCK_COUNT.WAREHOUSE_ID, wanted.warehouse())
                .set(STOCK_COUNT.KIND, wanted.kind())
                .set(STOCK_COUNT.BLIND, wanted.blind())
                .set(STOCK_COUNT.NOTE, wanted.note())
                .set(STOCK_COUNT.OPENED_AT, now)
                .set(STOCK_COUNT.OPENED_BY, by)
                .execute();
    }

    /** The count of that id. */
    public Optional<StockCountView> of(StockCountId id) {
        return many(Set.of(id)).stream().findFirst();
    }

    /** The counts of these ids. */
    public List<StockCountView> many(Collection<StockCountId> ids) {
        return sql.select(COLUMNS)
                .from(STOCK_COUNT)
                .where(STOCK_COUNT.ID.in(ids))
                .fetch(StockCountRows::view);
    }

    /** Locks the count of that id until the transaction ends; false when there is none. */
    public boolean lock(StockCountId id) {
        return sql.select(STOCK_COUNT.ID)
                .from(STOCK_COUNT)
                .where(STOCK_COUNT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /**
     * Differences go to who decides on them.
     *
     * @param gain what was found too much is worth
     * @param loss what is missing is worth
     * @param unvalued differing lines without a cost
     * @param swapped how many serial numbers changed places
     */
    public record Worth(BigDecimal gain, BigDecimal loss, int unvalued, int swapped) {}

    /** It is submitted once more. */
    public void submitted(StockCountId id, Worth worth, Instant now, String by) {
        var updated = sql.update(STOCK_COUNT)
                .set(STOCK_COUNT.STATE, StockCountState.SUBMITTED)
                .set(STOCK_COUNT.SUBMITTED_AT, now)
                .set(STOCK_COUNT.SUBMITTED_BY, by)
                .set(STOCK_COUNT.GAIN_VALUE, worth.gain())
                .set(STOCK_COUNT.LOSS_VALUE, worth.loss())
                .set(STOCK_COUNT.UNVALUED, worth.unvalued())
                .set(STOCK_COUNT.SWAPPED, worth.swapped())
                .set(STOCK_COUNT.VERSION, STOCK_COUNT.VERSION.plus(1))
                .where(STOCK_COUNT.ID.eq(id))
                .and(STOCK_COUNT.STATE.eq(StockCountState.COUNTING))
                .execute();
        RowCounts.expect(1, updated, "stock count submitted");
    }

    /** It goes from one state into another that does not end it. */
    public void move(StockCountId id, StockCountState from, StockCountState to, String answer) {
        var updated = sql.update(STOCK_COUNT)
                .set(STOCK_COUNT.STATE, to)
                .set(STOCK_COUNT.ANSWER, answer)
                .where(STOCK_COUNT.ID.eq(id))
                .and(STOCK_COUNT.STATE.eq(from))
                .execute();
        RowCounts.expect(1, updated, "stock count moved");
    }

    /** It is over: posted, or called off for a reason. */
    public void end(
            StockCountId id,
            StockCountState from,
            StockCountState to,
            @Nullable String cancelReason,
            Instant now,
            String by) {
        var updated = sql.update(STOCK_COUNT)
                .set(STOCK_COUNT.STATE, to)
                .set(STOCK_COUNT.ENDED_AT, now)
                .set(STOCK_COUNT.ENDED_BY, by)
                .set(STOCK_COUNT.CANCEL_REASON, cancelReason)
                .where(STOCK_COUNT.ID.eq(id))
                .and(STOCK_COUNT.STATE.eq(from))
                .execute();
        RowCounts.expect(1, updated, "stock count ended");
    }

    /** One page of counts, the newest first. */
    public Page<StockCountView> page(StockCountFilter filter, PageQuery page) {
        var where = DSL.noCondition();
        if (filter.q() != null && !filter.q().isBlank()) {
            where = where.and(STOCK_COUNT
                    .NUMBER
                    .startsWith(filter.q().strip().toUpperCase(Locale.ROOT))
                    .or(ends.match(STOCK_COUNT.NUMBER, "SC", filter.q().strip())));
        }
        where = filter.state() == null ? where : where.and(STOCK_COUNT.STATE.eq(filter.state()));
        where = filter.warehouse() == null ? where : where.and(STOCK_COUNT.WAREHOUSE_ID.eq(filter.warehouse()));
        return LISTING.page(sql, page, where, COLUMNS, StockCountRows::view);
    }

    private static Field<Integer> count(String name, Condition which) {
        return DSL.field(DSL.selectCount()
                        .from(STOCK_COUNT_LINE)
                        .where(STOCK_COUNT_LINE.STOCK_COUNT_ID.eq(STOCK_COUNT.ID))
                        .and(which))
                .as(name);
    }

    private static StockCountView view(Record row) {
        return new StockCountView(
                row.get(STOCK_COUNT.ID),
                row.get(STOCK_COUNT.NUMBER),
                row.get(STOCK_COUNT.STATE),
                row.get(STOCK_COUNT.WAREHOUSE_ID),
                row.get(STOCK_COUNT.KIND),
                row.get(STOCK_COUNT.BLIND),
                row.get(STOCK_COUNT.NOTE),
                row.get(LINES),
                row.get(COUNTED),
                row.get(DIFFERING),
                row.get(UNPOSTED),
                new StockCountView.Step(row.get(STOCK_COUNT.OPENED_AT), row.get(STOCK_COUNT.OPENED_BY)),
                step(row.get(STOCK_COUNT.SUBMITTED_AT), row.get(STOCK_COUNT.SUBMITTED_BY)),
                money(row.get(STOCK_COUNT.GAIN_VALUE)),
                money(row.get(STOCK_COUNT.LOSS_VALUE)),
                Optional.ofNullable(row.get(STOCK_COUNT.UNVALUED)),
                Optional.ofNullable(row.get(STOCK_COUNT.SWAPPED)),
                row.get(STOCK_COUNT.VERSION),
                step(row.get(STOCK_COUNT.ENDED_AT), row.get(STOCK_COUNT.ENDED_BY)),
                Optional.ofNullable(row.get(STOCK_COUNT.CANCEL_REASON)),
                row.get(STOCK_COUNT.ANSWER));
    }

    private static Optional<Money> money(@Nullable BigDecimal amount) {
        return Optional.ofNullable(amount).map(it -> Money.rounded(it, CompanyCurrency.CNY));
    }

    private static Optional<StockCountView.Step> step(@Nullable Instant at, @Nullable String by) {
        return at == null || by == null ? Optional.empty() : Optional.of(new StockCountView.Step(at, by));
    }
}
