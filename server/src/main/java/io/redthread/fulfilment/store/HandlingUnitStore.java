package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.HANDLING_UNIT;

import io.redthread.fulfilment.HandlingUnitId;
import io.redthread.fulfilment.NewUnit;
import io.redthread.fulfilment.UnitInHand;
import io.redthread.fulfilment.UnitState;
import io.redthread.kernel.Sscc;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Locks and writes handling units; whoever needs several locks them from the outermost inwards. */
@Repository
public class HandlingUnitStore {

    private final DSLContext sql;
    private final IdBlocks ids;

    HandlingUnitStore(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Writes a unit that has just been opened. */
    public HandlingUnitId insert(NewUnit unit, Sscc sscc, Instant now, String by) {
        var id = new HandlingUnitId(ids.next("fulfilment", "handling_unit_id"));
        sql.insertInto(HANDLING_UNIT)
                .set(HANDLING_UNIT.ID, id)
                .set(HANDLING_UNIT.SSCC, sscc)
                .set(HANDLING_UNIT.WAREHOUSE_ID, unit.warehouse())
                .set(HANDLING_UNIT.KIND, unit.kind())
                .set(HANDLING_UNIT.TIER, (short) unit.kind().tier())
                .set(HANDLING_UNIT.CARRIER, unit.carrier().orElse(null))
                .set(HANDLING_UNIT.STATE, UnitState.OPEN)
                .set(HANDLING_UNIT.OPENED_AT, now)
                .set(HANDLING_UNIT.OPENED_BY, by)
                .execute();
        return id;
    }

    /** Locks a unit. */
    public Optional<UnitInHand> lock(HandlingUnitId id) {
        return lock(HANDLING_UNIT.ID.eq(id));
    }

    /** Locks the unit of that number. */
    public Optional<UnitInHand> lock(Sscc sscc) {
        return lock(HANDLING_UNIT.SSCC.eq(sscc));
    }

    /** A unit as it stands, not locked. */
    public Optional<UnitInHand> read(HandlingUnitId id) {
        return sql.select(HANDLING_UNIT.fields())
                .from(HANDLING_UNIT)
                .where(HANDLING_UNIT.ID.eq(id))
                .fetchOptional(HandlingUnitStore::inHand);
    }

    /** The unit of that number. */
    public Optional<HandlingUnitId> find(Sscc sscc) {
        return sql.select(HANDLING_UNIT.ID)
                .from(HANDLING_UNIT)
                .where(HANDLING_UNIT.SSCC.eq(sscc))
                .fetchOptional(HANDLING_UNIT.ID);
    }

    /** Puts a unit on another one. */
    public void put(UnitInHand unit, UnitInHand outer) {
        var updated = sql.update(HANDLING_UNIT)
                .set(HANDLING_UNIT.OUTER_ID, outer.id())
                .set(HANDLING_UNIT.OUTER_TIER, (short) outer.kind().tier())
                .where(HANDLING_UNIT.ID.eq(unit.id()))
                .and(HANDLING_UNIT.OUTER_ID.isNull())
                .and(HANDLING_UNIT.STATE.eq(UnitState.CLOSED))
                .execute();
        RowCounts.expect(1, updated, "unit put on another");
    }

    /** Takes units off another one: that one, or all that stand on it; answers how many. */
    public int takeOff(HandlingUnitId outer, Optional<HandlingUnitId> unit) {
        var which = HANDLING_UNIT.OUTER_ID.eq(outer);
        return sql.update(HANDLING_UNIT)
                .setNull(HANDLING_UNIT.OUTER_ID)
                .setNull(HANDLING_UNIT.OUTER_TIER)
                .where(unit.map(it -> which.and(HANDLING_UNIT.ID.eq(it))).orElse(which))
                .execute();
    }

    /** Closes an open unit. */
    public void close(HandlingUnitId id, Instant now, String by) {
        var updated = sql.update(HANDLING_UNIT)
                .set(HANDLING_UNIT.STATE, UnitState.CLOSED)
                .set(HANDLING_UNIT.CLOSED_AT, now)
                .set(HANDLING_UNIT.CLOSED_BY, by)
                .where(HANDLING_UNIT.ID.eq(id))
                .and(HANDLING_UNIT.STATE.eq(UnitState.OPEN))
                .execute();
        RowCounts.expect(1, updated, "closed unit");
    }

    /** Opens a closed unit again. */
    public void reopen(HandlingUnitId id) {
        var updated = sql.update(HANDLING_UNIT)
                .set(HANDLING_UNIT.STATE, UnitState.OPEN)
                .setNull(HANDLING_UNIT.CLOSED_AT)
                .setNull(HANDLING_UNIT.CLOSED_BY)
                .where(HANDLING_UNIT.ID.eq(id))
                .and(HANDLING_UNIT.STATE.eq(UnitState.CLOSED))
                .execute();
        RowCounts.expect(1, updated, "opened unit");
    }

    /** Ends units: closed ones leave, an open one is emptied. */
    public void end(Collection<HandlingUnitId> units, UnitState from, UnitState to, Instant now, String by) {
        var updated = sql.update(HANDLING_UNIT)
                .set(HANDLING_UNIT.STATE, to)
                .set(HANDLING_UNIT.ENDED_AT, now)
                .set(HANDLING_UNIT.ENDED_BY, by)
                .where(Rows.any(HANDLING_UNIT.ID, units))
                .and(HANDLING_UNIT.STATE.eq(from))
                .execute();
        RowCounts.expect(units.size(), updated, "ended units");
    }

    private Optional<UnitInHand> lock(Condition which) {
        return sql.select(HANDLING_UNIT.fields())
                .from(HANDLING_UNIT)
                .where(which)
                .forUpdate()
                .fetchOptional(HandlingUnitStore::inHand);
    }

    private static UnitInHand inHand(Record row) {
        return new UnitInHand(
                row.get(HANDLING_UNIT.ID),
                row.get(HANDLING_UNIT.SSCC),
                row.get(HANDLING_UNIT.WAREHOUSE_ID),
                row.get(HANDLING_UNIT.KIND),
                Optional.ofNullable(row.get(HANDLING_UNIT.CARRIER)),
                row.get(HANDLING_UNIT.STATE),
                Optional.ofNullable(row.get(HANDLING_UNIT.OUTER_ID)));
    }
}
