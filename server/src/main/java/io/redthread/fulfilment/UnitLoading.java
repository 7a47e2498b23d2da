package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.AlreadyDispatched;
import io.redthread.fulfilment.FulfilmentRefusal.OrderStopped;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotFound;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotReady;
import io.redthread.fulfilment.UnitRefusal.NotOnUnit;
import io.redthread.fulfilment.UnitRefusal.ParcelLoaded;
import io.redthread.fulfilment.UnitRefusal.UnitElsewhere;
import io.redthread.fulfilment.UnitRefusal.UnitOfCarrier;
import io.redthread.fulfilment.store.ParcelQueries;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.UnitLoadStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.RowCounts;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts parcels on a locked, open handling unit and takes them off. */
@Component
class UnitLoading {

    private static final int MOST_OF_A_CODE = 10;

    private final ParcelQueries queries;
    private final ParcelStore parcels;
    private final UnitLoadStore loads;
    private final FloorSettings settings;
    private final Hands hands;
    private final Journal journal;
    private final Clock clock;

    UnitLoading(
            ParcelQueries queries,
            ParcelStore parcels,
            UnitLoadStore loads,
            FloorSettings settings,
            Hands hands,
            Journal journal,
            Clock clock) {
        this.queries = queries;
        this.parcels = parcels;
        this.loads = loads;
        this.settings = settings;
        this.hands = hands;
        this.journal = journal;
        this.clock = clock;
    }

    /** A parcel that may leave goes on the unit. */
    void load(UnitInHand unit, String code) {
        var parcel = parcels.lock(List.of(meant(unit, code))).getFirst();
        requireLoadable(parcel, unit);
        var loaded = loads.insert(
                unit.id(), parcel.id(), clock.instant(), Callers.current().username());
        RowCounts.expectOne(
                loaded,
                () -> new Refused(new ParcelLoaded(
                        parcel.id().number(), loads.unitOf(parcel.id()).orElse(unit.sscc()))));
        record("unit-loaded", unit, parcel.id());
    }

    /** A parcel comes off the unit, however its order stands. */
    void takeOff(UnitInHand unit, String code) {
        var parcel = meant(unit, code);
        var taken = loads.takeOff(
                unit.id(),
                Optional.of(parcel),
                clock.instant(),
                Callers.current().username());
        RowCounts.expectOne(taken, () -> new Refused(new NotOnUnit(code, unit.sscc())));
        record("unit-unloaded", unit, parcel);
    }

    /** The parcel whose number or waybill it is; the unit's own warehouse first, as two carriers may have the same number. */
    private ParcelId meant(UnitInHand unit, String code) {
        var text = code.strip().toUpperCase(Locale.ROOT);
        return queries.find(text, MOST_OF_A_CODE).stream()
                .filter(it -> text.equals(it.number())
                        || it.waybill() != null && text.equals(it.waybill().value()))
                .min(Comparator.comparing(
                        it -> !it.warehouse().equals(unit.warehouse()) || it.state() == ParcelState.WITHDRAWN))
                .map(ParcelRow::id)
                .orElseThrow(() -> new Refused(new ParcelNotFound(text)));
    }

    private void requireLoadable(ParcelInHand parcel, UnitInHand unit) {
        hands.requireOurs(List.of(parcel));
        if (parcel.stopped()) {
            throw new Refused(
                    new OrderStopped(parcel.id().number(), parcel.facts().orderNumber()));
        }
        if (parcel.state() == ParcelState.DISPATCHED && atTheDock(parcel)) {
            throw new Refused(new AlreadyDispatched(
                    parcel.id().number(),
                    parcel.facts().orderNumber(),
                    Objects.requireNonNull(parcel.course().dispatchedAt())));
        }
        if (parcel.state() != ParcelState.PACKED && parcel.state() != ParcelState.DISPATCHED) {
            throw new Refused(new ParcelNotReady(parcel.id().number(), parcel.state(), ParcelState.DISPATCHED));
        }
        if (!parcel.facts().warehouse().equals(unit.warehouse())) {
            throw new Refused(new UnitElsewhere(parcel.id().number(), unit.sscc()));
        }
        unit.carrier().filter(it -> !it.equals(parcel.facts().carrier())).ifPresent(it -> {
            throw new Refused(new UnitOfCarrier(parcel.id().number(), it, unit.sscc()));
        });
    }

    /** Whether parcels of its warehouse leave by the scan at the dock; elsewhere they count as shipped before they are loaded. */
    private boolean atTheDock(ParcelInHand parcel) {
        var where = parcel.facts().warehouse();
        return Objects.requireNonNull(settings.of(List.of(where)).get(where)).shippedAt() == ShippedAt.SCAN;
    }

    private void record(String act, UnitInHand unit, ParcelId parcel) {
        journal.record(Act.of(act, unit.id().document(), unit.sscc().value(), Map.of("parcel", parcel.number())));
    }
}
