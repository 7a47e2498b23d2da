package io.redthread.outside.store;

import static io.redthread.outside.store.jooq.Tables.SNAPSHOT;
import static io.redthread.outside.store.jooq.Tables.SNAPSHOT_LINE;

import io.redthread.inventory.WarehouseId;
import io.redthread.outside.NewDifference;
import io.redthread.outside.StockReport;
import io.redthread.outside.ToldStock;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Stock as partners counted it. */
@Repository
public class SnapshotRows {

    private final DSLContext sql;
    private final IdBlocks ids;

    SnapshotRows(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /**
     * A line of a snapshot beside the books.
     *
     * @param goods of which goods
     * @param quantity what the partner counted
     * @param booked what the books said at that moment
     */
    public record Line(NewDifference.Goods goods, BigDecimal quantity, BigDecimal booked) {

        /** Whether both differ. */
        public boolean differs() {
            return quantity.compareTo(booked) != 0;
        }
    }

    /** Keeps a snapshot with its lines; answers its id. */
    public long insert(StockReport report, List<Line> lines, Instant now) {
        var id = ids.next("outside", "snapshot_id");
        sql.insertInto(SNAPSHOT)
                .set(SNAPSHOT.ID, id)
                .set(SNAPSHOT.WAREHOUSE_ID, report.warehouse())
                .set(SNAPSHOT.NUMBER, report.number())
                .set(SNAPSHOT.WHOLE, report.whole())
                .set(SNAPSHOT.TAKEN_AT, report.at())
                .set(SNAPSHOT.RECEIVED_AT, now)
                .set(SNAPSHOT.LINE_COUNT, lines.size())
                .set(SNAPSHOT.DIFFERING, (int)
                        lines.stream().filter(Line::differs).count())
                .execute();
        if (!lines.isEmpty()) {
            Rows.of("counted", lines)
                    .with(SNAPSHOT_LINE.SNAPSHOT_ID, it -> id)
                    .with(SNAPSHOT_LINE.SKU, it -> it.goods().sku().code())
                    .with(SNAPSHOT_LINE.LOT, it -> it.goods().lot())
                    .with(SNAPSHOT_LINE.QUANTITY, Line::quantity)
                    .with(SNAPSHOT_LINE.BOOKED, Line::booked)
                    .insert(sql, SNAPSHOT_LINE);
        }
        return id;
    }

    /** The newest messages of a warehouse about its stock. */
    public List<ToldStock> newest(WarehouseId warehouse, int most) {
        return sql.select(
                        SNAPSHOT.NUMBER,
                        SNAPSHOT.WHOLE,
                        SNAPSHOT.TAKEN_AT,
                        SNAPSHOT.RECEIVED_AT,
                        SNAPSHOT.LINE_COUNT,
                        SNAPSHOT.DIFFERING)
                .from(SNAPSHOT)
                .where(SNAPSHOT.WAREHOUSE_ID.eq(warehouse))
                .orderBy(SNAPSHOT.TAKEN_AT.desc(), SNAPSHOT.ID.desc())
                .limit(most)
                .fetch(row -> new ToldStock(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    /** Of when the last snapshot of a warehouse is. */
    public Optional<Instant> last(WarehouseId warehouse) {
        return sql.select(SNAPSHOT.TAKEN_AT)
                .from(SNAPSHOT)
                .where(SNAPSHOT.WAREHOUSE_ID.eq(warehouse))
                .orderBy(SNAPSHOT.TAKEN_AT.desc(), SNAPSHOT.ID.desc())
                .limit(1)
                .fetchOptional(row -> row.value1());
    }

    /** Of when the last whole snapshot of each warehouse is. */
    public Map<WarehouseId, Instant> lastWhole() {
        return sql.select(SNAPSHOT.WAREHOUSE_ID, DSL.max(SNAPSHOT.TAKEN_AT))
                .from(SNAPSHOT)
                .where(SNAPSHOT.WHOLE)
                .groupBy(SNAPSHOT.WAREHOUSE_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }
}
