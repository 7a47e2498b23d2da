package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.OrderStopped;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotReady;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.PickLineStore;
import io.redthread.fulfilment.store.WaveStore;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Lines that are picked in one go. In a wave that is sorted afterwards these are all open lines of the same goods in the
 * same bin, except those of stopped orders; otherwise each line is alone.
 */
@Component
class PickGroups {

    private final WaveStore waves;
    private final ParcelStore parcels;
    private final PickLineStore lines;

    PickGroups(WaveStore waves, ParcelStore parcels, PickLineStore lines) {
        this.waves = waves;
        this.parcels = parcels;
        this.lines = lines;
    }

    /** What is picked together with an open line; that line itself at least. */
    List<PickLine> of(WaveId wave, PickLine line) {
        var sorts = waves.read(wave).map(it -> it.picking() == PickMethod.SORT).orElse(false);
        if (!sorts) {
            return List.of(line);
        }
        var stopped = stopped(wave);
        var group = lines.ofWave(wave).stream()
                .filter(it -> it.state() == PickState.OPEN && !stopped.contains(it.parcel()))
                .filter(it -> together(it, line))
                .toList();
        return group.isEmpty() ? List.of(line) : group;
    }

    /** Parcels of a wave whose orders are held or in exception. */
    Set<ParcelId> stopped(WaveId wave) {
        return parcels.ofWave(wave).stream()
                .filter(ParcelInHand::stopped)
                .map(ParcelInHand::id)
                .collect(Collectors.toSet());
    }

    static boolean together(PickLine one, PickLine other) {
        return one.goods().bin().equals(other.goods().bin())
                && one.goods().sku().equals(other.goods().sku())
                && one.goods().lot().equals(other.goods().lot());
    }

    static Quantity total(List<PickLine> group) {
        return group.stream()
                .map(it -> it.goods().quantity())
                .reduce(Quantity::plus)
                .orElseThrow();
    }

    /** Locks the parcels of lines in key order; refuses, naming the first that cannot be picked for. */
    List<ParcelInHand> lock(List<PickLine> group) {
        var held = parcels.lock(group.stream().map(PickLine::parcel).distinct().toList());
        for (var parcel : held) {
            if (parcel.stopped()) {
                throw new Refused(
                        new OrderStopped(parcel.id().number(), parcel.facts().orderNumber()));
            }
            if (parcel.state() != ParcelState.IN_WAVE) {
                throw new Refused(new ParcelNotReady(parcel.id().number(), parcel.state(), ParcelState.PICKED));
            }
        }
        return held;
    }

    /** Moves those of the locked parcels on of which all is picked. */
    void finish(List<ParcelInHand> held, Instant now) {
        var wanted = lines.wantedOf(held.stream().map(ParcelInHand::id).toList()).stream()
                .collect(Collectors.groupingBy(PickLine::parcel));
        var ready = held.stream()
                .filter(it -> Objects.requireNonNullElse(wanted.get(it.id()), List.<PickLine>of()).stream()
                        .allMatch(line -> line.state() == PickState.PICKED))
                .toList();
        if (!ready.isEmpty()) {
            ready.forEach(it -> it.picked(now));
            parcels.update(ready);
        }
    }
}
