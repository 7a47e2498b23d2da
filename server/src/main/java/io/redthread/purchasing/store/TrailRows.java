package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER;
import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER_LINE;
import static io.redthread.purchasing.store.jooq.Tables.RECEIVED_LINE;
import static io.redthread.purchasing.store.jooq.Tables.REQUISITION;
import static io.redthread.purchasing.store.jooq.Tables.RFQ;
import static io.redthread.purchasing.store.jooq.Tables.RFQ_AWARD;
import static io.redthread.purchasing.store.jooq.Tables.RFQ_LINE;

import io.redthread.identity.DepartmentId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Rows;
import io.redthread.platform.numbering.NumberEnds;
import io.redthread.purchasing.FoundPurchase;
import io.redthread.purchasing.OrderScope;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.OrderView;
import io.redthread.purchasing.PurchaseLife.Awarded;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.RequisitionId;
import io.redthread.purchasing.RequisitionView;
import io.redthread.purchasing.RfqId;
import io.redthread.purchasing.RfqView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Finds documents of purchasing by their numbers and by what links them; every question is answered by an index. */
@Repository
public class TrailRows {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final List<SelectField<?>> ORDER = List.of(
            PURCHASE_ORDER.ID,
            PURCHASE_ORDER.NUMBER,
            PURCHASE_ORDER.STATE,
            PURCHASE_ORDER.SUPPLIER_NAME,
            PURCHASE_ORDER.DUE_ON);

    private final DSLContext sql;
    private final NumberEnds ends;

    TrailRows(DSLContext sql, NumberEnds ends) {
        this.sql = sql;
        this.ends = ends;
    }

    /** The order of that number or id. */
    public Optional<PurchaseOrderId> idOf(String text) {
        var asked = text.matches("\\d{1,18}")
                ? PURCHASE_ORDER.ID.eq(new PurchaseOrderId(Long.parseLong(text)))
                : PURCHASE_ORDER.NUMBER.eq(text.toUpperCase(Locale.ROOT));
        return sql.select(PURCHASE_ORDER.ID).from(PURCHASE_ORDER).where(asked).fetchOptional(PURCHASE_ORDER.ID);
    }

    /** The requisitions that lines of these requests come from. */
    public List<RequisitionId> needsOf(Collection<RfqId> rfqs) {
        return sql.selectDistinct(RFQ_LINE.SOURCE_ID)
                .from(RFQ_LINE)
                .where(Rows.any(RFQ_LINE.RFQ_ID, rfqs))
                .and(RFQ_LINE.SOURCE_ID.isNotNull())
                .fetch(row -> new RequisitionId(row.value1()));
    }

    /** Who was chosen in these requests. */
    public List<Awarded> awards(Collection<RfqId> rfqs) {
        return sql.select(RFQ_AWARD.fields())
                .from(RFQ_AWARD)
                .where(Rows.any(RFQ_AWARD.RFQ_ID, rfqs))
                .orderBy(RFQ_AWARD.RFQ_ID, RFQ_AWARD.LINE_NO)
                .fetch(row -> new Awarded(
                        row.get(RFQ_AWARD.RFQ_ID),
                        row.get(RFQ_AWARD.LINE_NO),
                        row.get(RFQ_AWARD.SUPPLIER_ID),
                        row.get(RFQ_AWARD.ORDER_ID),
                        row.get(RFQ_AWARD.REASON),
                        row.get(RFQ_AWARD.AWARDED_AT),
                        row.get(RFQ_AWARD.AWARDED_BY)));
    }

    /** Documents by number: at most so many of each kind. */
    public List<FoundPurchase> find(String text, OrderScope orders, OrderScope needs, int most) {
        var found = new ArrayList<FoundPurchase>();
        if (mayBe(text, "PO-")) {
            sql.select(ORDER)
                    .from(PURCHASE_ORDER)
                    .where(named(PURCHASE_ORDER.NUMBER, "PO", text))
                    .and(seen(orders, PURCHASE_ORDER.BUYER, PURCHASE_ORDER.DEPARTMENT_ID))
                    .orderBy(PURCHASE_ORDER.NUMBER.desc())
                    .limit(most)
                    .forEach(row -> found.add(order(row)));
        }
        if (mayBe(text, "PR-")) {
            var made = newest(REQUISITION.ID.coerce(Long.class), RequisitionView.KIND);
            sql.select(
                            REQUISITION.ID,
                            REQUISITION.NUMBER,
                            REQUISITION.STATE,
                            REQUISITION.PURPOSE,
                            REQUISITION.WANTED_ON,
                            made)
                    .from(REQUISITION)
                    .where(named(REQUISITION.NUMBER, "PR", text))
                    .and(seen(needs, REQUISITION.REQUESTER, REQUISITION.DEPARTMENT_ID))
                    .orderBy(REQUISITION.NUMBER.desc())
                    .limit(most)
                    .forEach(row -> found.add(new FoundPurchase(
                            RequisitionView.KIND,
                            row.value1().value(),
                            row.value2(),
                            row.value3().json(),
                            row.value4(),
                            Optional.ofNullable(row.value5()),
                            Optional.ofNullable(row.value6()))));
        }
        if (mayBe(text, "RFQ-")) {
            var made = newest(RFQ.ID.coerce(Long.class), RfqView.KIND);
            sql.select(RFQ.ID, RFQ.NUMBER, RFQ.STATE, RFQ.TITLE, made)
                    .from(RFQ)
                    .where(named(RFQ.NUMBER, "RFQ", text))
                    .and(seen(orders, RFQ.BUYER, RFQ.DEPARTMENT_ID))
                    .orderBy(RFQ.NUMBER.desc())
                    .limit(most)
                    .forEach(row -> found.add(new FoundPurchase(
                            RfqView.KIND,
                            row.value1().value(),
                            row.value2(),
                            row.value3().code(),
                            row.value4(),
                            Optional.empty(),
                            Optional.ofNullable(row.value5()))));
        }
        return found;
    }

    /** Orders with their supplier that still bring some of these goods, the soonest first. */
    public List<FoundPurchase> bringing(Collection<Sku> skus, int most) {
        var open = DSL.exists(DSL.selectOne()
                .from(PURCHASE_ORDER_LINE)
                .leftJoin(RECEIVED_LINE)
                .on(RECEIVED_LINE.ORDER_ID.eq(PURCHASE_ORDER_LINE.ORDER_ID))
                .and(RECEIVED_LINE.LINE_NO.eq(PURCHASE_ORDER_LINE.LINE_NO))
                .where(PURCHASE_ORDER_LINE.ORDER_ID.eq(PURCHASE_ORDER.ID))
                .and(Rows.any(
                        PURCHASE_ORDER_LINE.SKU, skus.stream().map(Sku::code).toList()))
                .and(PURCHASE_ORDER_LINE.BASE_QUANTITY.gt(
                        DSL.coalesce(RECEIVED_LINE.RECEIVED, DSL.val(BigDecimal.ZERO)))));
        return sql.select(ORDER)
                .from(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.STATE.in(
                        DSL.inline(OrderState.RELEASED, PURCHASE_ORDER.STATE),
                        DSL.inline(OrderState.PARTLY_RECEIVED, PURCHASE_ORDER.STATE)))
                .and(open)
                .orderBy(PURCHASE_ORDER.DUE_ON, PURCHASE_ORDER.ID)
                .limit(most)
                .fetch(TrailRows::order);
    }

    /** Orders with a line made of one of these documents, but that one; the oldest first. */
    public List<FoundPurchase> madeOf(Collection<DocumentRef> documents, PurchaseOrderId but, int most) {
        var of = documents.stream()
                .collect(Collectors.groupingBy(
                        DocumentRef::kind, Collectors.mapping(DocumentRef::id, Collectors.toSet())))
                .entrySet()
                .stream()
                .map(it -> PURCHASE_ORDER_LINE
                        .SOURCE_KIND
                        .eq(it.getKey())
                        .and(Rows.any(PURCHASE_ORDER_LINE.SOURCE_ID, it.getValue())))
                .toList();
        return sql.select(ORDER)
                .from(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.ID.in(DSL.select(PURCHASE_ORDER_LINE.ORDER_ID)
                        .from(PURCHASE_ORDER_LINE)
                        .where(DSL.or(of))))
                .and(PURCHASE_ORDER.ID.ne(but))
                .orderBy(PURCHASE_ORDER.ID)
                .limit(most)
                .fetch(TrailRows::order);
    }

    private static Field<String> newest(Field<Long> id, String kind) {
        return DSL.field(DSL.select(DSL.max(PURCHASE_ORDER.NUMBER))
                .from(PURCHASE_ORDER_LINE)
                .join(PURCHASE_ORDER)
                .on(PURCHASE_ORDER.ID.eq(PURCHASE_ORDER_LINE.ORDER_ID))
                .where(PURCHASE_ORDER_LINE.SOURCE_ID.eq(id))
                .and(PURCHASE_ORDER_LINE.SOURCE_KIND.eq(kind)));
    }

    private Condition named(Field<String> number, String prefix, String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        return upper.startsWith(prefix + "-")
                ? number.ge(upper).and(number.lt(upper + '\uffff'))
                : ends.match(number, prefix, text);
    }

    private static boolean mayBe(String text, String prefix) {
        return text.matches("[\\d-]+") || text.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private static Condition seen(OrderScope scope, Field<String> who, Field<DepartmentId> department) {
        return switch (scope) {
            case OrderScope.All all -> DSL.noCondition();
            case OrderScope.Own own -> who.eq(own.username());
            case OrderScope.Below below -> who.eq(below.username()).or(Rows.any(department, below.departments()));
        };
    }

    private static FoundPurchase order(Record row) {
        var due = row.get(PURCHASE_ORDER.DUE_ON);
        return new FoundPurchase(
                OrderView.KIND,
                row.get(PURCHASE_ORDER.ID).value(),
                row.get(PURCHASE_ORDER.NUMBER),
                row.get(PURCHASE_ORDER.STATE).json(),
                row.get(PURCHASE_ORDER.SUPPLIER_NAME),
                due == null || due.equals(NEVER) ? Optional.empty() : Optional.of(due),
                Optional.of(row.get(PURCHASE_ORDER.NUMBER)));
    }
}
