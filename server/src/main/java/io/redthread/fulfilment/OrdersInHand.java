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

    OrdersInHand(ParcelStore parcels, Cases cases) {
        this.parcels = parcels;
        this.cases = cases;
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

    /** Exactly these parcels at that node; refuses, naming the first that cannot be worked there. */
    Hand strictly(NodeCode node, Collection<ParcelId> ids) {
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
    Hand those(NodeCode node, List<ParcelInHand> candidates, ParcelState needed) {
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
