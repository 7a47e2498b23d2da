package io.redthread.fulfilment;

import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.PickLineStore;
import io.redthread.fulfilment.store.UnpackedOrderStore;
import io.redthread.inventory.WarehouseId;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Attempts;
import io.redthread.process.CaseId;
import io.redthread.process.CaseInHand;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.sales.OrderId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Confirms picking, packing and dispatch of whatever waits, two thousand parcels in a transaction: for imports of orders
 * that have long been shipped, and for warehouses that confirm by the batch. The steps are the same as by hand, taken in
 * memory and written once; nothing is skipped. Goods with serial numbers are left to the packing bench.
 */
@Service
public class BatchFulfilment {

    private static final int BATCH = 2000;

    private final ParcelStore parcels;
    private final PickLineStore lines;
    private final UnpackedOrderStore unpacked;
    private final WaveBuilding building;
    private final Packing packing;
    private final Dispatches dispatches;
    private final Scales scales;
    private final Hands hands;
    private final PackedSerials serials;
    private final Cases cases;
    private final Attempts attempts;
    private final Clock clock;

    BatchFulfilment(
            ParcelStore parcels,
            PickLineStore lines,
            UnpackedOrderStore unpacked,
            WaveBuilding building,
            Packing packing,
            Dispatches dispatches,
            Scales scales,
            Hands hands,
            PackedSerials serials,
            Cases cases,
            Attempts attempts,
            Clock clock) {
        this.parcels = parcels;
        this.lines = lines;
        this.unpacked = unpacked;
        this.building = building;
        this.packing = packing;
        this.dispatches = dispatches;
        this.scales = scales;
        this.hands = hands;
        this.serials = serials;
        this.cases = cases;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Ships up to so many parcels of a warehouse of our own; answers how many left or are packed and wait for a sibling.
     */
    public int confirmAll(WarehouseId warehouse, int most) {
        var confirmed = 0;
        while (confirmed < most && hands.ours(warehouse)) {
            var size = Math.min(BATCH, most - confirmed);
            var done = attempts.at(() -> batch(warehouse, size));
            if (done == 0) {
                break;
            }
            confirmed += done;
        }
        takeOnUnpacked();
        return confirmed;
    }

    /** Takes orders without goods past picking and dispatch; answers how many. */
    public int takeOnUnpacked() {
        var all = 0;
        for (var taken = attempts.at(this::unpackedBatch); taken > 0; taken = attempts.at(this::unpackedBatch)) {
            all += taken;
        }
        return all;
    }

    private int unpackedBatch() {
        var orders = unpacked.take(BATCH);
        if (orders.isEmpty()) {
            return 0;
        }
        var ids = orders.stream().map(BatchFulfilment::caseId).toList();
        var waiting = cases.waitingAt(NodeCode.PICKING, ids);
        if (!waiting.isEmpty()) {
            cases.completeInTurn(
                    waiting,
                    List.of(
                            new Cases.Step(NodeCode.PICKING, waiting, "nothing-to-pick"),
                            new Cases.Step(NodeCode.DISPATCH, waiting, "nothing-to-ship")));
        }
        unpacked.delete(orders);
        return orders.size();
    }

    private int batch(WarehouseId warehouse, int size) {
        var wanted = BuildWave.any(warehouse, size);
        var taken = parcels.takeWaiting(wanted, Optional.empty(), wanted.mostParcels());
        var free = taken.isEmpty()
                ? Map.<CaseId, CaseInHand>of()
                : cases
                        .freeAt(
                                NodeCode.PICKING,
                                taken.stream().map(ParcelInHand::caseId).toList())
                        .stream()
                        .collect(Collectors.toMap(CaseInHand::id, it -> it));
        var numbered = serials.amongWaiting(taken);
        var worked = taken.stream()
                .filter(it -> free.containsKey(it.caseId()) && !numbered.contains(it.id()))
                .toList();
        if (worked.isEmpty()) {
            return 0;
        }
        var now = clock.instant();
        var plan = building.of(wanted, worked, now);
        worked.forEach(it -> it.picked(now));
        packing.mark(worked, now);
        ship(worked, plan, free, now);
        return worked.size();
    }

    private void ship(List<ParcelInHand> worked, WaveBuilding.Plan plan, Map<CaseId, CaseInHand> held, Instant now) {
        var all = withSiblings(worked);
        var complete = new OrdersInHand.Hand(worked, all).ordersAllIn(ParcelState.PACKED);
        packing.record(worked, now);
        var leaving = scales.passed(all.stream()
                .filter(it -> complete.contains(it.caseId()) && it.waybill().isPresent())
                .toList());
        building.write(plan, staying(leaving, plan, now), WaveState.CLOSED, now);
        if (!leaving.isEmpty()) {
            dispatches.leave(leaving, inside(leaving, plan), now);
            dispatches.record(leaving, now);
        }
        parcels.update(changed(worked, leaving));
        if (!complete.isEmpty()) {
            var left = new OrdersInHand.Hand(leaving, all).ordersAllIn(ParcelState.DISPATCHED);
            cases.completeHeld(
                    held.values().stream()
                            .filter(it -> complete.contains(it.id()))
                            .sorted(Comparator.comparingLong(it -> it.id().value()))
                            .toList(),
                    List.of(
                            new Cases.Step(NodeCode.PICKING, complete, Packing.DONE),
                            new Cases.Step(NodeCode.DISPATCH, left, Dispatches.DONE)));
        }
    }

    /** Parcels that leave carry what was picked for them; answers the lines of those that stay. */
    private static List<PickLine> staying(List<ParcelInHand> leaving, WaveBuilding.Plan plan, Instant now) {
        var by = Callers.current().username();
        var lines = plan.lines().stream()
                .map(line -> line.picked(now, by))
                .collect(Collectors.groupingBy(PickLine::parcel));
        for (var it : leaving) {
            var picked = lines.remove(it.id());
            if (picked != null) {
                it.carries(picked);
            }
        }
        return lines.values().stream().flatMap(List::stream).toList();
    }

    private List<PickLine> inside(List<ParcelInHand> leaving, WaveBuilding.Plan plan) {
        var ids = leaving.stream().map(ParcelInHand::id).collect(Collectors.toCollection(LinkedHashSet::new));
        var inside = new ArrayList<>(plan.lines().stream()
                .filter(line -> ids.contains(line.parcel()))
                .toList());
        plan.parcels().forEach(it -> ids.remove(it.id()));
        if (!ids.isEmpty()) {
            inside.addAll(lines.pickedOf(ids));
        }
        return inside;
    }

    private List<ParcelInHand> withSiblings(List<ParcelInHand> worked) {
        var all = new ArrayList<>(worked);
        all.addAll(parcels.lockSiblings(worked));
        return all;
    }

    private static List<ParcelInHand> changed(List<ParcelInHand> worked, List<ParcelInHand> leaving) {
        var changed = new LinkedHashSet<>(worked);
        changed.addAll(leaving);
        return List.copyOf(changed);
    }

    private static CaseId caseId(OrderId order) {
        return new CaseId(order.value());
    }
}
