package io.redthread.fulfilment;

import io.redthread.fulfilment.UnitRefusal.Blocked;
import io.redthread.fulfilment.UnitRefusal.UnitBlocked;
import io.redthread.fulfilment.UnitRefusal.UnitNotClosed;
import io.redthread.fulfilment.UnitRefusal.UnitNotFound;
import io.redthread.fulfilment.UnitRefusal.UnitOnAnother;
import io.redthread.fulfilment.store.HandlingUnitStore;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.UnitLoadStore;
import io.redthread.fulfilment.store.UnitQueries;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sscc;
import io.redthread.platform.caller.Callers;
import io.redthread.process.NodeCode;
import io.redthread.process.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dispatch by the unit (整托出库): all parcels on a closed unit, also on the units on it, leave in one call, or none of them
 * does. A carrier signs for the whole unit, so that one parcel that may not leave is taken off before. Parcels that have left
 * by themselves are no hindrance.
 */
@Service
@Transactional
public class UnitDispatches {

    private final HandlingUnitStore units;
    private final UnitLoadStore loads;
    private final UnitQueries queries;
    private final ParcelStore parcels;
    private final OrdersInHand orders;
    private final Scales scales;
    private final Dispatches dispatches;
    private final Journal journal;
    private final Clock clock;

    UnitDispatches(
            HandlingUnitStore units,
            UnitLoadStore loads,
            UnitQueries queries,
            ParcelStore parcels,
            OrdersInHand orders,
            Scales scales,
            Dispatches dispatches,
            Journal journal,
            Clock clock) {
        this.units = units;
        this.loads = loads;
        this.queries = queries;
        this.parcels = parcels;
        this.orders = orders;
        this.scales = scales;
        this.dispatches = dispatches;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What left.
     *
     * @param unit the unit
     * @param sscc its number
     * @param parcels how many parcels are on it
     */
    public record Left(HandlingUnitId unit, Sscc sscc, int parcels) {}

    /** Lets a closed unit leave with all that is on it; refuses, naming every parcel that may not. */
    public Left confirm(Sscc sscc) {
        var root = units.lock(sscc).orElseThrow(() -> new Refused(new UnitNotFound(sscc.value())));
        if (root.state() != UnitState.CLOSED) {
            throw new Refused(new UnitNotClosed(sscc, root.state()));
        }
        root.outer().flatMap(units::read).ifPresent(it -> {
            throw new Refused(new UnitOnAnother(sscc, it.sscc()));
        });
        var inside = queries.inside(List.of(root.id()));
        var all = new ArrayList<>(List.of(root.id()));
        var carriers = new HashMap<Sscc, Optional<CarrierCode>>(Map.of(sscc, root.carrier()));
        for (var unit : inside) {
            all.add(unit.id());
            carriers.put(unit.sscc(), Optional.ofNullable(unit.carrier()).or(root::carrier));
        }
        var on = loads.on(all);
        var now = clock.instant();
        var note = leave(sscc, on, carriers, now);
        units.end(all, UnitState.CLOSED, UnitState.LEFT, now, Callers.current().username());
        var told = new HashMap<String, Object>(Map.of("parcels", on.size(), "units", all.size()));
        note.ifPresent(it -> told.put("dispatchNote", it.value()));
        journal.record(Act.of("unit-left", root.id().document(), sscc.value(), told));
        return new Left(root.id(), sscc, on.size());
    }

    private Optional<DispatchNoteId> leave(
            Sscc sscc, Map<ParcelId, Sscc> on, Map<Sscc, Optional<CarrierCode>> carriers, Instant now) {
        var staying = parcels.read(on.keySet()).stream()
                .filter(it -> it.state() != ParcelState.DISPATCHED)
                .toList();
        if (staying.isEmpty()) {
            return Optional.empty();
        }
        var hand = orders.those(NodeCode.DISPATCH, staying, ParcelState.PACKED);
        var ready = byId(hand.parcels());
        var locked = byId(hand.all());
        var weighed = byId(scales.passed(hand.parcels()));
        var blocked = new ArrayList<Blocked>();
        for (var parcel : staying) {
            var id = parcel.id();
            var unit = on.getOrDefault(id, sscc);
            why(locked.getOrDefault(id, parcel), hand, ready.containsKey(id))
                    .or(() -> carriers.getOrDefault(unit, Optional.empty())
                            .filter(it -> !it.equals(parcel.facts().carrier()))
                            .map(_ -> BlockedWhy.OTHER_CARRIER))
                    .or(() -> ready.containsKey(id) && !weighed.containsKey(id)
                            ? Optional.of(BlockedWhy.NOT_WEIGHED)
                            : Optional.empty())
                    .ifPresent(it -> blocked.add(new Blocked(id.number(), unit, it)));
        }
        if (!blocked.isEmpty()) {
            throw new Refused(UnitBlocked.of(sscc, blocked));
        }
        return hand.parcels().isEmpty()
                ? Optional.empty()
                : Optional.of(dispatches.dispatch(hand, now, new Outcome.Done(Dispatches.DONE)));
    }

    /** Why a parcel as it is locked may not leave; nothing when it may, or has meanwhile. */
    private static Optional<BlockedWhy> why(ParcelInHand parcel, OrdersInHand.Hand hand, boolean ready) {
        return switch (parcel.state()) {
            case DISPATCHED -> Optional.empty();
            case WITHDRAWN -> Optional.of(BlockedWhy.WITHDRAWN);
            case TO_PICK, IN_WAVE, PICKED -> Optional.of(BlockedWhy.NOT_PACKED);
            case PACKED -> {
                if (parcel.stopped()) {
                    yield Optional.of(BlockedWhy.STOPPED);
                }
                if (!ready) {
                    yield Optional.of(complete(parcel, hand) ? BlockedWhy.STOPPED : BlockedWhy.INCOMPLETE);
                }
                yield parcel.waybill().isPresent() ? Optional.empty() : Optional.of(BlockedWhy.NO_WAYBILL);
            }
        };
    }

    private static boolean complete(ParcelInHand parcel, OrdersInHand.Hand hand) {
        return hand.all().stream()
                .filter(it -> it.order().equals(parcel.order()))
                .allMatch(it -> it.state() == ParcelState.PACKED || it.state() == ParcelState.DISPATCHED);
    }

    private static Map<ParcelId, ParcelInHand> byId(List<ParcelInHand> some) {
        return some.stream().collect(Collectors.toMap(ParcelInHand::id, Function.identity()));
    }
}
