package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.PARCEL;
import static io.redthread.fulfilment.store.jooq.Tables.PICK_LINE;

import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.PickLine;
import io.redthread.fulfilment.PickState;
import io.redthread.fulfilment.WaveId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads and writes pick lines, a wave at a time. */
@Repository
public class PickLineStore {

    private static final Comparator<PickLine> ALONG_THE_WAY =
            Comparator.<PickLine>comparingLong(line -> line.wave().value()).thenComparingInt(PickLine::seq);

    private final DSLContext sql;
    private final ContentsText contents;

    PickLineStore(DSLContext sql, ContentsText contents) {
        this.sql = sql;
        this.contents = contents;
    }

    /** Writes the lines of a wave. */
    public void insert(List<PickLine> lines) {
        var rows = Rows.of("stop", lines)
                .with(PICK_LINE.WAVE_ID, PickLine::wave)
                .with(PICK_LINE.SEQ, PickLine::seq)
                .with(PICK_LINE.PARCEL_ID, PickLine::parcel)
                .with(PICK_LINE.SLOT, PickLine::slot)
                .with(PICK_LINE.RESERVATION_ID, it -> it.goods().reservation())
                .with(PICK_LINE.LOCATION_ID, it -> it.goods().bin())
                .with(PICK_LINE.BIN, it -> it.goods().binCode())
                .with(PICK_LINE.SKU, it -> it.goods().sku().code())
                .with(PICK_LINE.LOT, it -> it.goods().lot().orElse(""))
                .with(PICK_LINE.QUANTITY, it -> it.goods().quantity().amount())
                .with(PICK_LINE.UOM, it -> it.goods().quantity().uom().code())
                .with(PICK_LINE.STATE, PickLine::state)
                .with(PICK_LINE.ENDED_AT, it -> it.endedAt().orElse(null))
                .with(PICK_LINE.ENDED_BY, it -> it.endedBy().orElse(null));
        var inserted = rows.insert(sql, PICK_LINE);
        RowCounts.expect(lines.size(), inserted, "pick lines");
    }

    /** The number of a wave's last line; the wave is locked. */
    public int lastSeq(WaveId wave) {
        return sql.select(DSL.coalesce(DSL.max(PICK_LINE.SEQ), 0))
                .from(PICK_LINE)
                .where(PICK_LINE.WAVE_ID.eq(wave))
                .fetchSingle()
                .value1();
    }

    /** One line. */
    public Optional<PickLine> byId(WaveId wave, int seq) {
        return sql.select(PICK_LINE.fields())
                .from(PICK_LINE)
                .where(PICK_LINE.WAVE_ID.eq(wave).and(PICK_LINE.SEQ.eq(seq)))
                .fetchOptional(PickLineStore::line);
    }

    /** The lines of a wave along the way, also those that its parcels carry. */
    public List<PickLine> ofWave(WaveId wave) {
        return with(read(PICK_LINE.WAVE_ID.eq(wave)), PARCEL.WAVE_ID.eq(wave));
    }

    /** All lines that parcels ever had, along the way, also those that they carry. */
    public List<PickLine> ofParcels(Collection<ParcelId> parcels) {
        return with(read(Rows.any(PICK_LINE.PARCEL_ID, parcels)), Rows.any(PARCEL.ID, parcels));
    }

    /** What is in parcels that have left. */
    public List<PickLine> inside(Collection<ParcelId> left) {
        return with(pickedOf(left), Rows.any(PARCEL.ID, left));
    }

    /** The picked lines of parcels that have not left: what is in them. */
    public List<PickLine> pickedOf(Collection<ParcelId> parcels) {
        return read(Rows.any(PICK_LINE.PARCEL_ID, parcels).and(PICK_LINE.STATE.eq(PickState.PICKED)));
    }

    /** The lines of parcels that were not dropped or short: what is, or is to be, in them. */
    public List<PickLine> wantedOf(Collection<ParcelId> parcels) {
        return read(Rows.any(PICK_LINE.PARCEL_ID, parcels).and(PICK_LINE.STATE.in(PickState.OPEN, PickState.PICKED)));
    }

    /** Notes who stands at the bin of an open line; answers how many rows that was. */
    public int atBin(PickLine line, String by) {
        return sql.update(PICK_LINE)
                .set(PICK_LINE.AT_BIN_BY, by)
                .where(open(line.wave(), PICK_LINE.SEQ.eq(line.seq())))
                .execute();
    }

    /** Ends an open line; answers how many rows that was. */
    public int end(PickLine line, PickState state, @Nullable Quantity found, Instant now, String by) {
        return sql.update(PICK_LINE)
                .set(PICK_LINE.STATE, state)
                .set(PICK_LINE.FOUND, found == null ? null : found.amount())
                .set(PICK_LINE.ENDED_AT, now)
                .set(PICK_LINE.ENDED_BY, by)
                .where(open(line.wave(), PICK_LINE.SEQ.eq(line.seq())))
                .execute();
    }

    /** Marks these open lines of a wave as picked; answers how many rows that was. */
    public int pick(WaveId wave, Collection<Integer> seqs, Instant now, String by) {
        return sql.update(PICK_LINE)
                .set(PICK_LINE.STATE, PickState.PICKED)
                .set(PICK_LINE.ENDED_AT, now)
                .set(PICK_LINE.ENDED_BY, by)
                .where(open(wave, Rows.any(PICK_LINE.SEQ, seqs)))
                .execute();
    }

    /** Marks the open lines of a wave's parcels as picked. */
    public int pickOpen(WaveId wave, Collection<ParcelId> parcels, Instant now, String by) {
        return sql.update(PICK_LINE)
                .set(PICK_LINE.STATE, PickState.PICKED)
                .set(PICK_LINE.ENDED_AT, now)
                .set(PICK_LINE.ENDED_BY, by)
                .where(open(wave, Rows.any(PICK_LINE.PARCEL_ID, parcels)))
                .execute();
    }

    /** Drops what is open or picked of parcels that leave their wave. */
    public void drop(Collection<ParcelId> parcels, Instant now, String by) {
        sql.update(PICK_LINE)
                .set(PICK_LINE.STATE, PickState.DROPPED)
                .set(PICK_LINE.ENDED_AT, now)
                .set(PICK_LINE.ENDED_BY, by)
                .where(Rows.any(PICK_LINE.PARCEL_ID, parcels))
                .and(PICK_LINE.STATE.in(PickState.OPEN, PickState.PICKED))
                .execute();
    }

    private List<PickLine> with(List<PickLine> rows, Condition parcels) {
        var carried = sql.select(
                        PARCEL.ID, PARCEL.WAVE_ID, PARCEL.SLOT, PARCEL.PICKED_AT, PARCEL.PACKED_BY, PARCEL.CONTENTS)
                .from(PARCEL)
                .where(parcels)
                .and(PARCEL.CONTENTS.isNotNull())
                .fetch(row -> contents.read(
                        new ContentsText.Head(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()),
                        row.value6()));
        return Stream.concat(rows.stream(), carried.stream().flatMap(List::stream))
                .sorted(ALONG_THE_WAY)
                .toList();
    }

    private List<PickLine> read(Condition which) {
        return sql.select(PICK_LINE.fields())
                .from(PICK_LINE)
                .where(which)
                .orderBy(PICK_LINE.WAVE_ID, PICK_LINE.SEQ)
                .fetch(PickLineStore::line);
    }

    private static Condition open(WaveId wave, Condition which) {
        return PICK_LINE.WAVE_ID.eq(wave).and(which).and(PICK_LINE.STATE.eq(PickState.OPEN));
    }

    private static PickLine line(Record row) {
        var uom = new Uom(row.get(PICK_LINE.UOM));
        var lot = row.get(PICK_LINE.LOT);
        return new PickLine(
                row.get(PICK_LINE.WAVE_ID),
                row.get(PICK_LINE.SEQ),
                row.get(PICK_LINE.PARCEL_ID),
                row.get(PICK_LINE.SLOT),
                new PickLine.Goods(
                        row.get(PICK_LINE.RESERVATION_ID),
                        row.get(PICK_LINE.LOCATION_ID),
                        row.get(PICK_LINE.BIN),
                        new Sku(row.get(PICK_LINE.SKU)),
                        lot.isEmpty() ? Optional.empty() : Optional.of(lot),
                        new Quantity(row.get(PICK_LINE.QUANTITY), uom)),
                row.get(PICK_LINE.STATE),
                Optional.ofNullable(row.get(PICK_LINE.AT_BIN_BY)),
                Optional.ofNullable(row.get(PICK_LINE.ENDED_AT)),
                Optional.ofNullable(row.get(PICK_LINE.ENDED_BY)),
                Optional.ofNullable(row.get(PICK_LINE.FOUND)).map(found -> new Quantity(found, uom)));
    }
}
