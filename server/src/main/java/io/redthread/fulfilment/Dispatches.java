package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.NoWaybill;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotFound;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotReady;
import io.redthread.fulfilment.FulfilmentRefusal.WaveNotFound;
import io.redthread.fulfilment.FulfilmentRefusal.WaybillTaken;
import io.redthread.fulfilment.store.DispatchNoteStore;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.PickLineStore;
import io.redthread.fulfilment.store.WaveStore;
import io.redthread.inventory.Dispatching;
import io.redthread.inventory.Leaving;
import io.redthread.inventory.WarehouseId;
import io.redthread.journal.Act;
import io.redthread.journal.BatchAct;
import io.redthread.journal.Journal;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.process.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dispatch confirmation (出库确认): goods checked, waybill there, order at this node; then the stock leaves the ledger and
 * the dispatch note is written, in one transaction (requirement E8, invariant 6).
 */
@Service
@Transactional
public class Dispatches {

    /** Outcome of the node when all parcels of an order have left. */
    static final String DONE = "dispatched";

    private final WaveStore waves;
    private final ParcelStore parcels;
    private final PickLineStore lines;
    private final DispatchNoteStore notes;
    private final OrdersInHand orders;
    private final Carriers carriers;
    private final Scales scales;
    private final PackedSerials serials;
    private final Dispatching dispatching;
    private final Cases cases;
    private final DocumentNumbers numbers;
    private final Journal journal;
    private final Clock clock;

    Dispatches(
            WaveStore waves,
            ParcelStore parcels,
            PickLineStore lines,
            DispatchNoteStore notes,
            OrdersInHand orders,
            Carriers carriers,
            Scales scales,
            PackedSerials serials,
            Dispatching dispatching,
            Cases cases,
            DocumentNumbers numbers,
            Journal journal,
            Clock clock) {
        this.waves = waves;
        this.parcels = parcels;
        this.lines = lines;
        this.notes = notes;
        this.orders = orders;
        this.carriers = carriers;
        this.scales = scales;
        this.serials = serials;
        this.dispatching = dispatching;
        this.cases = cases;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Puts the number of a pre-printed waybill on a packed parcel. */
    public void putWaybill(ParcelId id, CarrierCode carrier, Waybill waybill) {
        carriers.of(carrier);
        parcels.ofWaybills(List.of(waybill)).stream()
                .filter(it -> it.facts().carrier().equals(carrier) && !it.id().equals(id))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(new WaybillTaken(waybill, other.id().number()));
                });
        var parcel = parcels.lock(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new ParcelNotFound(id.number())));
        if (parcels.putWaybill(id, carrier, waybill) == 0) {
            throw new Refused(new ParcelNotReady(id.number(), parcel.state(), ParcelState.PACKED));
        }
        journal.record(
                Act.of("waybill-put", id.document(), id.number(), Map.of("carrier", carrier, "waybill", waybill)));
    }

    /** Lets parcels leave, all or none; refuses, naming the first that may not. */
    public DispatchNoteId confirm(Collection<ParcelId> ids) {
        var hand = orders.strictly(NodeCode.DISPATCH, ids);
        hand.parcels().forEach(Dispatches::requireWaybill);
        scales.require(hand.parcels());
        return dispatch(hand, clock.instant(), new Outcome.Done(DONE));
    }

    /** Lets the parcels with these waybills leave. */
    public DispatchNoteId confirmWaybills(Collection<Waybill> waybills) {
        var found = parcels.ofWaybills(waybills);
        var known = found.stream().map(it -> it.waybill().orElseThrow()).collect(Collectors.toSet());
        waybills.stream().filter(it -> !known.contains(it)).findFirst().ifPresent(unknown -> {
            throw new Refused(new ParcelNotFound(unknown.value()));
        });
        return confirm(found.stream().map(ParcelInHand::id).toList());
    }

    /** Lets whatever is packed in a wave leave; parcels that may not yet are left out. Answers how many left. */
    public int confirmWave(WaveId wave) {
        requireWave(wave);
        var packed = parcels.ofWave(wave).stream()
                .filter(it -> it.state() == ParcelState.PACKED && it.waybill().isPresent() && !it.stopped())
                .toList();
        return confirmReady(packed);
    }

    /** Lets those of the parcels leave that may; the others are left out. Answers how many left. */
    int confirmReady(List<ParcelInHand> candidates) {
        var ready = scales.passed(candidates.stream()
                .filter(it -> it.waybill().isPresent() && !it.stopped())
                .toList());
        var hand = orders.those(NodeCode.DISPATCH, ready, ParcelState.PACKED);
        if (!hand.parcels().isEmpty()) {
            dispatch(hand, clock.instant(), new Outcome.Done(DONE));
        }
        return hand.parcels().size();
    }

    private void requireWave(WaveId wave) {
        if (waves.read(wave).isEmpty()) {
            throw new Refused(new WaveNotFound(wave));
        }
    }

    /** Lets locked parcels leave; orders of which all have left end their node so. */
    DispatchNoteId dispatch(OrdersInHand.Hand hand, Instant now, Outcome outcome) {
        var inside =
                lines.pickedOf(hand.parcels().stream().map(ParcelInHand::id).toList());
        var note = leave(hand.parcels(), inside, now);
        parcels.update(hand.parcels());
        record(hand.parcels(), now);
        var left = hand.ordersAllIn(ParcelState.DISPATCHED);
        if (!left.isEmpty()) {
            cases.complete(left, NodeCode.DISPATCH, it -> outcome);
        }
        return note;
    }

    /** Posts what leaves and writes the dispatch notes, one for each warehouse; moves the parcels in memory. */
    DispatchNoteId leave(List<ParcelInHand> leaving, List<PickLine> inside, Instant now) {
        dispatching.post(inside.stream()
                .map(line -> new Leaving(
                        line.goods().reservation(),
                        line.goods().bin(),
                        line.goods().quantity(),
                        line.parcel().document()))
                .toList());
        serials.left(inside);
        var by = Callers.current().username();
        var byWarehouse = leaving.stream()
                .collect(
                        Collectors.groupingBy(it -> it.facts().warehouse().value(), TreeMap::new, Collectors.toList()));
        DispatchNoteId last = null;
        for (var group : byWarehouse.entrySet()) {
            var note = notes.insert(
                    numbers.next("DN"),
                    new WarehouseId(group.getKey()),
                    group.getValue().size(),
                    now,
                    by);
            group.getValue().forEach(it -> it.dispatched(note, now, by));
            last = note;
        }
        return java.util.Objects.requireNonNull(last, "no parcel leaves");
    }

    /** Writes down that parcels left. */
    void record(List<ParcelInHand> left, Instant now) {
        journal.record(new BatchAct(
                "parcels-dispatched",
                ParcelId.DOCUMENT_KIND,
                left.stream().map(it -> fact(it, now)).toList(),
                Map.of("parcels", left.size()),
                ""));
    }

    private static void requireWaybill(ParcelInHand parcel) {
        if (parcel.waybill().isEmpty()) {
            throw new Refused(new NoWaybill(parcel.id().number(), parcel.facts().carrier()));
        }
    }

    private static String fact(ParcelInHand parcel, Instant now) {
        return parcel.id().number() + "|" + parcel.facts().orderNumber() + "|"
                + parcel.facts().carrier() + "|"
                + parcel.waybill().map(Waybill::value).orElse("") + "|" + now;
    }
}
