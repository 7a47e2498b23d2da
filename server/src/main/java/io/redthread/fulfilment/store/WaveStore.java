package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.PARCEL;
import static io.redthread.fulfilment.store.jooq.Tables.WAVE;

import io.redthread.fulfilment.NewWave;
import io.redthread.fulfilment.ParcelState;
import io.redthread.fulfilment.WaveFilter;
import io.redthread.fulfilment.WaveId;
import io.redthread.fulfilment.WaveInHand;
import io.redthread.fulfilment.WaveState;
import io.redthread.fulfilment.WaveView;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.numbering.NumberEnds;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads and writes waves. */
@Repository
public class WaveStore {

    private static final Listing LISTING = new Listing(WAVE, WAVE.ID, "-builtAt")
            .sortable("builtAt", WAVE.BUILT_AT)
            .sortable("dueAt", WAVE.DUE_AT)
            .sortable("number", WAVE.NUMBER);

    private final DSLContext sql;
    private final IdBlocks ids;
    private final NumberEnds ends;

    WaveStore(DSLContext sql, IdBlocks ids, NumberEnds ends) {
        this.sql = sql;
        this.ids = ids;
        this.ends = ends;
    }

    /** A fresh id. */
    public WaveId nextId() {
        return new WaveId(ids.next("fulfilment", "wave_id"));
    }

    /** Writes a wave. One that is not just built was confirmed as a whole in the same breath. */
    public void insert(NewWave wave) {
        var through = wave.state() != WaveState.BUILT;
        sql.insertInto(WAVE)
                .set(WAVE.ID, wave.id())
                .set(WAVE.NUMBER, wave.number())
                .set(WAVE.WAREHOUSE_ID, wave.wanted().warehouse())
                .set(WAVE.RULE_ID, wave.wanted().rule().orElse(null))
                .set(WAVE.CONTENTS, wave.wanted().contents())
                .set(WAVE.ZONE_ID, wave.wanted().zone().orElse(null))
                .set(WAVE.CARRIER, wave.wanted().carrier().orElse(null))
                .set(WAVE.PICKING, wave.wanted().picking())
                .set(WAVE.STATE, wave.state())
                .set(WAVE.PARCELS, wave.parcels())
                .set(WAVE.LINES, wave.lines())
                .set(WAVE.BUILT_AT, wave.at())
                .set(WAVE.BUILT_BY, wave.by())
                .set(WAVE.DUE_AT, wave.dueAt())
                .set(WAVE.RELEASED_AT, through ? wave.at() : null)
                .set(WAVE.RELEASED_BY, through ? wave.by() : null)
                .set(WAVE.ENDED_AT, through ? wave.at() : null)
                .set(WAVE.ENDED_BY, through ? wave.by() : null)
                .execute();
    }

    /** More stops, or none, came to a wave that is locked: goods missing in one bin are fetched from others. */
    public void addStops(WaveId id, int stops) {
        var updated = sql.update(WAVE)
                .set(WAVE.LINES, WAVE.LINES.plus(stops))
                .where(WAVE.ID.eq(id))
                .execute();
        RowCounts.expect(1, updated, "wave with more stops");
    }

    /** Locks a wave. */
    public Optional<WaveInHand> lock(WaveId id) {
        return sql.select(WAVE.ID, WAVE.NUMBER, WAVE.WAREHOUSE_ID, WAVE.STATE, WAVE.PICKING)
                .from(WAVE)
                .where(WAVE.ID.eq(id))
                .forUpdate()
                .fetchOptional(WaveStore::inHand);
    }

    /** A wave as it stands, not locked. */
    public Optional<WaveInHand> read(WaveId id) {
        return sql.select(WAVE.ID, WAVE.NUMBER, WAVE.WAREHOUSE_ID, WAVE.STATE, WAVE.PICKING)
                .from(WAVE)
                .where(WAVE.ID.eq(id))
                .fetchOptional(WaveStore::inHand);
    }

    /** Gives a built wave to the pickers. */
    public void release(WaveId id, Instant now, String by) {
        var updated = sql.update(WAVE)
                .set(WAVE.STATE, WaveState.RELEASED)
                .set(WAVE.RELEASED_AT, now)
                .set(WAVE.RELEASED_BY, by)
                .where(WAVE.ID.eq(id))
                .and(WAVE.STATE.eq(WaveState.BUILT))
                .execute();
        RowCounts.expect(1, updated, "released wave");
    }

    /** Ends an open wave. */
    public void end(WaveId id, WaveState state, Instant now, String by) {
        var updated = sql.update(WAVE)
                .set(WAVE.STATE, state)
                .set(WAVE.ENDED_AT, now)
                .set(WAVE.ENDED_BY, by)
                .where(WAVE.ID.eq(id))
                .and(WAVE.STATE.in(WaveState.BUILT, WaveState.RELEASED))
                .execute();
        RowCounts.expect(1, updated, "ended wave");
    }

    /**
     * Closes those of the waves in which nothing is left to pick or pack; answers how many. One that somebody has in
     * hand is passed over: who packs holds parcels, and must not wait for who holds the wave.
     */
    public int closeFinished(Collection<WaveId> waves, Instant now, String by) {
        var free = sql.select(WAVE.ID)
                .from(WAVE)
                .where(Rows.any(WAVE.ID, waves))
                .and(WAVE.STATE.eq(WaveState.RELEASED))
                .orderBy(WAVE.ID)
                .forUpdate()
                .skipLocked();
        return sql.update(WAVE)
                .set(WAVE.STATE, WaveState.CLOSED)
                .set(WAVE.ENDED_AT, now)
                .set(WAVE.ENDED_BY, by)
                .where(WAVE.ID.in(free))
                .and(WAVE.STATE.eq(WaveState.RELEASED))
                .andNotExists(sql.selectOne()
                        .from(PARCEL)
                        .where(PARCEL.WAVE_ID.eq(WAVE.ID))
                        .and(PARCEL.STATE.in(ParcelState.IN_WAVE, ParcelState.PICKED)))
                .execute();
    }

    /** Waves that pickers have. */
    public List<WaveId> released() {
        return sql.select(WAVE.ID)
                .from(WAVE)
                .where(WAVE.STATE.eq(WaveState.RELEASED))
                .fetch(WAVE.ID);
    }

    /** One wave; its progress is counted apart. */
    public Optional<WaveView> byId(WaveId id) {
        return sql.select(WAVE.fields()).from(WAVE).where(WAVE.ID.eq(id)).fetchOptional(WaveStore::view);
    }

    /** A page of waves; their progress is counted apart. */
    public Page<WaveView> page(WaveFilter filter, PageQuery query) {
        return LISTING.page(sql, query, condition(filter), List.of(WAVE.fields()), WaveStore::view);
    }

    /** How many parcels of each wave stand where. */
    public Map<WaveId, Map<ParcelState, Integer>> progress(Collection<WaveId> waves) {
        var progress = new HashMap<WaveId, Map<ParcelState, Integer>>();
        sql.select(PARCEL.WAVE_ID, PARCEL.STATE, DSL.count())
                .from(PARCEL)
                .where(Rows.any(PARCEL.WAVE_ID, waves))
                .groupBy(PARCEL.WAVE_ID, PARCEL.STATE)
                .forEach(row -> progress.computeIfAbsent(row.value1(), key -> new EnumMap<>(ParcelState.class))
                        .put(row.value2(), row.value3()));
        return progress;
    }

    private Condition condition(WaveFilter filter) {
        var condition = DSL.noCondition();
        if (filter.q() != null && !filter.q().isBlank()) {
            condition = condition.and(WAVE.NUMBER
                    .startsWith(filter.q().strip())
                    .or(ends.match(WAVE.NUMBER, "WV", filter.q().strip())));
        }
        if (filter.warehouse() != null) {
            condition = condition.and(WAVE.WAREHOUSE_ID.eq(filter.warehouse()));
        }
        if (!filter.states().isEmpty()) {
            condition = condition.and(WAVE.STATE.in(filter.states()));
        }
        return condition;
    }

    private static WaveInHand inHand(Record row) {
        return new WaveInHand(
                row.get(WAVE.ID),
                row.get(WAVE.NUMBER),
                row.get(WAVE.WAREHOUSE_ID),
                row.get(WAVE.STATE),
                row.get(WAVE.PICKING));
    }

    private static WaveView view(Record row) {
        return new WaveView(
                row.get(WAVE.ID),
                row.get(WAVE.NUMBER),
                row.get(WAVE.WAREHOUSE_ID),
                row.get(WAVE.RULE_ID),
                row.get(WAVE.CONTENTS),
                row.get(WAVE.ZONE_ID),
                row.get(WAVE.CARRIER),
                row.get(WAVE.PICKING),
                row.get(WAVE.STATE),
                row.get(WAVE.PARCELS),
                row.get(WAVE.LINES),
                Map.of(),
                row.get(WAVE.BUILT_AT),
                row.get(WAVE.BUILT_BY),
                row.get(WAVE.DUE_AT),
                row.get(WAVE.RELEASED_AT),
                row.get(WAVE.RELEASED_BY),
                row.get(WAVE.ENDED_AT),
                row.get(WAVE.ENDED_BY));
    }
}
