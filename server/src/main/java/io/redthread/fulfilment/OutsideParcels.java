package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.AlreadyDispatched;
import io.redthread.fulfilment.FulfilmentRefusal.NoWaybill;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotReady;
import io.redthread.fulfilment.FulfilmentRefusal.WaybillTaken;
import io.redthread.fulfilment.store.HandedStore;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.RowCounts;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.process.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the people of a partner did with parcels, taken over as they reported it: the same states, the same ledger and the
 * same forced order of nodes as in a warehouse of our own.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OutsideParcels {

    private final HandedStore handed;
    private final ParcelStore parcels;
    private final OrdersInHand orders;
    private final WaveBuilding building;
    private final Packing packing;
    private final Dispatches dispatches;
    private final Carriers carriers;
    private final Cases cases;
    private final Clock clock;

    OutsideParcels(
            HandedStore handed,
            ParcelStore parcels,
            OrdersInHand orders,
            WaveBuilding building,
            Packing packing,
            Dispatches dispatches,
            Carriers carriers,
            Cases cases,
            Clock clock) {
        this.handed = handed;
        this.parcels = parcels;
        this.orders = orders;
        this.building = building;
        this.packing = packing;
        this.dispatches = dispatches;
        this.carriers = carriers;
        this.cases = cases;
        this.clock = clock;
    }

    /** Parcels of a warehouse that wait and were given to nobody yet; they are given now. */
    public List<HandedParcel> hand(WarehouseId warehouse, int most) {
        return handed.hand(warehouse, most, clock.instant());
    }

    /** Takes a parcel back that still waits, so that it is given anew; refused once it is picked. */
    public void handAgain(ParcelId id) {
        var parcel = hold(id);
        if (handed.takeBack(id) == 0) {
            throw new Refused(new ParcelNotReady(id.number(), parcel.state(), ParcelState.TO_PICK));
        }
    }

    /** Locks the order's case and its parcels, always in this order; answers the parcel as it stands. */
    public ParcelInHand hold(ParcelId id) {
        return orders.held(id).parcel();
    }

    /** The goods of a parcel were taken off their shelves. */
    public void picked(ParcelId id) {
        var parcel = orders.atPicking(id).parcel();
        if (parcel.state() == ParcelState.TO_PICK) {
            pick(parcel, clock.instant());
            parcels.update(List.of(parcel));
        }
    }

    /** A parcel was packed under that waybill; picked, where nobody had said so. */
    public void packed(ParcelId id, CarrierCode carrier, Waybill waybill) {
        carriers.of(carrier);
        var hand = orders.atPicking(id);
        var parcel = hand.parcel();
        var now = clock.instant();
        requireFree(id, carrier, waybill);
        if (parcel.state() == ParcelState.TO_PICK) {
            pick(parcel, now);
        }
        parcel.packed(null, now, Callers.current().username());
        parcels.update(List.of(parcel));
        RowCounts.expect(1, parcels.putWaybill(id, carrier, waybill), "packed parcels");
        packing.record(List.of(parcel), now);
        var complete = hand.hand().ordersAllIn(ParcelState.PACKED);
        if (!complete.isEmpty()) {
            cases.complete(complete, NodeCode.PICKING, it -> new Outcome.Done(Packing.DONE));
        }
    }

    /** A packed parcel left: its stock leaves the ledger, and with the last of an order its node is done. */
    public void dispatched(ParcelId id) {
        dispatched(id, new Outcome.Done(Dispatches.DONE));
    }

    /** It left although it should not have: the order waits at its node until somebody has looked at it. */
    public void dispatchedDespite(ParcelId id, Outcome.Fails why) {
        dispatched(id, why);
    }

    /** All parcels of the order have left, and who looked at it has let it go on; answers whether it did. */
    public boolean letGoOn(ParcelId id) {
        var held = orders.held(id);
        var left = held.hand().ordersAllIn(ParcelState.DISPATCHED);
        if (left.isEmpty() || cases.waitingAt(NodeCode.DISPATCH, left).isEmpty()) {
            return false;
        }
        cases.complete(left, NodeCode.DISPATCH, it -> new Outcome.Done(Dispatches.DONE));
        return true;
    }

    private void dispatched(ParcelId id, Outcome outcome) {
        var hand = orders.strictlyAnywhere(NodeCode.DISPATCH, List.of(id));
        hand.parcels().stream().filter(it -> it.waybill().isEmpty()).findFirst().ifPresent(it -> {
            throw new Refused(new NoWaybill(it.id().number(), it.facts().carrier()));
        });
        dispatches.dispatch(hand, clock.instant(), outcome);
    }

    /** A wave of one that is over as soon as it is told of: so the goods have bins to leave from. */
    private void pick(ParcelInHand parcel, Instant now) {
        var wanted = BuildWave.any(parcel.facts().warehouse(), 1);
        var plan = building.of(wanted, List.of(parcel), now);
        var by = Callers.current().username();
        building.write(
                plan, plan.lines().stream().map(line -> line.picked(now, by)).toList(), WaveState.CLOSED, now);
        parcel.picked(now);
    }

    private void requireFree(ParcelId id, CarrierCode carrier, Waybill waybill) {
        parcels.ofWaybills(List.of(waybill)).stream()
                .filter(it -> it.facts().carrier().equals(carrier) && !it.id().equals(id))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(new WaybillTaken(waybill, other.id().number()));
                });
    }

    /** Refuses where the parcel has left. */
    static void requireHere(ParcelInHand parcel) {
        if (parcel.state() == ParcelState.DISPATCHED) {
            throw new Refused(new AlreadyDispatched(
                    parcel.id().number(),
                    parcel.facts().orderNumber(),
                    Objects.requireNonNull(parcel.course().dispatchedAt())));
        }
    }
}
