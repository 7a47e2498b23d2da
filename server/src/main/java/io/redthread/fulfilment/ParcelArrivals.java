package io.redthread.fulfilment;

import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.UnpackedOrderStore;
import io.redthread.inventory.Part;
import io.redthread.inventory.Reservation;
import io.redthread.process.BatchRun;
import io.redthread.process.CaseInHand;
import io.redthread.process.CaseListener;
import io.redthread.process.CaseState;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeFact;
import io.redthread.sales.AllocatedOrder;
import io.redthread.sales.AllocatedOrders;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Makes a parcel for every warehouse of an order that has just come to picking, in the batch's transaction; and marks
 * parcels whose order was stopped, or goes on again.
 */
@Component
class ParcelArrivals implements CaseListener {

    private static final Set<NodeCode> HERE = Set.of(NodeCode.PICKING, NodeCode.DISPATCH);
    private static final Set<CaseState> STOPPED = EnumSet.of(CaseState.HELD, CaseState.EXCEPTION);

    private final ParcelStore parcels;
    private final UnpackedOrderStore unpacked;
    private final CarrierChoice carriers;

    ParcelArrivals(ParcelStore parcels, UnpackedOrderStore unpacked, CarrierChoice carriers) {
        this.parcels = parcels;
        this.unpacked = unpacked;
        this.carriers = carriers;
    }

    @Override
    public void settled(BatchRun run) {
        var allocated =
                run.shared(AllocatedOrders.class).map(AllocatedOrders::orders).orElse(Map.of());
        var fresh = run.shared(AllocatedOrders.class).isPresent() ? arrived(run) : List.<CaseInHand>of();
        arrive(fresh, allocated);
        var passed = run.facts().stream().map(NodeFact::caseId).collect(Collectors.toSet());
        var here = run.cases().stream()
                .filter(it -> HERE.contains(it.node().code()))
                .toList();
        mark(here.stream().filter(it -> STOPPED.contains(it.state())), true);
        mark(here.stream().filter(it -> it.state() == CaseState.WAITING && !passed.contains(it.id())), false);
    }

    private static List<CaseInHand> arrived(BatchRun run) {
        return run.cases().stream()
                .filter(it -> it.node().code().equals(NodeCode.PICKING) && it.state() == CaseState.WAITING)
                .filter(it -> it.enteredAt().equals(run.at()))
                .toList();
    }

    private void arrive(List<CaseInHand> fresh, Map<OrderId, AllocatedOrder> allocated) {
        var orders = new ArrayList<AllocatedOrder>(fresh.size());
        var dues = new ArrayList<CaseInHand>(fresh.size());
        var empty = new ArrayList<OrderId>();
        for (var it : fresh) {
            var order = allocated.get(new OrderId(it.id().value()));
            if (order == null) {
                empty.add(new OrderId(it.id().value()));
            } else {
                orders.add(order);
                dues.add(it);
            }
        }
        if (!orders.isEmpty()) {
            insert(orders, dues);
        }
        if (!empty.isEmpty()) {
            unpacked.insert(empty, fresh.getFirst().enteredAt());
        }
    }

    private void insert(List<AllocatedOrder> orders, List<CaseInHand> cases) {
        var choice = carriers.of(
                orders.stream().flatMap(order -> order.parts().stream()).toList());
        var arrived = new ArrayList<NewParcel>(orders.size());
        for (var i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            var parts = order.parts().stream()
                    .sorted(Comparator.comparingInt(Part::rank))
                    .toList();
            for (var n = 0; n < parts.size(); n++) {
                var carrier = choice.apply(parts.get(n), order.shipTo().province());
                arrived.add(parcel(order, parts.get(n), n + 1, carrier, cases.get(i)));
            }
        }
        parcels.insert(arrived);
    }

    private NewParcel parcel(AllocatedOrder order, Part part, int place, CarrierCode carrier, CaseInHand it) {
        var goods = part.reservations();
        var kinds = (int) goods.stream().map(Reservation::sku).distinct().count();
        var pieces = goods.stream().map(one -> one.quantity().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new NewParcel(
                parcels.nextId(),
                order.id(),
                order.number(),
                order.shop(),
                order.platformNumber(),
                part.warehouse(),
                place,
                carrier,
                kinds,
                pieces,
                it.enteredAt(),
                it.dueAt());
    }

    /** Held or failed orders stop; those that wait here without having passed a node in this batch go on again. */
    private void mark(Stream<CaseInHand> cases, boolean stopped) {
        var orders = cases.map(it -> new OrderId(it.id().value())).toList();
        if (!orders.isEmpty()) {
            parcels.stop(orders, stopped);
        }
    }
}
