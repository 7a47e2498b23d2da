package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.AlreadyDispatched;
import io.redthread.fulfilment.FulfilmentRefusal.OrderIncomplete;
import io.redthread.fulfilment.FulfilmentRefusal.OrderStopped;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotFound;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotReady;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.kernel.Refused;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.sales.OrderId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Locks what packing and dispatch need, always in this order: the orders' cases, then all their living parcels. So an
 * order with parcels in two warehouses counts right, and who stops an order never waits for who ships it the other way.
 */
@Component
class OrdersInHand {

    private final ParcelStore parcels;
    private final Cases cases;
    private final Hands hands;

    OrdersInHand(ParcelStore parcels, Cases cases, Hands hands) {
        this.parcels = parcels;
        this.cases = cases;
        this.hands = hands;
    }

    /**
     * Locked parcels to be worked, and all living parcels of their orders.
     *
     * @param parcels those to be worked
     * @param all those and their siblings
     */
    record Hand(List<ParcelInHand> parcels, List<ParcelInHand> all) {

        /** Cases of the orders of worked parcels whose living parcels now all stand there. */
        Set<CaseId> ordersAllIn(ParcelState state) {
            var worked = parcels.stream().map(ParcelInHand::order).collect(Collectors.toSet());
            var elsewhere = all.stream()
                    .filter(it -> it.state() != state)
                    .map(ParcelInHand::order)
                    .collect(Collectors.toSet());
            return worked.stream()
                    .filter(order -> !elsewhere.contains(order))
                    .map(order -> new CaseId(order.value()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /**
     * One locked parcel, and all living parcels of its order.
     *
     * @param parcel it
     * @param hand it and its siblings
     */
    record One(ParcelInHand parcel, Hand hand) {}

    /** One parcel, wherever its order stands; a withdrawn one as it was withdrawn. */
    One held(ParcelId id) {
        return held(id, NodeCode.PICKING).one();
    }

    /** One parcel that is not packed yet, whose order waits at picking; refuses any other. */
    One atPicking(ParcelId id) {
        var held = held(id, NodeCode.PICKING);
        var parcel = held.one().parcel();
        if (parcel.state() == ParcelState.DISPATCHED) {
            requireState(parcel, ParcelState.PICKED);
        }
        if (parcel.state() != ParcelState.TO_PICK && parcel.state() != ParcelState.PICKED) {
            throw new Refused(new ParcelNotReady(id.number(), parcel.state(), ParcelState.PACKED));
        }
        if (parcel.stopped() || held.waiting().isEmpty()) {
            throw new Refused(new OrderStopped(id.number(), parcel.facts().orderNumber()));
        }
        return held.one();
    }

    private Waiting held(ParcelId id, NodeCode node) {
        var seen = parcels.read(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new ParcelNotFound(id.number())));
        var waiting = waiting(node, List.of(seen));
        var all = parcels.lockOfOrders(Set.of(seen.order()));
        var parcel = all.stream().filter(it -> it.id().equals(id)).findFirst();
        var now = parcel.orElseGet(
                () -> parcels.read(List.of(id)).stream().findFirst().orElseThrow());
        return new Waiting(new One(now, new Hand(parcel.stream().toList(), all)), waiting);
    }

    private record Waiting(One one, Set<CaseId> waiting) {}

    /** Exactly these parcels at that node; refuses, naming the first that cannot be worked there. */
    Hand strictly(NodeCode node, Collection<ParcelId> ids) {
        var hand = strictlyAnywhere(node, ids);
        hands.requireOurs(hand.parcels());
        return hand;
    }

    /** The same, also in warehouses that partners run. */
    Hand strictlyAnywhere(NodeCode node, Collection<ParcelId> ids) {
        var wanted = new LinkedHashSet<>(ids);
        var seen = parcels.read(wanted);
        if (seen.size() < wanted.size()) {
            var found = seen.stream().map(ParcelInHand::id).collect(Collectors.toSet());
            var missing = wanted.stream()
                    .filter(id -> !found.contains(id))
                    .findFirst()
                    .orElseThrow();
            throw new Refused(new ParcelNotFound(missing.number()));
        }
        var waiting = waiting(node, seen);
        var all = parcels.lockOfOrders(orders(seen));
        var locked = all.stream().filter(it -> wanted.contains(it.id())).toList();
        var needed = node.equals(NodeCode.PICKING) ? ParcelState.PICKED : ParcelState.PACKED;
        for (var parcel : locked) {
            requireState(parcel, needed);
            requireSiblings(parcel, node, all);
            if (!waiting.contains(parcel.caseId())) {
                throw new Refused(
                        new OrderStopped(parcel.id().number(), parcel.facts().orderNumber()));
            }
        }
        if (locked.size() < wanted.size()) {
            throw withdrawn(seen, locked);
        }
        return new Hand(locked, all);
    }

    /** Those of the parcels that can be worked at that node now; the others are left out. */
    Hand those(NodeCode node, List<ParcelInHand> some, ParcelState needed) {
        var candidates = hands.ours(some);
        if (candidates.isEmpty()) {
            return new Hand(List.of(), List.of());
        }
        var waiting = waiting(node, candidates);
        var wanted = candidates.stream().map(ParcelInHand::id).collect(Collectors.toSet());
        var all = parcels.lockOfOrders(orders(candidates));
        var ready = all.stream()
                .filter(it -> wanted.contains(it.id()) && it.state() == needed && waiting.contains(it.caseId()))
                .toList();
        return new Hand(ready, all);
    }

    private static void requireState(ParcelInHand parcel, ParcelState needed) {
        if (parcel.state() == ParcelState.DISPATCHED) {
            throw new Refused(new AlreadyDispatched(
                    parcel.id().number(),
                    parcel.facts().orderNumber(),
                    java.util.Objects.requireNonNull(parcel.course().dispatchedAt())));
        }
        if (parcel.stopped()) {
            throw new Refused(
                    new OrderStopped(parcel.id().number(), parcel.facts().orderNumber()));
        }
        if (parcel.state() != needed) {
            var wanted = needed == ParcelState.PICKED ? ParcelState.PACKED : ParcelState.DISPATCHED;
            throw new Refused(new ParcelNotReady(parcel.id().number(), parcel.state(), wanted));
        }
    }

    private static void requireSiblings(ParcelInHand parcel, NodeCode node, List<ParcelInHand> all) {
        if (!node.equals(NodeCode.DISPATCH)) {
            return;
        }
        var unpacked = all.stream()
                .filter(it -> it.order().equals(parcel.order()))
                .filter(it -> it.state() != ParcelState.PACKED && it.state() != ParcelState.DISPATCHED)
                .map(it -> it.id().number())
                .toList();
        if (!unpacked.isEmpty()) {
            throw new Refused(
                    new OrderIncomplete(parcel.id().number(), parcel.facts().orderNumber(), unpacked));
        }
    }

    private static Refused withdrawn(List<ParcelInHand> seen, List<ParcelInHand> locked) {
        var living = locked.stream().map(ParcelInHand::id).collect(Collectors.toSet());
        var gone = seen.stream()
                .filter(it -> !living.contains(it.id()))
                .findFirst()
                .orElseThrow();
        return new Refused(new ParcelNotReady(gone.id().number(), ParcelState.WITHDRAWN, ParcelState.DISPATCHED));
    }

    private Set<CaseId> waiting(NodeCode node, List<ParcelInHand> seen) {
        return cases.waitingAt(node, seen.stream().map(ParcelInHand::caseId).collect(Collectors.toSet()));
    }

    private static Set<OrderId> orders(List<ParcelInHand> seen) {
        return seen.stream().map(ParcelInHand::order).collect(Collectors.toCollection(HashSet::new));
    }
}
