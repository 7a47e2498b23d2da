package io.redthread.outside.store;

import static io.redthread.outside.store.jooq.Tables.DIFFERENCE;

import io.redthread.inventory.StockCountId;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.outside.Difference;
import io.redthread.outside.DifferenceFilter;
import io.redthread.outside.DifferenceId;
import io.redthread.outside.DifferenceKind;
import io.redthread.outside.DifferenceState;
import io.redthread.outside.NewDifference;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and reads differences. */
@Repository
public class DifferenceRows {

    private static final Set<DifferenceState> UNSETTLED = EnumSet.of(DifferenceState.OPEN, DifferenceState.ADJUSTING);

    private final DSLContext sql;
    private final IdBlocks ids;

    DifferenceRows(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Opens differences; a snapshot's that is open already keeps its age and takes the new figures. */
    public void open(List<NewDifference> found, Map<Sku, Uom> uoms, Instant now) {
        var fresh = Rows.of("found", found)
                .with(DIFFERENCE.ID, it -> new DifferenceId(ids.next("outside", "difference_id")))
                .with(DIFFERENCE.WAREHOUSE_ID, NewDifference::warehouse)
                .with(DIFFERENCE.KIND, NewDifference::kind)
                .with(DIFFERENCE.STATE, it -> DifferenceState.OPEN)
                .with(DIFFERENCE.SKU, it -> it.goods().sku().code())
                .with(DIFFERENCE.LOT, it -> it.goods().lot())
                .with(
                        DIFFERENCE.UOM,
                        it -> uoms.getOrDefault(it.goods().sku(), Uom.PCS).code())
                .with(DIFFERENCE.ANNOUNCED, NewDifference::announced)
                .with(DIFFERENCE.REPORTED, NewDifference::reported)
                .with(DIFFERENCE.INSTRUCTION_ID, NewDifference::instruction)
                .with(DIFFERENCE.DOCUMENT_NUMBER, NewDifference::document)
                .with(DIFFERENCE.REPORT_NUMBER, NewDifference::report)
                .with(DIFFERENCE.OPENED_AT, it -> now)
                .with(DIFFERENCE.SEEN_AT, it -> now);
        fresh.insertInto(sql, DIFFERENCE).onConflictDoNothing().execute();
    }

    /** The unsettled differences of a warehouse's snapshots, locked. */
    public List<Difference> lockSnapshots(WarehouseId warehouse) {
        return sql.select(DIFFERENCE.fields())
                .from(DIFFERENCE)
                .where(DIFFERENCE.WAREHOUSE_ID.eq(warehouse))
                .and(DIFFERENCE.KIND.eq(DifferenceKind.SNAPSHOT))
                .and(DIFFERENCE.STATE.in(UNSETTLED))
                .orderBy(DIFFERENCE.ID)
                .forUpdate()
                .fetch(DifferenceRows::difference);
    }

    /** A later snapshot still differs: its figures replace those before. */
    public void seenAgain(Map<DifferenceId, NewDifference> again, Instant now) {
        var list = List.copyOf(again.entrySet());
        var rows = Rows.of("seen", list)
                .with(DIFFERENCE.ID, Map.Entry::getKey)
                .with(DIFFERENCE.ANNOUNCED, it -> it.getValue().announced())
                .with(DIFFERENCE.REPORTED, it -> it.getValue().reported())
                .with(DIFFERENCE.REPORT_NUMBER, it -> it.getValue().report());
        sql.update(DIFFERENCE)
                .set(DIFFERENCE.ANNOUNCED, rows.field(DIFFERENCE.ANNOUNCED))
                .set(DIFFERENCE.REPORTED, rows.field(DIFFERENCE.REPORTED))
                .set(DIFFERENCE.REPORT_NUMBER, rows.field(DIFFERENCE.REPORT_NUMBER))
                .set(DIFFERENCE.SEEN_AT, now)
                .from(rows.table())
                .where(DIFFERENCE.ID.eq(rows.field(DIFFERENCE.ID)))
                .execute();
    }

    /** Locks one. */
    public Optional<Difference> lock(DifferenceId id) {
        return sql.select(DIFFERENCE.fields())
                .from(DIFFERENCE)
                .where(DIFFERENCE.ID.eq(id))
                .forUpdate()
                .fetchOptional(DifferenceRows::difference);
    }

    /** One. */
    public Optional<Difference> of(DifferenceId id) {
        return sql.select(DIFFERENCE.fields())
                .from(DIFFERENCE)
                .where(DIFFERENCE.ID.eq(id))
                .fetchOptional(DifferenceRows::difference);
    }

    /** A stock count corrects the books. */
    public void adjusting(DifferenceId id, StockCountId count) {
        RowCounts.expect(
                1,
                sql.update(DIFFERENCE)
                        .set(DIFFERENCE.STATE, DifferenceState.ADJUSTING)
                        .set(DIFFERENCE.COUNT_ID, count)
                        .where(DIFFERENCE.ID.eq(id))
                        .and(DIFFERENCE.STATE.eq(DifferenceState.OPEN))
                        .execute(),
                "differences");
    }

    /** The count was called off; the difference is open again. */
    public void reopen(DifferenceId id) {
        sql.update(DIFFERENCE)
                .set(DIFFERENCE.STATE, DifferenceState.OPEN)
                .where(DIFFERENCE.ID.eq(id))
                .and(DIFFERENCE.STATE.eq(DifferenceState.ADJUSTING))
                .execute();
    }

    /** Settles one that is not settled; answers how many rows that was. */
    public int settle(DifferenceId id, DifferenceState how, String note, Instant now, String by) {
        return sql.update(DIFFERENCE)
                .set(DIFFERENCE.STATE, how)
                .set(DIFFERENCE.NOTE, note)
                .set(DIFFERENCE.ENDED_AT, now)
                .set(DIFFERENCE.ENDED_BY, by)
                .where(DIFFERENCE.ID.eq(id))
                .and(DIFFERENCE.STATE.in(UNSETTLED))
                .execute();
    }

    /** Those for which a count corrects the books. */
    public List<Difference> adjusting(int most) {
        return sql.select(DIFFERENCE.fields())
                .from(DIFFERENCE)
                .where(DIFFERENCE.STATE.eq(DifferenceState.ADJUSTING))
                .orderBy(DIFFERENCE.ID)
                .limit(most)
                .fetch(DifferenceRows::difference);
    }

    /** One page, the newest first. */
    public Page<Difference> page(DifferenceFilter filter, PageQuery query) {
        return new Listing(DIFFERENCE, DIFFERENCE.ID, "-openedAt")
                .sortable("openedAt", DIFFERENCE.OPENED_AT)
                .sortable("sku", DIFFERENCE.SKU)
                .page(sql, query, condition(filter), List.of(DIFFERENCE.fields()), DifferenceRows::difference);
    }

    /** Those of an instruction. */
    public List<Difference> of(io.redthread.outside.InstructionId id) {
        return sql.select(DIFFERENCE.fields())
                .from(DIFFERENCE)
                .where(DIFFERENCE.INSTRUCTION_ID.eq(id))
                .orderBy(DIFFERENCE.ID)
                .fetch(DifferenceRows::difference);
    }

    /** How many are not settled in each warehouse. */
    public Map<WarehouseId, Integer> unsettled() {
        return sql.select(DIFFERENCE.WAREHOUSE_ID, DSL.count())
                .from(DIFFERENCE)
                .where(DIFFERENCE.STATE.in(UNSETTLED))
                .groupBy(DIFFERENCE.WAREHOUSE_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private static Condition condition(DifferenceFilter filter) {
        var condition = DSL.noCondition();
        if (filter.q() != null && !filter.q().isBlank()) {
            var q = filter.q().strip();
            var texts = DIFFERENCE
                    .SKU
                    .startsWithIgnoreCase(q)
                    .or(DIFFERENCE.DOCUMENT_NUMBER.startsWith(q.toUpperCase(Locale.ROOT)))
                    .or(DIFFERENCE.REPORT_NUMBER.startsWith(q));
            var own = q.toUpperCase(Locale.ROOT).replaceFirst("^WD-", "");
            condition = condition.and(
                    own.matches("\\d{1,18}")
                            ? texts.or(DIFFERENCE.ID.eq(new DifferenceId(Long.parseLong(own))))
                            : texts);
        }
        if (filter.warehouse() != null) {
            condition = condition.and(DIFFERENCE.WAREHOUSE_ID.eq(filter.warehouse()));
        }
        if (!filter.kinds().isEmpty()) {
            condition = condition.and(DIFFERENCE.KIND.in(filter.kinds()));
        }
        return filter.states().isEmpty() ? condition : condition.and(DIFFERENCE.STATE.in(filter.states()));
    }

    private static Difference difference(Record row) {
        var id = row.get(DIFFERENCE.ID);
        var uom = new Uom(row.get(DIFFERENCE.UOM));
        return new Difference(
                id,
                id.number(),
                row.get(DIFFERENCE.WAREHOUSE_ID),
                row.get(DIFFERENCE.KIND),
                row.get(DIFFERENCE.STATE),
                new Sku(row.get(DIFFERENCE.SKU)),
                "",
                row.get(DIFFERENCE.LOT),
                new Quantity(row.get(DIFFERENCE.ANNOUNCED), uom),
                new Quantity(row.get(DIFFERENCE.REPORTED), uom),
                new Difference.Source(
                        row.get(DIFFERENCE.INSTRUCTION_ID),
                        row.get(DIFFERENCE.DOCUMENT_NUMBER),
                        row.get(DIFFERENCE.REPORT_NUMBER)),
                row.get(DIFFERENCE.OPENED_AT),
                row.get(DIFFERENCE.SEEN_AT),
                new Difference.Settled(
                        row.get(DIFFERENCE.COUNT_ID),
                        row.get(DIFFERENCE.NOTE),
                        row.get(DIFFERENCE.ENDED_AT),
                        ended(row)));
    }

    private static @Nullable String ended(Record row) {
        return row.get(DIFFERENCE.ENDED_BY);
    }
}
