package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER;
import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER_LINE;
import static io.redthread.purchasing.store.jooq.Tables.REQUISITION;
import static io.redthread.purchasing.store.jooq.Tables.REQUISITION_LINE;

import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.numbering.NumberEnds;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.OrderScope;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.RequisitionFilter;
import io.redthread.purchasing.RequisitionId;
import io.redthread.purchasing.RequisitionState;
import io.redthread.purchasing.RequisitionView;
import io.redthread.purchasing.store.PurchaseOrderRows.Saving;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Requisitions and their lines. */
@Repository
public class RequisitionRows {

    private static final Listing LISTING = new Listing(REQUISITION, REQUISITION.ID.coerce(Long.class), "-createdAt")
            .sortable("createdAt", REQUISITION.CREATED_AT)
            .sortable("number", REQUISITION.NUMBER)
            .sortable("amount", REQUISITION.AMOUNT);

    private static final List<SelectField<?>> COLUMNS = List.of(REQUISITION.fields());

    private final DSLContext sql;
    private final NumberEnds ends;

    RequisitionRows(DSLContext sql, NumberEnds ends) {
        this.sql = sql;
        this.ends = ends;
    }

    /** Writes a new one. */
    public void insert(RequisitionView view, Saving saving) {
        sql.insertInto(REQUISITION)
                .set(REQUISITION.ID, view.id())
                .set(REQUISITION.NUMBER, view.number())
                .set(REQUISITION.STATE, view.state())
                .set(REQUISITION.PURPOSE, view.purpose())
                .set(REQUISITION.DEPARTMENT_ID, view.department().orElse(null))
                .set(REQUISITION.REQUESTER, view.requester())
                .set(REQUISITION.WANTED_ON, view.wantedOn().orElse(null))
                .set(REQUISITION.LINE_COUNT, view.lines().size())
                .set(REQUISITION.AMOUNT, view.amount().amount())
                .set(REQUISITION.CREATED_AT, saving.at())
                .set(REQUISITION.UPDATED_AT, saving.at())
                .set(REQUISITION.UPDATED_BY, saving.by())
                .execute();
        lines(view);
    }

    /** Rewrites a locked one in its state. */
    public void rewrite(RequisitionView known, RequisitionView view, Saving saving) {
        var updated = sql.update(REQUISITION)
                .set(REQUISITION.PURPOSE, view.purpose())
                .set(REQUISITION.DEPARTMENT_ID, view.department().orElse(null))
                .set(REQUISITION.WANTED_ON, view.wantedOn().orElse(null))
                .set(REQUISITION.LINE_COUNT, view.lines().size())
                .set(REQUISITION.AMOUNT, view.amount().amount())
                .set(REQUISITION.REVISION, known.revision() + 1)
                .set(REQUISITION.UPDATED_AT, saving.at())
                .set(REQUISITION.UPDATED_BY, saving.by())
                .where(REQUISITION.ID.eq(known.id()))
                .and(REQUISITION.REVISION.eq(known.revision()))
                .execute();
        RowCounts.expect(1, updated, "requisition rewritten");
        sql.deleteFrom(REQUISITION_LINE)
                .where(REQUISITION_LINE.REQUISITION_ID.eq(known.id()))
                .execute();
        lines(view);
    }

    private void lines(RequisitionView view) {
        var inserted = Rows.of("given", view.lines())
                .with(REQUISITION_LINE.REQUISITION_ID, it -> view.id())
                .with(REQUISITION_LINE.LINE_NO, RequisitionView.Line::lineNo)
                .with(REQUISITION_LINE.SKU, it -> it.sku().code())
                .with(REQUISITION_LINE.NAME, RequisitionView.Line::name)
                .with(REQUISITION_LINE.QUANTITY, it -> it.quantity().amount())
                .with(REQUISITION_LINE.UOM, it -> it.quantity().uom().code())
                .with(REQUISITION_LINE.NOTE, RequisitionView.Line::note)
                .with(REQUISITION_LINE.PRICE, it -> it.price().orElse(null))
                .with(REQUISITION_LINE.GUESSED, RequisitionView.Line::guessed)
                .insertInto(sql, REQUISITION_LINE)
                .execute();
        RowCounts.expect(view.lines().size(), inserted, "requisition lines");
    }

    /** A locked one goes to another state. */
    public void move(RequisitionView known, RequisitionState to, String answer, Saving saving) {
        var updated = sql.update(REQUISITION)
                .set(REQUISITION.STATE, to)
                .set(REQUISITION.ANSWER, answer)
                .set(REQUISITION.REVISION, known.revision() + 1)
                .set(REQUISITION.UPDATED_AT, saving.at())
                .set(REQUISITION.UPDATED_BY, saving.by())
                .where(REQUISITION.ID.eq(known.id()))
                .and(REQUISITION.STATE.eq(known.state()))
                .execute();
        RowCounts.expect(1, updated, "requisition moved");
    }

    /** The one of that id with its lines. */
    public Optional<RequisitionView> view(RequisitionId id) {
        return sql.select(COLUMNS)
                .from(REQUISITION)
                .where(REQUISITION.ID.eq(id))
                .fetchOptional(row -> view(row, linesOf(id)));
    }

    /** The same, held until the transaction ends. */
    public Optional<RequisitionView> locked(RequisitionId id) {
        return sql.select(COLUMNS)
                .from(REQUISITION)
                .where(REQUISITION.ID.eq(id))
                .forUpdate()
                .fetchOptional(row -> view(row, linesOf(id)));
    }

    /** Those of these ids, without lines. */
    public List<RequisitionView> heads(Collection<RequisitionId> ids) {
        return sql.select(COLUMNS)
                .from(REQUISITION)
                .where(Rows.any(REQUISITION.ID, ids))
                .fetch(row -> view(row, List.of()));
    }

    /** Those of these ids with their lines; two statements for any number. */
    public List<RequisitionView> views(Collection<RequisitionId> ids) {
        var lines = linesOf(ids);
        return sql.select(COLUMNS)
                .from(REQUISITION)
                .where(Rows.any(REQUISITION.ID, ids))
                .fetch(row -> view(row, lines.getOrDefault(row.get(REQUISITION.ID), List.of())));
    }

    /** One page, without lines. */
    public Page<RequisitionView> page(RequisitionFilter filter, OrderScope scope, PageQuery page) {
        var where = seen(scope);
        var typed = filter.q() == null ? "" : filter.q().strip();
        if (!typed.isEmpty()) {
            var number = typed.toUpperCase(Locale.ROOT);
            where = where.and(
                    number.startsWith("PR-")
                            ? REQUISITION.NUMBER.startsWith(number)
                            : REQUISITION
                                    .PURPOSE
                                    .containsIgnoreCase(typed)
                                    .or(ends.match(REQUISITION.NUMBER, "PR", typed)));
        }
        where = filter.state() == null ? where : where.and(REQUISITION.STATE.eq(filter.state()));
        where = filter.requester() == null ? where : where.and(REQUISITION.REQUESTER.eq(filter.requester()));
        return LISTING.page(sql, page, where, COLUMNS, row -> view(row, List.of()));
    }

    private List<RequisitionView.Line> linesOf(RequisitionId id) {
        return linesOf(List.of(id)).getOrDefault(id, List.of());
    }

    private Map<RequisitionId, List<RequisitionView.Line>> linesOf(Collection<RequisitionId> ids) {
        var ordered = DSL.field(DSL.select(DSL.coalesce(DSL.sum(PURCHASE_ORDER_LINE.BASE_QUANTITY), BigDecimal.ZERO))
                .from(PURCHASE_ORDER_LINE)
                .join(PURCHASE_ORDER)
                .on(PURCHASE_ORDER.ID.eq(PURCHASE_ORDER_LINE.ORDER_ID))
                .where(PURCHASE_ORDER_LINE.SOURCE_ID.eq(REQUISITION_LINE.REQUISITION_ID.coerce(Long.class)))
                .and(PURCHASE_ORDER_LINE.SOURCE_KIND.eq(RequisitionView.KIND))
                .and(PURCHASE_ORDER_LINE.SOURCE_LINE.eq(REQUISITION_LINE.LINE_NO))
                .and(PURCHASE_ORDER.STATE.ne(OrderState.CANCELLED)));
        return sql.select(REQUISITION_LINE.fields())
                .select(ordered)
                .from(REQUISITION_LINE)
                .where(Rows.any(REQUISITION_LINE.REQUISITION_ID, ids))
                .orderBy(REQUISITION_LINE.REQUISITION_ID, REQUISITION_LINE.LINE_NO)
                .fetchGroups(row -> row.get(REQUISITION_LINE.REQUISITION_ID), row -> line(row, row.get(ordered)));
    }

    private static RequisitionView.Line line(Record row, BigDecimal ordered) {
        return new RequisitionView.Line(
                row.get(REQUISITION_LINE.LINE_NO),
                new Sku(row.get(REQUISITION_LINE.SKU)),
                row.get(REQUISITION_LINE.NAME),
                new Quantity(row.get(REQUISITION_LINE.QUANTITY), new Uom(row.get(REQUISITION_LINE.UOM))),
                OrderColumns.plain(ordered),
                row.get(REQUISITION_LINE.NOTE),
                Optional.ofNullable(row.get(REQUISITION_LINE.PRICE)).map(OrderColumns::plain),
                row.get(REQUISITION_LINE.GUESSED));
    }

    private static RequisitionView view(Record row, List<RequisitionView.Line> lines) {
        return new RequisitionView(
                row.get(REQUISITION.ID),
                row.get(REQUISITION.NUMBER),
                row.get(REQUISITION.STATE),
                row.get(REQUISITION.REVISION),
                row.get(REQUISITION.PURPOSE),
                Optional.ofNullable(row.get(REQUISITION.DEPARTMENT_ID)),
                row.get(REQUISITION.REQUESTER),
                "",
                Optional.ofNullable(row.get(REQUISITION.WANTED_ON)),
                row.get(REQUISITION.LINE_COUNT),
                new Money(row.get(REQUISITION.AMOUNT), CompanyCurrency.CNY),
                row.get(REQUISITION.ANSWER),
                row.get(REQUISITION.CREATED_AT),
                lines);
    }

    private static Condition seen(OrderScope scope) {
        return switch (scope) {
            case OrderScope.All all -> DSL.noCondition();
            case OrderScope.Own own -> REQUISITION.REQUESTER.eq(own.username());
            case OrderScope.Below below ->
                REQUISITION.REQUESTER.eq(below.username()).or(Rows.any(REQUISITION.DEPARTMENT_ID, below.departments()));
        };
    }
}
