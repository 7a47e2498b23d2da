package io.redthread.control.store;

import static io.redthread.control.store.jooq.Tables.WATCHED_ORDER;

import io.redthread.control.Evidence;
import io.redthread.control.domain.Habit;
import io.redthread.control.domain.Nearness;
import io.redthread.identity.DepartmentId;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** How people bought over a time, summed in the database. */
@Repository
public class HabitRows {

    private static final int MOST = 200;
    private static final int ZONES_BELOW = 4;

    private final DSLContext sql;

    HabitRows(DSLContext sql) {
        this.sql = sql;
    }

    /** How everyone bought from that day until before that one. */
    public List<Habit> habits(LocalDate from, LocalDate until) {
        var bySupplier = sql.select(
                        WATCHED_ORDER.BUYER,
                        WATCHED_ORDER.SUPPLIER_ID,
                        DSL.max(WATCHED_ORDER.SUPPLIER_NAME).as("supplier_name"),
                        DSL.mode()
                                .withinGroupOrderBy(WATCHED_ORDER.DEPARTMENT_ID)
                                .as("department_id"),
                        DSL.count().as("orders"),
                        DSL.count().filterWhere(WATCHED_ORDER.URGENT).as("urgent"),
                        DSL.sum(WATCHED_ORDER.AMOUNT).as("spent"))
                .from(WATCHED_ORDER)
                .where(within(from, until))
                .groupBy(WATCHED_ORDER.BUYER, WATCHED_ORDER.SUPPLIER_ID)
                .asTable("by_supplier");
        var buyer = bySupplier.field(WATCHED_ORDER.BUYER);
        var spent = bySupplier.field("spent", BigDecimal.class);
        var ranked = sql.select(bySupplier.fields())
                .select(
                        DSL.sum(bySupplier.field("orders", Integer.class))
                                .over(DSL.partitionBy(buyer))
                                .as("all_orders"),
                        DSL.sum(bySupplier.field("urgent", Integer.class))
                                .over(DSL.partitionBy(buyer))
                                .as("all_urgent"),
                        DSL.sum(spent).over(DSL.partitionBy(buyer)).as("all_spent"),
                        DSL.sum(spent)
                                .over(DSL.partitionBy(bySupplier.field(WATCHED_ORDER.SUPPLIER_ID)))
                                .as("everywhere"),
                        DSL.rowNumber()
                                .over(DSL.partitionBy(buyer)
                                        .orderBy(spent.desc(), bySupplier.field(WATCHED_ORDER.SUPPLIER_ID)))
                                .as("place"))
                .from(bySupplier)
                .asTable("ranked");
        return sql.select(ranked.fields())
                .from(ranked)
                .where(ranked.field("place", Integer.class).eq(1))
                .orderBy(ranked.field(WATCHED_ORDER.BUYER))
                .fetch(row -> new Habit(
                        row.get(WATCHED_ORDER.BUYER.getName(), String.class),
                        Optional.ofNullable(row.get("department_id", DepartmentId.class)),
                        row.get("all_orders", Integer.class),
                        row.get("all_urgent", Integer.class),
                        row.get("all_spent", BigDecimal.class),
                        row.get("supplier_id", SupplierId.class),
                        row.get("supplier_name", String.class),
                        row.get("spent", BigDecimal.class),
                        row.get("everywhere", BigDecimal.class)));
    }

    /** How many orders of each buyer stand just under that band, and a little below. */
    public List<Nearness> nearness(LocalDate from, LocalDate until, long band, int percent) {
        var near = near(band, percent);
        var lower = WATCHED_ORDER
                .AMOUNT
                .ge(below(band, ZONES_BELOW * percent))
                .and(WATCHED_ORDER.AMOUNT.lt(below(band, percent)));
        return sql.select(
                        WATCHED_ORDER.BUYER,
                        DSL.count(),
                        DSL.count().filterWhere(near),
                        DSL.count().filterWhere(lower))
                .from(WATCHED_ORDER)
                .where(within(from, until))
                .groupBy(WATCHED_ORDER.BUYER)
                .orderBy(WATCHED_ORDER.BUYER)
                .fetch(row -> new Nearness(row.value1(), band, row.value2(), row.value3(), row.value4()));
    }

    /**
     * An order behind a habit.
     *
     * @param order which
     * @param evidence as it is shown
     */
    public record Behind(PurchaseOrderId order, Evidence evidence) {}

    /** The buyer's orders just under a band, the newest first. */
    public List<Behind> nearOrders(LocalDate from, LocalDate until, String buyer, long band, int percent) {
        return behind(within(from, until).and(WATCHED_ORDER.BUYER.eq(buyer)).and(near(band, percent)));
    }

    /** The buyer's urgent orders, the newest first. */
    public List<Behind> urgentOrders(LocalDate from, LocalDate until, String buyer) {
        return behind(within(from, until).and(WATCHED_ORDER.BUYER.eq(buyer)).and(WATCHED_ORDER.URGENT));
    }

    /** The buyer's orders from that supplier, the newest first. */
    public List<Behind> ordersFrom(LocalDate from, LocalDate until, String buyer, SupplierId supplier) {
        return behind(
                within(from, until).and(WATCHED_ORDER.BUYER.eq(buyer)).and(WATCHED_ORDER.SUPPLIER_ID.eq(supplier)));
    }

    private List<Behind> behind(Condition which) {
        return sql.select(
                        WATCHED_ORDER.ORDER_ID,
                        WATCHED_ORDER.NUMBER,
                        WATCHED_ORDER.AMOUNT,
                        WATCHED_ORDER.SUBMITTED_AT,
                        WATCHED_ORDER.SUPPLIER_NAME)
                .from(WATCHED_ORDER)
                .where(which)
                .orderBy(WATCHED_ORDER.SUBMITTED_AT.desc(), WATCHED_ORDER.ORDER_ID.desc())
                .limit(MOST)
                .fetch(row -> new Behind(
                        row.value1(),
                        new Evidence(
                                row.value2(),
                                "/purchasing/orders/" + row.value1().value(),
                                row.value3().toPlainString(),
                                row.value4(),
                                row.value5())));
    }

    private static Condition within(LocalDate from, LocalDate until) {
        return WATCHED_ORDER.DAY.ge(from).and(WATCHED_ORDER.DAY.lt(until));
    }

    private static Condition near(long band, int percent) {
        return WATCHED_ORDER.AMOUNT.ge(below(band, percent)).and(WATCHED_ORDER.AMOUNT.lt(BigDecimal.valueOf(band)));
    }

    private static BigDecimal below(long band, int percent) {
        return BigDecimal.valueOf(band)
                .multiply(BigDecimal.valueOf(Math.max(0, 100 - percent)))
                .movePointLeft(2);
    }
}
