package io.redthread.control.store;

import static io.redthread.control.store.jooq.Tables.WATCHED_ORDER;

import io.redthread.platform.database.Rows;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Orders that are watched. */
@Repository
public class WatchedOrderRows {

    private static final int MOST_POINTS = 2_000;

    private final DSLContext sql;

    WatchedOrderRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of these that are watched. */
    public Set<PurchaseOrderId> known(Collection<PurchaseOrderId> orders) {
        return sql.select(WATCHED_ORDER.ORDER_ID)
                .from(WATCHED_ORDER)
                .where(Rows.any(WATCHED_ORDER.ORDER_ID, orders))
                .fetchSet(WATCHED_ORDER.ORDER_ID);
    }

    /**
     * An order as it counted.
     *
     * @param counting what it counted for
     * @param others how many counted with it
     * @param buyer who wrote it
     * @param urgent whether it is urgent
     * @param supplier from whom
     * @param at when it was submitted
     * @param examined whether it was looked at
     */
    public record Standing(
            BigDecimal counting,
            int others,
            String buyer,
            boolean urgent,
            io.redthread.parties.SupplierId supplier,
            Instant at,
            boolean examined) {}

    /** How these orders counted, those that are watched. */
    public Map<PurchaseOrderId, Standing> standings(Collection<PurchaseOrderId> orders) {
        return sql.select(
                        WATCHED_ORDER.ORDER_ID,
                        WATCHED_ORDER.COUNTING,
                        WATCHED_ORDER.OTHERS,
                        WATCHED_ORDER.BUYER,
                        WATCHED_ORDER.URGENT,
                        WATCHED_ORDER.SUPPLIER_ID,
                        WATCHED_ORDER.SUBMITTED_AT,
                        WATCHED_ORDER.EXAMINED)
                .from(WATCHED_ORDER)
                .where(Rows.any(WATCHED_ORDER.ORDER_ID, orders))
                .fetchMap(
                        row -> row.value1(),
                        row -> new Standing(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8()));
    }

    /** An order counts for that much now, if for less before; answers whether it did. */
    public boolean rises(PurchaseOrderId order, BigDecimal sum) {
        return sql.update(WATCHED_ORDER)
                        .set(WATCHED_ORDER.COUNTING, sum)
                        .where(WATCHED_ORDER.ORDER_ID.eq(order))
                        .and(WATCHED_ORDER.COUNTING.lt(sum))
                        .execute()
                == 1;
    }

    /** Orders of the past count for what came before them, and not for what came after. */
    public void recount(Collection<PurchaseOrderId> orders, int days) {
        var one = WATCHED_ORDER.as("one");
        var other = WATCHED_ORDER.as("other");
        var piece = Rows.pairs("piece", other.FAMILIES, other.PARTS, "family", "part");
        var sums = DSL.select(
                        one.ORDER_ID,
                        DSL.sum(DSL.field(DSL.name("piece", "part"), BigDecimal.class))
                                .as("more"),
                        DSL.countDistinct(other.ORDER_ID).as("others"))
                .from(one)
                .join(other)
                .on(other.DEPARTMENT_ID.eq(one.DEPARTMENT_ID))
                .and(other.SUPPLIER_ID.eq(one.SUPPLIER_ID))
                .and(other.DAY.between(one.DAY.minus(days - 1), one.DAY))
                .and(other.SUBMITTED_AT.le(one.SUBMITTED_AT))
                .and(other.ORDER_ID.ne(one.ORDER_ID))
                .and(other.LEFT_AT.isNull())
                .crossJoin(DSL.lateral(piece))
                .where(Rows.any(one.ORDER_ID, orders))
                .and(DSL.field(DSL.name("piece", "family"), String.class).eq(DSL.any(one.FAMILIES)))
                .groupBy(one.ORDER_ID)
                .asTable("sums");
        var given = WATCHED_ORDER.as("given");
        var all = DSL.select(given.ORDER_ID, sums.field("more", BigDecimal.class), sums.field("others", Integer.class))
                .from(given)
                .leftJoin(sums)
                .on(sums.field(one.ORDER_ID).eq(given.ORDER_ID))
                .where(Rows.any(given.ORDER_ID, orders))
                .asTable("all_of_them");
        sql.update(WATCHED_ORDER)
                .set(
                        WATCHED_ORDER.COUNTING,
                        WATCHED_ORDER.AMOUNT.plus(
                                DSL.coalesce(all.field("more", BigDecimal.class), DSL.val(BigDecimal.ZERO))))
                .set(WATCHED_ORDER.OTHERS, DSL.coalesce(all.field("others", Integer.class), 0))
                .from(all)
                .where(WATCHED_ORDER.ORDER_ID.eq(all.field(given.ORDER_ID)))
                .execute();
    }

    /**
     * An order as a point.
     *
     * @param order which
     * @param number its number
     * @param buyer who wrote it
     * @param amount what it comes to
     * @param at when it was submitted
     */
    public record Point(PurchaseOrderId order, String number, String buyer, BigDecimal amount, Instant at) {}

    /** Orders of that time whose amounts lie between these, the newest first. */
    public List<Point> points(
            LocalDate from, LocalDate until, BigDecimal least, BigDecimal most, FindingList.Scope scope) {
        var within = scope.departments()
                .map(some -> Rows.any(WATCHED_ORDER.DEPARTMENT_ID, some))
                .orElse(DSL.noCondition());
        return sql.select(
                        WATCHED_ORDER.ORDER_ID,
                        WATCHED_ORDER.NUMBER,
                        WATCHED_ORDER.BUYER,
                        WATCHED_ORDER.AMOUNT,
                        WATCHED_ORDER.SUBMITTED_AT)
                .from(WATCHED_ORDER)
                .where(WATCHED_ORDER.DAY.ge(from))
                .and(WATCHED_ORDER.DAY.lt(until))
                .and(WATCHED_ORDER.AMOUNT.ge(least))
                .and(WATCHED_ORDER.AMOUNT.le(most))
                .and(within)
                .orderBy(WATCHED_ORDER.DAY.desc(), WATCHED_ORDER.ORDER_ID.desc())
                .limit(MOST_POINTS)
                .fetch(row -> new Point(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
