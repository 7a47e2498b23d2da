package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.SERIAL;
import static io.redthread.inventory.store.jooq.Tables.SERIAL_EVENT;

import io.redthread.inventory.SerialAct;
import io.redthread.inventory.SerialEvent;
import io.redthread.inventory.SerialId;
import io.redthread.inventory.SerialPiece;
import io.redthread.inventory.SerialState;
import io.redthread.inventory.SerialView;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Pieces known by their serial numbers. Rows are always locked in the order of goods and number. */
@Repository
public class SerialRows {

    private static final int MOST = 20;

    private final DSLContext sql;
    private final IdBlocks ids;

    SerialRows(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Locks those of these pieces that are known. */
    public Map<SerialPiece, SerialView> lock(Collection<SerialPiece> pieces) {
        var wanted = Rows.of("wanted", List.copyOf(pieces))
                .with(SERIAL.SKU, it -> it.sku().code())
                .with(SERIAL.NUMBER, SerialPiece::number);
        var found = HashMap.<SerialPiece, SerialView>newHashMap(pieces.size());
        sql.select(SERIAL.fields())
                .from(wanted.table())
                .join(SERIAL)
                .on(SERIAL.SKU.eq(wanted.field(SERIAL.SKU)))
                .and(SERIAL.NUMBER.eq(wanted.field(SERIAL.NUMBER)))
                .orderBy(SERIAL.SKU, SERIAL.NUMBER)
                .forUpdate()
                .of(SERIAL)
                .forEach(row -> found.put(piece(row), view(row)));
        return found;
    }

    /** The pieces of whatever goods that have that number. */
    public List<SerialView> numbered(String number) {
        return sql.select(SERIAL.fields())
                .from(SERIAL)
                .where(DSL.upper(SERIAL.NUMBER).eq(number.toUpperCase(Locale.ROOT)))
                .and(SERIAL.NUMBER.eq(number))
                .orderBy(SERIAL.CHANGED_AT.desc(), SERIAL.SKU)
                .limit(MOST)
                .fetch(SerialRows::view);
    }

    /** Locks the pieces that these documents hold, of one kind all of them. */
    public List<SerialView> lock(Collection<DocumentRef> documents, SerialState state) {
        return documents.isEmpty()
                ? List.of()
                : sql.select(SERIAL.fields())
                        .from(SERIAL)
                        .where(Rows.any(
                                SERIAL.DOCUMENT_ID,
                                documents.stream().map(DocumentRef::id).toList()))
                        .and(SERIAL.DOCUMENT_KIND.eq(documents.iterator().next().kind()))
                        .and(SERIAL.STATE.eq(state))
                        .orderBy(SERIAL.SKU, SERIAL.NUMBER)
                        .forUpdate()
                        .fetch(SerialRows::view);
    }

    /** Locks the pieces that are inside these. */
    public List<SerialView> inside(Collection<SerialId> pieces) {
        return sql.select(SERIAL.fields())
                .from(SERIAL)
                .where(Rows.any(SERIAL.WITHIN_ID, pieces))
                .orderBy(SERIAL.SKU, SERIAL.NUMBER)
                .forUpdate()
                .fetch(SerialRows::view);
    }

    /** The piece of that id, held until the transaction ends. */
    public Optional<SerialView> lock(SerialId id) {
        return sql.select(SERIAL.fields())
                .from(SERIAL)
                .where(SERIAL.ID.eq(id))
                .forUpdate()
                .fetchOptional(SerialRows::view);
    }

    /** Writes pieces nobody has seen before; answers how many nobody else wrote in the same breath. */
    public int insert(List<SerialView> fresh) {
        return Rows.of("fresh", fresh)
                .with(SERIAL.ID, SerialView::id)
                .with(SERIAL.SKU, it -> it.sku().code())
                .with(SERIAL.NUMBER, SerialView::number)
                .with(SERIAL.STATE, SerialView::state)
                .with(SERIAL.WAREHOUSE_ID, SerialView::warehouse)
                .with(SERIAL.DOCUMENT_KIND, it -> kind(it.document()))
                .with(SERIAL.DOCUMENT_ID, it -> id(it.document()))
                .with(SERIAL.DOCUMENT_NUMBER, SerialView::documentNumber)
                .with(SERIAL.ORDER_KIND, it -> kind(it.order()))
                .with(SERIAL.ORDER_ID, it -> id(it.order()))
                .with(SERIAL.ORDER_NUMBER, SerialView::orderNumber)
                .with(SERIAL.CHANGED_AT, SerialView::changedAt)
                .insertInto(sql, SERIAL)
                .onConflict(SERIAL.SKU, SERIAL.NUMBER)
                .doNothing()
                .execute();
    }

    /** Locked pieces are elsewhere now, each a revision further than it was read. */
    public void move(List<SerialView> moved) {
        var now = Rows.of("moved", moved)
                .with(SERIAL.ID, SerialView::id)
                .with(SERIAL.REVISION, SerialView::revision)
                .with(SERIAL.STATE, SerialView::state)
                .with(SERIAL.WAREHOUSE_ID, SerialView::warehouse)
                .with(SERIAL.DOCUMENT_KIND, it -> kind(it.document()))
                .with(SERIAL.DOCUMENT_ID, it -> id(it.document()))
                .with(SERIAL.DOCUMENT_NUMBER, SerialView::documentNumber)
                .with(SERIAL.ORDER_KIND, it -> kind(it.order()))
                .with(SERIAL.ORDER_ID, it -> id(it.order()))
                .with(SERIAL.ORDER_NUMBER, SerialView::orderNumber)
                .with(SERIAL.BUILT_INTO, it -> it.builtInto().map(Sku::code).orElse(null))
                .with(SERIAL.WITHIN_ID, it -> it.within().orElse(null))
                .with(SERIAL.CHANGED_AT, SerialView::changedAt);
        var updated = sql.update(SERIAL)
                .set(SERIAL.STATE, now.field(SERIAL.STATE))
                .set(SERIAL.WAREHOUSE_ID, now.field(SERIAL.WAREHOUSE_ID))
                .set(SERIAL.DOCUMENT_KIND, now.field(SERIAL.DOCUMENT_KIND))
                .set(SERIAL.DOCUMENT_ID, now.field(SERIAL.DOCUMENT_ID))
                .set(SERIAL.DOCUMENT_NUMBER, now.field(SERIAL.DOCUMENT_NUMBER))
                .set(SERIAL.ORDER_KIND, now.field(SERIAL.ORDER_KIND))
                .set(SERIAL.ORDER_ID, now.field(SERIAL.ORDER_ID))
                .set(SERIAL.ORDER_NUMBER, now.field(SERIAL.ORDER_NUMBER))
                .set(SERIAL.BUILT_INTO, now.field(SERIAL.BUILT_INTO))
                .set(SERIAL.WITHIN_ID, now.field(SERIAL.WITHIN_ID))
                .set(SERIAL.CHANGED_AT, now.field(SERIAL.CHANGED_AT))
                .set(SERIAL.REVISION, SERIAL.REVISION.plus(1))
                .from(now.table())
                .where(SERIAL.ID.eq(now.field(SERIAL.ID)))
                .and(SERIAL.REVISION.eq(now.field(SERIAL.REVISION)))
                .execute();
        RowCounts.expect(moved.size(), updated, "serials moved");
    }

    /** Writes down what happened to each of these pieces. */
    public void happened(List<SerialView> pieces, Function<SerialView, SerialEvent> event) {
        var happened = pieces.stream().map(it -> Map.entry(it, event.apply(it))).toList();
        var inserted = Rows.of("fresh", happened)
                .with(SERIAL_EVENT.ID, it -> ids.next("inventory", "serial_event_id"))
                .with(SERIAL_EVENT.SERIAL_ID, it -> it.getKey().id())
                .with(SERIAL_EVENT.ACT, it -> it.getValue().act())
                .with(SERIAL_EVENT.WAREHOUSE_ID, it -> it.getKey().warehouse())
                .with(SERIAL_EVENT.DOCUMENT_KIND, it -> kind(document(it)))
                .with(SERIAL_EVENT.DOCUMENT_ID, it -> id(document(it)))
                .with(
                        SERIAL_EVENT.DOCUMENT_NUMBER,
                        it -> it.getValue().document().isPresent()
                                ? it.getValue().documentNumber()
                                : it.getKey().documentNumber())
                .with(SERIAL_EVENT.NOTE, it -> it.getValue().note())
                .with(
                        SERIAL_EVENT.WITH_ID,
                        it -> it.getValue().other().map(SerialEvent.Other::id).orElse(null))
                .with(SERIAL_EVENT.AT, it -> it.getValue().at())
                .with(SERIAL_EVENT.BY, it -> it.getValue().by())
                .insertInto(sql, SERIAL_EVENT)
                .execute();
        RowCounts.expect(pieces.size(), inserted, "serial events");
    }

    /** What happened to a piece, the newest first. */
    public List<SerialEvent> events(SerialId id) {
        var other = SERIAL.as("other");
        return sql.select(SERIAL_EVENT.fields())
                .select(other.SKU, other.NUMBER)
                .from(SERIAL_EVENT)
                .leftJoin(other)
                .on(other.ID.eq(SERIAL_EVENT.WITH_ID))
                .where(SERIAL_EVENT.SERIAL_ID.eq(id))
                .orderBy(SERIAL_EVENT.AT.desc(), SERIAL_EVENT.ID.desc())
                .fetch(row -> new SerialEvent(
                        row.get(SERIAL_EVENT.ACT),
                        row.get(SERIAL_EVENT.WAREHOUSE_ID),
                        document(row, SERIAL_EVENT.DOCUMENT_KIND, SERIAL_EVENT.DOCUMENT_ID),
                        row.get(SERIAL_EVENT.DOCUMENT_NUMBER),
                        row.get(SERIAL_EVENT.NOTE),
                        Optional.ofNullable(row.get(SERIAL_EVENT.WITH_ID))
                                .map(it ->
                                        new SerialEvent.Other(it, new Sku(row.get(other.SKU)), row.get(other.NUMBER))),
                        row.get(SERIAL_EVENT.AT),
                        row.get(SERIAL_EVENT.BY)));
    }

    /** Which of these pieces a document has had to do with by that act. */
    public List<SerialPiece> of(DocumentRef document, SerialAct act) {
        return sql.selectDistinct(SERIAL.SKU, SERIAL.NUMBER)
                .from(SERIAL_EVENT)
                .join(SERIAL)
                .on(SERIAL.ID.eq(SERIAL_EVENT.SERIAL_ID))
                .where(SERIAL_EVENT.DOCUMENT_ID.eq(document.id()))
                .and(SERIAL_EVENT.DOCUMENT_KIND.eq(document.kind()))
                .and(SERIAL_EVENT.ACT.eq(act))
                .orderBy(SERIAL.SKU, SERIAL.NUMBER)
                .fetch(SerialRows::piece);
    }

    private static Optional<DocumentRef> document(Map.Entry<SerialView, SerialEvent> it) {
        return it.getValue().document().or(() -> it.getKey().document());
    }

    private static SerialPiece piece(Record row) {
        return new SerialPiece(new Sku(row.get(SERIAL.SKU)), row.get(SERIAL.NUMBER));
    }

    static SerialView view(Record row) {
        return new SerialView(
                row.get(SERIAL.ID),
                new Sku(row.get(SERIAL.SKU)),
                "",
                row.get(SERIAL.NUMBER),
                row.get(SERIAL.STATE),
                row.get(SERIAL.WAREHOUSE_ID),
                document(row, SERIAL.DOCUMENT_KIND, SERIAL.DOCUMENT_ID),
                row.get(SERIAL.DOCUMENT_NUMBER),
                document(row, SERIAL.ORDER_KIND, SERIAL.ORDER_ID),
                row.get(SERIAL.ORDER_NUMBER),
                Optional.ofNullable(row.get(SERIAL.BUILT_INTO)).map(Sku::new),
                Optional.ofNullable(row.get(SERIAL.WITHIN_ID)),
                row.get(SERIAL.REVISION),
                row.get(SERIAL.CHANGED_AT));
    }

    private static Optional<DocumentRef> document(Record row, Field<String> kind, Field<Long> id) {
        return Optional.ofNullable(row.get(kind)).map(it -> new DocumentRef(it, row.get(id)));
    }

    private static @Nullable String kind(Optional<DocumentRef> document) {
        return document.map(DocumentRef::kind).orElse(null);
    }

    private static @Nullable Long id(Optional<DocumentRef> document) {
        return document.map(DocumentRef::id).orElse(null);
    }
}
