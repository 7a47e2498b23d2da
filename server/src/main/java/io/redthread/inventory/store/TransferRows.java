package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.TRANSFER;
import static io.redthread.inventory.store.jooq.Tables.TRANSFER_LINE;

import io.redthread.inventory.NewTransfer;
import io.redthread.inventory.TransferArrival;
import io.redthread.inventory.TransferFilter;
import io.redthread.inventory.TransferId;
import io.redthread.inventory.TransferLine;
import io.redthread.inventory.TransferState;
import io.redthread.inventory.TransferView;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.numbering.NumberEnds;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Transfer orders and their lines. */
@Repository
public class TransferRows {

    private static final Listing LISTING = new Listing(TRANSFER, TRANSFER.ID.coerce(Long.class), "-createdAt")
            .sortable("createdAt", TRANSFER.CREATED_AT)
            .sortable("number", TRANSFER.NUMBER);

    private static final List<SelectField<?>> COLUMNS = List.of(
            TRANSFER.ID,
            TRANSFER.NUMBER,
            TRANSFER.STATE,
            TRANSFER.FROM_WAREHOUSE,
            TRANSFER.TO_WAREHOUSE,
            TRANSFER.REASON,
            TRANSFER.NOTE,
            TRANSFER.LINE_COUNT,
            TRANSFER.CREATED_AT,
            TRANSFER.CREATED_BY,
            TRANSFER.DISPATCHED_AT,
            TRANSFER.DISPATCHED_BY,
            TRANSFER.RECEIVED_AT,
            TRANSFER.RECEIVED_BY,
            TRANSFER.CANCEL_REASON);

    private final DSLContext sql;
    private final NumberEnds ends;

    TransferRows(DSLContext sql, NumberEnds ends) {
        this.sql = sql;
        this.ends = ends;
    }

    /** Writes an open transfer order with its lines. */
    public void insert(TransferId id, String number, NewTransfer wanted, Instant now, String by) {
        sql.insertInto(TRANSFER)
                .set(TRANSFER.ID, id)
                .set(TRANSFER.NUMBER, number)
                .set(TRANSFER.STATE, TransferState.OPEN)
                .set(TRANSFER.FROM_WAREHOUSE, wanted.from())
                .set(TRANSFER.TO_WAREHOUSE, wanted.to())
                .set(TRANSFER.REASON, wanted.reason())
                .set(TRANSFER.NOTE, wanted.note())
                .set(TRANSFER.LINE_COUNT, wanted.lines().size())
                .set(TRANSFER.CREATED_AT, now)
                .set(TRANSFER.CREATED_BY, by)
                .execute();
        var numbered = IntStream.range(0, wanted.lines().size())
                .mapToObj(i -> new Numbered(i + 1, wanted.lines().get(i)))
                .toList();
        var inserted = Rows.of("fresh", numbered)
                .with(TRANSFER_LINE.TRANSFER_ID, one -> id)
                .with(TRANSFER_LINE.LINE_NO, Numbered::lineNo)
                .with(TRANSFER_LINE.SKU, one -> one.line().sku().code())
                .with(TRANSFER_LINE.LOT, one -> one.line().lot().orElse(""))
                .with(TRANSFER_LINE.QUANTITY, one -> one.line().quantity().amount())
                .with(TRANSFER_LINE.UOM, one -> one.line().quantity().uom().code())
                .with(TRANSFER_LINE.FROM_BIN, one -> one.line().outOf())
                .with(TRANSFER_LINE.TO_BIN, one -> one.line().into().orElse(null))
                .insertInto(sql, TRANSFER_LINE)
                .execute();
        RowCounts.expect(numbered.size(), inserted, "transfer lines");
    }

    /** The transfer order of that id, locked if wanted. */
    public Optional<TransferView> of(TransferId id, boolean locked) {
        var query = sql.select(COLUMNS).from(TRANSFER).where(TRANSFER.ID.eq(id));
        return (locked ? query.forUpdate() : query).fetchOptional(TransferRows::view);
    }

    /** Its lines in their order. */
    public List<TransferLine> lines(TransferId id) {
        var from = LOCATION.as("from_place");
        var to = LOCATION.as("to_place");
        return sql.select(
                        TRANSFER_LINE.LINE_NO,
                        TRANSFER_LINE.SKU,
                        TRANSFER_LINE.LOT,
                        TRANSFER_LINE.QUANTITY,
                        TRANSFER_LINE.UOM,
                        TRANSFER_LINE.FROM_BIN,
                        from.CODE,
                        TRANSFER_LINE.TO_BIN,
                        to.CODE,
                        TRANSFER_LINE.RECEIVED)
                .from(TRANSFER_LINE)
                .join(from)
                .on(from.ID.eq(TRANSFER_LINE.FROM_BIN))
                .leftJoin(to)
                .on(to.ID.eq(TRANSFER_LINE.TO_BIN))
                .where(TRANSFER_LINE.TRANSFER_ID.eq(id))
                .orderBy(TRANSFER_LINE.LINE_NO)
                .fetch(row -> new TransferLine(
                        row.value1(),
                        new Sku(row.value2()),
                        row.value3().isEmpty() ? Optional.empty() : Optional.of(row.value3()),
                        new Quantity(row.value4(), new Uom(row.value5())),
                        row.value6(),
                        row.value7(),
                        Optional.ofNullable(row.value8()),
                        Optional.ofNullable(row.value9()),
                        Optional.ofNullable(row.value10()).map(amount -> new Quantity(amount, new Uom(row.value5())))));
    }

    /** The goods have left. */
    public void dispatched(TransferId id, Instant now, String by) {
        var updated = sql.update(TRANSFER)
                .set(TRANSFER.STATE, TransferState.IN_TRANSIT)
                .set(TRANSFER.DISPATCHED_AT, now)
                .set(TRANSFER.DISPATCHED_BY, by)
                .where(TRANSFER.ID.eq(id))
                .and(TRANSFER.STATE.eq(TransferState.OPEN))
                .execute();
        RowCounts.expect(1, updated, "transfer dispatched");
    }

    /** The goods have come. */
    public void received(TransferId id, List<TransferArrival> arrivals, Instant now, String by) {
        var came = Rows.of("came", arrivals)
                .with(TRANSFER_LINE.LINE_NO, TransferArrival::lineNo)
                .with(TRANSFER_LINE.TO_BIN, TransferArrival::into)
                .with(TRANSFER_LINE.RECEIVED, TransferArrival::quantity);
        var lines = sql.update(TRANSFER_LINE)
                .set(TRANSFER_LINE.TO_BIN, came.field(TRANSFER_LINE.TO_BIN))
                .set(TRANSFER_LINE.RECEIVED, came.field(TRANSFER_LINE.RECEIVED))
                .from(came.table())
                .where(TRANSFER_LINE.TRANSFER_ID.eq(id))
                .and(TRANSFER_LINE.LINE_NO.eq(came.field(TRANSFER_LINE.LINE_NO)))
                .execute();
        RowCounts.expect(arrivals.size(), lines, "transfer lines received");
        var updated = sql.update(TRANSFER)
                .set(TRANSFER.STATE, TransferState.RECEIVED)
                .set(TRANSFER.RECEIVED_AT, now)
                .set(TRANSFER.RECEIVED_BY, by)
                .where(TRANSFER.ID.eq(id))
                .and(TRANSFER.STATE.eq(TransferState.IN_TRANSIT))
                .execute();
        RowCounts.expect(1, updated, "transfer received");
    }

    /** It is called off. */
    public void cancelled(TransferId id, String reason) {
        var updated = sql.update(TRANSFER)
                .set(TRANSFER.STATE, TransferState.CANCELLED)
                .set(TRANSFER.CANCEL_REASON, reason)
                .where(TRANSFER.ID.eq(id))
                .and(TRANSFER.STATE.eq(TransferState.OPEN))
                .execute();
        RowCounts.expect(1, updated, "transfer cancelled");
    }

    /** One page of transfer orders, the newest first. */
    public Page<TransferView> page(TransferFilter filter, PageQuery page) {
        var where = DSL.noCondition();
        if (filter.q() != null && !filter.q().isBlank()) {
            where = where.and(TRANSFER.NUMBER
                    .startsWith(filter.q().strip().toUpperCase(Locale.ROOT))
                    .or(ends.match(TRANSFER.NUMBER, "TR", filter.q().strip())));
        }
        where = filter.state() == null ? where : where.and(TRANSFER.STATE.eq(filter.state()));
        if (filter.warehouse() != null) {
            where = where.and(
                    TRANSFER.FROM_WAREHOUSE.eq(filter.warehouse()).or(TRANSFER.TO_WAREHOUSE.eq(filter.warehouse())));
        }
        return LISTING.page(sql, page, where, COLUMNS, TransferRows::view);
    }

    private static TransferView view(Record row) {
        return new TransferView(
                row.get(TRANSFER.ID),
                row.get(TRANSFER.NUMBER),
                row.get(TRANSFER.STATE),
                row.get(TRANSFER.FROM_WAREHOUSE),
                row.get(TRANSFER.TO_WAREHOUSE),
                row.get(TRANSFER.REASON),
                row.get(TRANSFER.NOTE),
                row.get(TRANSFER.LINE_COUNT),
                new TransferView.Step(row.get(TRANSFER.CREATED_AT), row.get(TRANSFER.CREATED_BY)),
                step(row.get(TRANSFER.DISPATCHED_AT), row.get(TRANSFER.DISPATCHED_BY)),
                step(row.get(TRANSFER.RECEIVED_AT), row.get(TRANSFER.RECEIVED_BY)),
                Optional.ofNullable(row.get(TRANSFER.CANCEL_REASON)));
    }

    private static Optional<TransferView.Step> step(@Nullable Instant at, @Nullable String by) {
        return at == null || by == null ? Optional.empty() : Optional.of(new TransferView.Step(at, by));
    }

    private record Numbered(int lineNo, NewTransfer.Line line) {}
}
