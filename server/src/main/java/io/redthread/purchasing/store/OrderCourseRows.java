package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER;

import io.redthread.kernel.CompanyDay;
import io.redthread.parties.SupplierId;
import io.redthread.platform.database.Rows;
import io.redthread.purchasing.OrderCourses.Course;
import io.redthread.purchasing.OrderCourses.Kept;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads how orders ran with their suppliers. */
@Repository
public class OrderCourseRows {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final DSLContext sql;

    OrderCourseRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of these that are there. */
    public Map<PurchaseOrderId, Course> of(Collection<PurchaseOrderId> orders) {
        return sql.select(PURCHASE_ORDER.fields())
                .from(PURCHASE_ORDER)
                .where(Rows.any(PURCHASE_ORDER.ID, orders))
                .fetchMap(row -> row.get(PURCHASE_ORDER.ID), OrderCourseRows::course);
    }

    /** Orders behind that one that bind us and have not all come. */
    public List<PurchaseOrderId> open(long behind, int most) {
        return sql.select(PURCHASE_ORDER.ID)
                .from(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.ID.gt(new PurchaseOrderId(behind)))
                .and(Rows.any(PURCHASE_ORDER.STATE, OrderState.BINDING))
                .orderBy(PURCHASE_ORDER.ID)
                .limit(most)
                .fetch(PURCHASE_ORDER.ID);
    }

    /** Orders released in that time, behind that one of the first moment. */
    public List<Course> released(Instant from, Instant until, PurchaseOrderId behind, int most) {
        return inOrderOf(PURCHASE_ORDER.RELEASED_AT, from, until, behind, most);
    }

    /** Orders whose last goods came in that time, behind that one of the first moment. */
    public List<Course> arrived(Instant from, Instant until, PurchaseOrderId behind, int most) {
        return inOrderOf(PURCHASE_ORDER.ARRIVED_AT, from, until, behind, most);
    }

    private List<Course> inOrderOf(
            Field<Instant> moment, Instant from, Instant until, PurchaseOrderId behind, int most) {
        return sql.select(PURCHASE_ORDER.fields())
                .from(PURCHASE_ORDER)
                .where(moment.isNotNull())
                .and(DSL.row(moment, PURCHASE_ORDER.ID).gt(DSL.val(from), DSL.val(behind, PURCHASE_ORDER.ID)))
                .and(moment.lt(until))
                .orderBy(moment, PURCHASE_ORDER.ID)
                .limit(most)
                .fetch(OrderCourseRows::course);
    }

    /** The median of days these suppliers took for orders begun since, rounded up; of those with so many that arrived. */
    public Map<SupplierId, Integer> took(Collection<SupplierId> suppliers, Instant since, int least) {
        var took = DSL.field(
                "extract(epoch from {0} - {1}) / 86400",
                BigDecimal.class, PURCHASE_ORDER.ARRIVED_AT, PURCHASE_ORDER.RELEASED_AT);
        var median = DSL.ceil(DSL.percentileCont(DSL.inline(HALF)).withinGroupOrderBy(took))
                .cast(Integer.class);
        return suppliers.isEmpty()
                ? Map.of()
                : sql.select(PURCHASE_ORDER.SUPPLIER_ID, median)
                        .from(PURCHASE_ORDER)
                        .where(Rows.any(PURCHASE_ORDER.SUPPLIER_ID, suppliers))
                        .and(PURCHASE_ORDER.CREATED_AT.ge(since))
                        .and(PURCHASE_ORDER.ARRIVED_AT.ge(PURCHASE_ORDER.RELEASED_AT))
                        .groupBy(PURCHASE_ORDER.SUPPLIER_ID)
                        .having(DSL.count().ge(least))
                        .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** How suppliers behind that one kept the days they promised. */
    public List<Kept> kept(long behind, Instant from, Instant until, int most) {
        return kept(PURCHASE_ORDER.SUPPLIER_ID.gt(new SupplierId(behind)), from, until, most);
    }

    /** How these suppliers kept the days they promised. */
    public List<Kept> kept(Collection<Long> suppliers, Instant from, Instant until) {
        return kept(
                Rows.any(
                        PURCHASE_ORDER.SUPPLIER_ID,
                        suppliers.stream().map(SupplierId::new).toList()),
                from,
                until,
                suppliers.size());
    }

    private List<Kept> kept(Condition which, Instant from, Instant until, int most) {
        var late = DSL.coalesce(PURCHASE_ORDER.ARRIVED_AT, DSL.val(until))
                .ge(DSL.field(
                        "({0} + 1)::timestamp at time zone {1}",
                        Instant.class, PURCHASE_ORDER.DUE_ON, DSL.inline(CompanyDay.ZONE.getId())));
        return sql.select(
                        PURCHASE_ORDER.SUPPLIER_ID,
                        DSL.max(PURCHASE_ORDER.SUPPLIER_NAME),
                        DSL.count(),
                        DSL.count().filterWhere(late))
                .from(PURCHASE_ORDER)
                .where(which)
                .and(PURCHASE_ORDER.RELEASED_AT.isNotNull())
                .and(PURCHASE_ORDER.STATE.ne(DSL.inline(OrderState.CANCELLED, PURCHASE_ORDER.STATE)))
                .and(PURCHASE_ORDER.DUE_ON.ge(CompanyDay.of(from)))
                .and(PURCHASE_ORDER.DUE_ON.lt(CompanyDay.of(until)))
                .groupBy(PURCHASE_ORDER.SUPPLIER_ID)
                .orderBy(PURCHASE_ORDER.SUPPLIER_ID)
                .limit(most)
                .fetch(row -> new Kept(row.value1().value(), row.value2(), row.value3(), row.value4()));
    }

    private static Course course(Record row) {
        var due = row.get(PURCHASE_ORDER.DUE_ON);
        return new Course(
                OrderColumns.view(row),
                Optional.of(due).filter(day -> day.isBefore(NEVER)).map(day -> CompanyDay.start(day.plusDays(1))),
                Optional.ofNullable(row.get(PURCHASE_ORDER.CAME_AT)),
                Optional.ofNullable(row.get(PURCHASE_ORDER.ARRIVED_AT)));
    }
}
