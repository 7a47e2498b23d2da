package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.RFQ;
import static io.redthread.purchasing.store.jooq.Tables.RFQ_AWARD;
import static io.redthread.purchasing.store.jooq.Tables.RFQ_LINE;
import static io.redthread.purchasing.store.jooq.Tables.RFQ_SUPPLIER;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.numbering.NumberEnds;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.LineSource;
import io.redthread.purchasing.OrderScope;
import io.redthread.purchasing.RequisitionId;
import io.redthread.purchasing.RequisitionView;
import io.redthread.purchasing.RfqAward;
import io.redthread.purchasing.RfqFilter;
import io.redthread.purchasing.RfqId;
import io.redthread.purchasing.RfqState;
import io.redthread.purchasing.RfqView;
import io.redthread.purchasing.store.PurchaseOrderRows.Saving;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Requests for quotation with who is asked and what for. */
@Repository
public class RfqRows {

    private static final Listing LISTING = new Listing(RFQ, RFQ.ID.coerce(Long.class), "-createdAt")
            .sortable("createdAt", RFQ.CREATED_AT)
            .sortable("number", RFQ.NUMBER)
            .sortable("answerBy", RFQ.ANSWER_BY);

    private static final Field<List<RfqView.Asked>> ASKED = multiset(select(RFQ_SUPPLIER.fields())
                    .from(RFQ_SUPPLIER)
                    .where(RFQ_SUPPLIER.RFQ_ID.eq(RFQ.ID))
                    .orderBy(RFQ_SUPPLIER.SUPPLIER_ID))
            .as("asked")
            .convertFrom(rows -> rows.map(row -> asked(row.into(RFQ_SUPPLIER))));

    private static final List<SelectField<?>> COLUMNS = columns();

    private final DSLContext sql;
    private final NumberEnds ends;

    RfqRows(DSLContext sql, NumberEnds ends) {
        this.sql = sql;
        this.ends = ends;
    }

    private static List<SelectField<?>> columns() {
        var columns = new ArrayList<SelectField<?>>(List.of(RFQ.fields()));
        columns.add(ASKED);
        return columns;
    }

    /** Writes a new one. */
    public void insert(RfqView view, Saving saving) {
        sql.insertInto(RFQ)
                .set(RFQ.ID, view.id())
                .set(RFQ.NUMBER, view.number())
                .set(RFQ.STATE, view.state())
                .set(RFQ.TITLE, view.title())
                .set(RFQ.DEPARTMENT_ID, view.department().orElse(null))
                .set(RFQ.BUYER, view.buyer())
                .set(RFQ.ANSWER_BY, view.answerBy())
                .set(RFQ.NOTE, view.note())
                .set(RFQ.LINE_COUNT, view.lines().size())
                .set(RFQ.CREATED_AT, saving.at())
                .set(RFQ.UPDATED_AT, saving.at())
                .set(RFQ.UPDATED_BY, saving.by())
                .execute();
        parts(view);
    }

    /** Rewrites a locked draft. */
    public void rewrite(RfqView known, RfqView view, Saving saving) {
        var updated = sql.update(RFQ)
                .set(RFQ.TITLE, view.title())
                .set(RFQ.DEPARTMENT_ID, view.department().orElse(null))
                .set(RFQ.ANSWER_BY, view.answerBy())
                .set(RFQ.NOTE, view.note())
                .set(RFQ.LINE_COUNT, view.lines().size())
                .set(RFQ.REVISION, known.revision() + 1)
                .set(RFQ.UPDATED_AT, saving.at())
                .set(RFQ.UPDATED_BY, saving.by())
                .where(RFQ.ID.eq(known.id()))
                .and(RFQ.REVISION.eq(known.revision()))
                .execute();
        RowCounts.expect(1, updated, "rfq rewritten");
        sql.deleteFrom(RFQ_SUPPLIER).where(RFQ_SUPPLIER.RFQ_ID.eq(known.id())).execute();
        sql.deleteFrom(RFQ_LINE).where(RFQ_LINE.RFQ_ID.eq(known.id())).execute();
        parts(view);
    }

    private void parts(RfqView view) {
        var suppliers = Rows.of("given", view.suppliers())
                .with(RFQ_SUPPLIER.RFQ_ID, it -> view.id())
                .with(RFQ_SUPPLIER.SUPPLIER_ID, RfqView.Asked::supplier)
                .with(RFQ_SUPPLIER.SUPPLIER_NAME, RfqView.Asked::name)
                .insertInto(sql, RFQ_SUPPLIER)
                .execute();
        RowCounts.expect(view.suppliers().size(), suppliers, "rfq suppliers");
        var lines = Rows.of("given", view.lines())
                .with(RFQ_LINE.RFQ_ID, it -> view.id())
                .with(RFQ_LINE.LINE_NO, RfqView.Line::lineNo)
                .with(RFQ_LINE.SKU, it -> it.sku().code())
                .with(RFQ_LINE.NAME, RfqView.Line::name)
                .with(RFQ_LINE.QUANTITY, it -> it.quantity().amount())
                .with(RFQ_LINE.UOM, it -> it.quantity().uom().code())
                .with(RFQ_LINE.WANTED_ON, it -> it.wantedOn().orElse(null))
                .with(
                        RFQ_LINE.SOURCE_ID,
                        it -> it.source().map(source -> source.document().id()).orElse(null))
                .with(
                        RFQ_LINE.SOURCE_LINE,
                        it -> it.source().map(LineSource::lineNo).orElse(null))
                .insertInto(sql, RFQ_LINE)
                .execute();
        RowCounts.expect(view.lines().size(), lines, "rfq lines");
    }

    /** A locked one goes to another state. */
    public void move(RfqView known, RfqState to, Saving saving) {
        var updated = sql.update(RFQ)
                .set(RFQ.STATE, to)
                .set(RFQ.REVISION, known.revision() + 1)
                .set(RFQ.UPDATED_AT, saving.at())
                .set(RFQ.UPDATED_BY, saving.by())
                .where(RFQ.ID.eq(known.id()))
                .and(RFQ.STATE.eq(known.state()))
                .execute();
        RowCounts.expect(1, updated, "rfq moved");
    }

    /** Keeps who was chosen for which line. */
    public void award(RfqId id, List<RfqAward> awards, Saving saving) {
        var inserted = Rows.of("given", awards)
                .with(RFQ_AWARD.RFQ_ID, it -> id)
                .with(RFQ_AWARD.LINE_NO, RfqAward::lineNo)
                .with(RFQ_AWARD.SUPPLIER_ID, RfqAward::supplier)
                .with(RFQ_AWARD.ORDER_ID, RfqAward::order)
                .with(RFQ_AWARD.REASON, RfqAward::reason)
                .with(RFQ_AWARD.AWARDED_AT, it -> saving.at())
                .with(RFQ_AWARD.AWARDED_BY, it -> saving.by())
                .insertInto(sql, RFQ_AWARD)
                .execute();
        RowCounts.expect(awards.size(), inserted, "rfq awards");
    }

    /** Who was chosen, by line. */
    public List<RfqAward> awards(RfqId id) {
        return sql.select(RFQ_AWARD.LINE_NO, RFQ_AWARD.SUPPLIER_ID, RFQ_AWARD.ORDER_ID, RFQ_AWARD.REASON)
                .from(RFQ_AWARD)
                .where(RFQ_AWARD.RFQ_ID.eq(id))
                .orderBy(RFQ_AWARD.LINE_NO)
                .fetch(row -> new RfqAward(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** The one of that id with its lines. */
    public Optional<RfqView> view(RfqId id) {
        return sql.select(COLUMNS).from(RFQ).where(RFQ.ID.eq(id)).fetchOptional(row -> view(row, linesOf(id)));
    }

    /** Those of these ids, without lines. */
    public List<RfqView> heads(Collection<RfqId> ids) {
        return sql.select(COLUMNS)
                .from(RFQ)
                .where(Rows.any(RFQ.ID, ids))
                .orderBy(RFQ.ID)
                .fetch(row -> view(row, List.of()));
    }

    /** The same, held until the transaction ends. */
    public Optional<RfqView> locked(RfqId id) {
        sql.select(RFQ.ID).from(RFQ).where(RFQ.ID.eq(id)).forUpdate().fetch();
        return view(id);
    }

    /** One page, without lines. */
    public Page<RfqView> page(RfqFilter filter, OrderScope scope, PageQuery page) {
        var where = seen(scope);
        var typed = filter.q() == null ? "" : filter.q().strip();
        if (!typed.isEmpty()) {
            var number = typed.toUpperCase(Locale.ROOT);
            where = where.and(
                    number.startsWith("RFQ-")
                            ? RFQ.NUMBER.startsWith(number)
                            : RFQ.TITLE.containsIgnoreCase(typed).or(ends.match(RFQ.NUMBER, "RFQ", typed)));
        }
        where = filter.state() == null ? where : where.and(RFQ.STATE.eq(filter.state()));
        where = filter.requisition() == null ? where : where.and(askedFor(filter.requisition()));
        return LISTING.page(sql, page, where, COLUMNS, row -> view(row, List.of()));
    }

    private static Condition askedFor(RequisitionId requisition) {
        return DSL.exists(DSL.selectOne()
                .from(RFQ_LINE)
                .where(RFQ_LINE.RFQ_ID.eq(RFQ.ID))
                .and(RFQ_LINE.SOURCE_ID.eq(requisition.value())));
    }

    private List<RfqView.Line> linesOf(RfqId id) {
        return sql.select(RFQ_LINE.fields())
                .from(RFQ_LINE)
                .where(RFQ_LINE.RFQ_ID.eq(id))
                .orderBy(RFQ_LINE.LINE_NO)
                .fetch(row -> new RfqView.Line(
                        row.get(RFQ_LINE.LINE_NO),
                        new Sku(row.get(RFQ_LINE.SKU)),
                        row.get(RFQ_LINE.NAME),
                        new Quantity(row.get(RFQ_LINE.QUANTITY), new Uom(row.get(RFQ_LINE.UOM))),
                        Optional.ofNullable(row.get(RFQ_LINE.WANTED_ON)),
                        Optional.ofNullable(row.get(RFQ_LINE.SOURCE_ID))
                                .map(source -> new LineSource(
                                        new DocumentRef(RequisitionView.KIND, source),
                                        row.get(RFQ_LINE.SOURCE_LINE)))));
    }

    private static RfqView.Asked asked(Record row) {
        return new RfqView.Asked(
                row.get(RFQ_SUPPLIER.SUPPLIER_ID),
                row.get(RFQ_SUPPLIER.SUPPLIER_NAME),
                row.get(RFQ_SUPPLIER.STATE),
                Currency.getInstance(row.get(RFQ_SUPPLIER.CURRENCY)),
                OrderColumns.plain(row.get(RFQ_SUPPLIER.RATE)),
                Optional.ofNullable(row.get(RFQ_SUPPLIER.LEAD_DAYS)),
                Optional.ofNullable(row.get(RFQ_SUPPLIER.VALID_UNTIL)),
                row.get(RFQ_SUPPLIER.NOTE),
                Optional.ofNullable(row.get(RFQ_SUPPLIER.ANSWERED_AT)));
    }

    private static RfqView view(Record row, List<RfqView.Line> lines) {
        return new RfqView(
                row.get(RFQ.ID),
                row.get(RFQ.NUMBER),
                row.get(RFQ.STATE),
                row.get(RFQ.REVISION),
                row.get(RFQ.TITLE),
                Optional.ofNullable(row.get(RFQ.DEPARTMENT_ID)),
                row.get(RFQ.BUYER),
                "",
                row.get(RFQ.ANSWER_BY),
                row.get(RFQ.NOTE),
                row.get(RFQ.LINE_COUNT),
                row.get(RFQ.CREATED_AT),
                row.get(ASKED),
                lines);
    }

    private static Condition seen(OrderScope scope) {
        return switch (scope) {
            case OrderScope.All all -> DSL.noCondition();
            case OrderScope.Own own -> RFQ.BUYER.eq(own.username());
            case OrderScope.Below below ->
                RFQ.BUYER.eq(below.username()).or(Rows.any(RFQ.DEPARTMENT_ID, below.departments()));
        };
    }
}
