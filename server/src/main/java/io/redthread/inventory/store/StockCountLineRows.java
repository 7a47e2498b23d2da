package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.BIN_STOCK;
import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.STOCK_COUNT_LINE;

import io.redthread.inventory.Counted;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.StockCountId;
import io.redthread.inventory.StockCountLine;
import io.redthread.inventory.domain.BinKey;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Lines of stock counts. */
@Repository
public class StockCountLineRows {

    private final DSLContext sql;

    StockCountLineRows(DSLContext sql) {
        this.sql = sql;
    }

    /** All lines in walking order. */
    public List<StockCountLine> all(StockCountId id) {
        return read(id, DSL.noCondition());
    }

    /** Those that differ from the books and are not posted, by goods, lot and bin. */
    public List<StockCountLine> unposted(StockCountId id) {
        return read(id, STOCK_COUNT_LINE.COUNTED.ne(STOCK_COUNT_LINE.BOOKED).and(DSL.not(STOCK_COUNT_LINE.POSTED)));
    }

    /** The first that is not counted. */
    public Optional<StockCountLine> open(StockCountId id) {
        return read(id, STOCK_COUNT_LINE.COUNTED.isNull()).stream().findFirst();
    }

    /** Keeps what was counted beside what the books say now; answers the lines that are there. */
    public Set<BinKey> counted(StockCountId id, List<Counted> all, Instant now, String by) {
        var rows = rows(all);
        var booked = booked(STOCK_COUNT_LINE.SKU, STOCK_COUNT_LINE.LOT, STOCK_COUNT_LINE.LOCATION_ID);
        return sql.update(STOCK_COUNT_LINE)
                .set(STOCK_COUNT_LINE.COUNTED, rows.field(STOCK_COUNT_LINE.COUNTED))
                .set(STOCK_COUNT_LINE.BOOKED, booked)
                .set(STOCK_COUNT_LINE.ROUNDS, STOCK_COUNT_LINE.ROUNDS.plus(1))
                .set(STOCK_COUNT_LINE.COUNTED_AT, now)
                .set(STOCK_COUNT_LINE.COUNTED_BY, by)
                .from(rows.table())
                .where(STOCK_COUNT_LINE.STOCK_COUNT_ID.eq(id))
                .and(STOCK_COUNT_LINE.LOCATION_ID.eq(rows.field(STOCK_COUNT_LINE.LOCATION_ID)))
                .and(STOCK_COUNT_LINE.SKU.eq(rows.field(STOCK_COUNT_LINE.SKU)))
                .and(STOCK_COUNT_LINE.LOT.eq(rows.field(STOCK_COUNT_LINE.LOT)))
                .returningResult(STOCK_COUNT_LINE.SKU, STOCK_COUNT_LINE.LOT, STOCK_COUNT_LINE.LOCATION_ID)
                .fetchSet(row -> new BinKey(new Sku(row.value1()), row.value2(), row.value3()));
    }

    /** Adds what was found where the count had no line. */
    public void found(StockCountId id, List<Counted> all, Map<Sku, Uom> uoms, Instant now, String by) {
        var last = sql.select(DSL.coalesce(DSL.max(STOCK_COUNT_LINE.LINE_NO), DSL.inline(0)))
                .from(STOCK_COUNT_LINE)
                .where(STOCK_COUNT_LINE.STOCK_COUNT_ID.eq(id))
                .fetchSingle()
                .value1();
        var numbered = IntStream.range(0, all.size())
                .mapToObj(i -> new Numbered(last + i + 1, all.get(i)))
                .toList();
        var inserted = Rows.of("found", numbered)
                .with(STOCK_COUNT_LINE.STOCK_COUNT_ID, one -> id)
                .with(STOCK_COUNT_LINE.LINE_NO, Numbered::lineNo)
                .with(STOCK_COUNT_LINE.LOCATION_ID, one -> one.it().bin())
                .with(STOCK_COUNT_LINE.SKU, one -> one.it().sku().code())
                .with(STOCK_COUNT_LINE.LOT, one -> one.it().lot().orElse(""))
                .with(
                        STOCK_COUNT_LINE.UOM,
                        one -> java.util.Objects.requireNonNull(
                                        uoms.get(one.it().sku()))
                                .code())
                .with(STOCK_COUNT_LINE.FOUND, one -> true)
                .insertInto(sql, STOCK_COUNT_LINE)
                .execute();
        RowCounts.expect(numbered.size(), inserted, "found goods");
        RowCounts.expect(all.size(), counted(id, all, now, by).size(), "found goods counted");
    }

    /** What of a bin nobody has counted is not there. */
    public int nothingElse(StockCountId id, LocationId bin, Instant now, String by) {
        return sql.update(STOCK_COUNT_LINE)
                .set(STOCK_COUNT_LINE.COUNTED, BigDecimal.ZERO)
                .set(
                        STOCK_COUNT_LINE.BOOKED,
                        booked(STOCK_COUNT_LINE.SKU, STOCK_COUNT_LINE.LOT, STOCK_COUNT_LINE.LOCATION_ID))
                .set(STOCK_COUNT_LINE.ROUNDS, 1)
                .set(STOCK_COUNT_LINE.COUNTED_AT, now)
                .set(STOCK_COUNT_LINE.COUNTED_BY, by)
                .where(STOCK_COUNT_LINE.STOCK_COUNT_ID.eq(id))
                .and(STOCK_COUNT_LINE.LOCATION_ID.eq(bin))
                .and(STOCK_COUNT_LINE.COUNTED.isNull())
                .execute();
    }

    /** Their differences are in the ledger. */
    public void posted(StockCountId id, List<Integer> lines) {
        var updated = sql.update(STOCK_COUNT_LINE)
                .set(STOCK_COUNT_LINE.POSTED, true)
                .where(STOCK_COUNT_LINE.STOCK_COUNT_ID.eq(id))
                .and(Rows.any(STOCK_COUNT_LINE.LINE_NO, lines))
                .and(DSL.not(STOCK_COUNT_LINE.POSTED))
                .execute();
        RowCounts.expect(lines.size(), updated, "stock count lines posted");
    }

    private List<StockCountLine> read(StockCountId id, Condition which) {
        return sql.select(STOCK_COUNT_LINE.fields())
                .select(LOCATION.CODE)
                .from(STOCK_COUNT_LINE)
                .join(LOCATION)
                .on(LOCATION.ID.eq(STOCK_COUNT_LINE.LOCATION_ID))
                .where(STOCK_COUNT_LINE.STOCK_COUNT_ID.eq(id))
                .and(which)
                .orderBy(LOCATION.WALK_ORDER, LOCATION.CODE, STOCK_COUNT_LINE.SKU, STOCK_COUNT_LINE.LOT)
                .fetch(StockCountLineRows::line);
    }

    private static Field<BigDecimal> booked(Field<String> sku, Field<String> lot, Field<LocationId> bin) {
        return DSL.coalesce(
                DSL.field(DSL.select(BIN_STOCK.ON_HAND)
                        .from(BIN_STOCK)
                        .where(BIN_STOCK.SKU.eq(sku))
                        .and(BIN_STOCK.LOT.eq(lot))
                        .and(BIN_STOCK.LOCATION_ID.eq(bin))),
                BigDecimal.ZERO);
    }

    private static Rows<Counted> rows(List<Counted> all) {
        return Rows.of("counted_now", all)
                .with(STOCK_COUNT_LINE.LOCATION_ID, Counted::bin)
                .with(STOCK_COUNT_LINE.SKU, one -> one.sku().code())
                .with(STOCK_COUNT_LINE.LOT, one -> one.lot().orElse(""))
                .with(STOCK_COUNT_LINE.COUNTED, Counted::amount);
    }

    private static StockCountLine line(Record row) {
        var lot = row.get(STOCK_COUNT_LINE.LOT);
        return new StockCountLine(
                row.get(STOCK_COUNT_LINE.LINE_NO),
                row.get(STOCK_COUNT_LINE.LOCATION_ID),
                row.get(LOCATION.CODE),
                new Sku(row.get(STOCK_COUNT_LINE.SKU)),
                "",
                lot.isEmpty() ? Optional.empty() : Optional.of(lot),
                new Uom(row.get(STOCK_COUNT_LINE.UOM)),
                row.get(STOCK_COUNT_LINE.FOUND),
                Optional.ofNullable(row.get(STOCK_COUNT_LINE.BOOKED)),
                Optional.ofNullable(row.get(STOCK_COUNT_LINE.COUNTED)),
                row.get(STOCK_COUNT_LINE.ROUNDS),
                Optional.ofNullable(row.get(STOCK_COUNT_LINE.COUNTED_AT)),
                Optional.ofNullable(row.get(STOCK_COUNT_LINE.COUNTED_BY)),
                row.get(STOCK_COUNT_LINE.POSTED));
    }

    private record Numbered(int lineNo, Counted it) {}
}
