package io.redthread.fulfilment;

import io.redthread.fulfilment.UnitRefusal.NotOnUnit;
import io.redthread.fulfilment.UnitRefusal.UnitElsewhere;
import io.redthread.fulfilment.UnitRefusal.UnitNotClosed;
import io.redthread.fulfilment.UnitRefusal.UnitNotFound;
import io.redthread.fulfilment.UnitRefusal.UnitNotLarger;
import io.redthread.fulfilment.UnitRefusal.UnitNotOpen;
import io.redthread.fulfilment.UnitRefusal.UnitOfCarrier;
import io.redthread.fulfilment.UnitRefusal.UnitOnAnother;
import io.redthread.fulfilment.UnitRefusal.UnitWithoutParcels;
import io.redthread.fulfilment.store.HandlingUnitStore;
import io.redthread.fulfilment.store.UnitLoadStore;
import io.redthread.inventory.Warehouses;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sscc;
import io.redthread.platform.caller.Callers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Handling units (物流单元): boxes, cages and pallets on which parcels are loaded by scan, and which stand on larger ones
 * (requirement X53). They are about parcels; stock stays with the parcels until these leave.
 */
@Service
@Transactional
public class HandlingUnits {

    private final HandlingUnitStore units;
    private final UnitLoadStore loads;
    private final UnitReads reads;
    private final UnitLoading loading;
    private final SsccNumbers numbers;
    private final Warehouses warehouses;
    private final Carriers carriers;
    private final Hands hands;
    private final Journal journal;
    private final Clock clock;

    HandlingUnits(
            HandlingUnitStore units,
            UnitLoadStore loads,
            UnitReads reads,
            UnitLoading loading,
            SsccNumbers numbers,
            Warehouses warehouses,
            Carriers carriers,
            Hands hands,
            Journal journal,
            Clock clock) {
        this.units = units;
        this.loads = loads;
        this.reads = reads;
        this.loading = loading;
        this.numbers = numbers;
        this.warehouses = warehouses;
        this.carriers = carriers;
        this.hands = hands;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens a unit and gives it its number. */
    public HandlingUnitId open(NewUnit wanted) {
        if (warehouses.all().stream().noneMatch(it -> it.id().equals(wanted.warehouse()))) {
            throw InvalidInput.of("/warehouse", wanted.warehouse().value(), "warehouse-unknown");
        }
        if (!hands.ours(wanted.warehouse())) {
            throw InvalidInput.of("/warehouse", wanted.warehouse().value(), "unit-warehouse-outside");
        }
        wanted.carrier().ifPresent(carriers::of);
        var sscc = numbers.next();
        var id = units.insert(wanted, sscc, clock.instant(), me());
        journal.record(Act.of("unit-opened", id.document(), sscc.value(), wanted));
        return id;
    }

    /** What was scanned goes on an open unit: a parcel by its waybill or number, a closed unit by its SSCC. */
    public void load(HandlingUnitId id, String code) {
        var unit = open(id);
        var inner = Sscc.read(code).flatMap(units::find);
        if (inner.isPresent()) {
            put(inner.get(), unit);
        } else {
            loading.load(unit, code);
        }
    }

    /** What was scanned comes off an open unit. */
    public void takeOff(HandlingUnitId id, String code) {
        var unit = open(id);
        var inner = Sscc.read(code).flatMap(units::find);
        if (inner.isEmpty()) {
            loading.takeOff(unit, code);
            return;
        }
        if (units.takeOff(id, inner) == 0) {
            throw new Refused(new NotOnUnit(code, unit.sscc()));
        }
        record("unit-unloaded", unit, Map.of("unit", Sscc.read(code).orElseThrow()));
    }

    /** Nothing more goes on it; it waits to leave. */
    public void close(HandlingUnitId id) {
        var unit = open(id);
        var sum = reads.sum(id);
        if (sum.parcels() == 0) {
            throw new Refused(new UnitWithoutParcels(unit.sscc()));
        }
        units.close(id, clock.instant(), me());
        record("unit-closed", unit, sum);
    }

    /** Opens a closed unit again, for whatever reason is given; what it stands on must be open. */
    public void reopen(HandlingUnitId id, String reason) {
        var outer = units.read(id).flatMap(UnitInHand::outer).flatMap(units::lock);
        var unit = locked(id);
        requireClosed(unit);
        outer.filter(it -> it.state() != UnitState.OPEN).ifPresent(it -> {
            throw new Refused(new UnitOnAnother(unit.sscc(), it.sscc()));
        });
        units.reopen(id);
        record("unit-reopened", unit, Map.of("reason", reason));
    }

    /** Takes everything off an open unit and ends it; its number is not used again. */
    public void empty(HandlingUnitId id) {
        var unit = open(id);
        var now = clock.instant();
        var parcels = loads.takeOff(id, Optional.empty(), now, me());
        var inner = units.takeOff(id, Optional.empty());
        units.end(List.of(id), UnitState.OPEN, UnitState.EMPTIED, now, me());
        record("unit-emptied", unit, Map.of("parcels", parcels, "units", inner));
    }

    private void put(HandlingUnitId inner, UnitInHand outer) {
        var unit = locked(inner);
        unit.outer().flatMap(units::read).ifPresent(it -> {
            throw new Refused(new UnitOnAnother(unit.sscc(), it.sscc()));
        });
        if (unit.kind().tier() >= outer.kind().tier()) {
            throw new Refused(new UnitNotLarger(unit.sscc(), unit.kind(), outer.sscc(), outer.kind()));
        }
        requireClosed(unit);
        if (!unit.warehouse().equals(outer.warehouse())) {
            throw new Refused(new UnitElsewhere(unit.sscc().value(), outer.sscc()));
        }
        outer.carrier().filter(it -> !reads.onlyOf(inner, it)).ifPresent(it -> {
            throw new Refused(new UnitOfCarrier(unit.sscc().value(), it, outer.sscc()));
        });
        units.put(unit, outer);
        record("unit-loaded", outer, Map.of("unit", unit.sscc()));
    }

    private UnitInHand open(HandlingUnitId id) {
        var unit = locked(id);
        if (unit.state() != UnitState.OPEN) {
            throw new Refused(new UnitNotOpen(unit.sscc(), unit.state()));
        }
        return unit;
    }

    private UnitInHand locked(HandlingUnitId id) {
        return units.lock(id).orElseThrow(() -> new Refused(new UnitNotFound(Long.toString(id.value()))));
    }

    private static void requireClosed(UnitInHand unit) {
        if (unit.state() != UnitState.CLOSED) {
            throw new Refused(new UnitNotClosed(unit.sscc(), unit.state()));
        }
    }

    private void record(String act, UnitInHand unit, Object facts) {
        journal.record(Act.of(act, unit.id().document(), unit.sscc().value(), facts));
    }

    private static String me() {
        return Callers.current().username();
    }
}
