package io.redthread.fulfilment;

import io.redthread.fulfilment.PickLine.Goods;
import io.redthread.fulfilment.WalkPlan.Stop;
import io.redthread.inventory.HeldReservation;
import io.redthread.inventory.Pin;
import io.redthread.inventory.PinRequest;
import io.redthread.inventory.Pins;
import io.redthread.inventory.ReservationId;
import io.redthread.inventory.Reservations;
import io.redthread.inventory.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the bins out of which parcels are picked, and holds the goods there for them. */
@Component
class PickBins {

    private final Reservations reservations;
    private final Pins pins;

    PickBins(Reservations reservations, Pins pins) {
        this.reservations = reservations;
        this.pins = pins;
    }

    /** Pins the goods of parcels: what their orders have reserved in their warehouse, out of one zone where one is named. */
    List<Stop> pin(List<ParcelInHand> parcels, Optional<ZoneId> zone) {
        var held = held(parcels);
        var requests = held.values().stream().map(Owned::request).toList();
        var pinned = zone.map(it -> pins.pin(requests, it)).orElseGet(() -> pins.pin(requests));
        return pinned.stream().map(pin -> stop(pin, held)).toList();
    }

    /** Of parcels those whose goods can all be picked in a zone, the most urgent served first. */
    Set<ParcelId> within(ZoneId zone, List<ParcelInHand> parcels) {
        var wanted = new LinkedHashMap<ParcelId, List<PinRequest>>();
        var urgent = parcels.stream()
                .sorted(Comparator.comparing((ParcelInHand it) -> it.facts().dueAt())
                        .thenComparing(it -> it.id().value()))
                .toList();
        held(urgent)
                .values()
                .forEach(it -> wanted.computeIfAbsent(it.parcel().id(), key -> new ArrayList<>())
                        .add(it.request()));
        return new LinkedHashSet<>(pins.within(zone, wanted));
    }

    /** Gives the bins free again. */
    void unpin(List<PickLine> lines) {
        var ids = new LinkedHashSet<ReservationId>();
        lines.forEach(line -> ids.add(line.goods().reservation()));
        pins.unpin(ids);
    }

    /** What each parcel holds, as its order's reservations say; parcels that hold nothing are left out. */
    Map<ParcelId, List<HeldReservation>> contents(List<ParcelInHand> parcels) {
        var contents = new HashMap<ParcelId, List<HeldReservation>>();
        held(parcels)
                .values()
                .forEach(it -> contents.computeIfAbsent(it.parcel().id(), key -> new ArrayList<>())
                        .add(it.reservation()));
        return contents;
    }

    private Map<ReservationId, Owned> held(List<ParcelInHand> parcels) {
        var documents =
                new LinkedHashSet<>(parcels.stream().map(ParcelInHand::document).toList());
        var byDocument = reservations.of(documents);
        var held = new LinkedHashMap<ReservationId, Owned>();
        for (var parcel : parcels) {
            byDocument.getOrDefault(parcel.document(), List.of()).stream()
                    .filter(it -> it.warehouse().equals(parcel.facts().warehouse()))
                    .forEach(it -> held.put(it.id(), new Owned(parcel, it)));
        }
        return held;
    }

    private static Stop stop(Pin pin, Map<ReservationId, Owned> held) {
        var owned = java.util.Objects.requireNonNull(held.get(pin.reservation()));
        var goods = new Goods(
                pin.reservation(),
                pin.bin(),
                pin.binCode(),
                owned.reservation().sku(),
                owned.reservation().lot(),
                pin.quantity());
        return new Stop(owned.parcel(), pin.walkOrder(), goods);
    }

    private record Owned(ParcelInHand parcel, HeldReservation reservation) {

        PinRequest request() {
            return new PinRequest(
                    reservation.id(),
                    reservation.warehouse(),
                    reservation.sku(),
                    reservation.lot(),
                    reservation.quantity());
        }
    }
}
