package io.redthread.fulfilment;

import io.redthread.fulfilment.PickLine.Goods;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders the stops of a wave along the way through the warehouse, and gives each parcel its basket. Knows no SQL. */
final class WalkPlan {

    private static final Comparator<Stop> ALONG_THE_WAY = Comparator.<Stop>comparingInt(Stop::walkOrder)
            .thenComparing(stop -> stop.goods().binCode())
            .thenComparing(stop -> stop.goods().sku())
            .thenComparing(stop -> stop.parcel().id().value());

    private WalkPlan() {}

    /**
     * A stop before it has its place.
     *
     * @param parcel for whom
     * @param walkOrder the bin's place on the way
     * @param goods what is picked there
     */
    record Stop(ParcelInHand parcel, int walkOrder, Goods goods) {}

    /** The pick lines of a wave. Baskets are numbered in the order in which the walk first needs them. */
    static List<PickLine> lines(WaveId wave, List<Stop> stops) {
        Map<ParcelId, Integer> slots = new HashMap<>();
        var lines = new ArrayList<PickLine>(stops.size());
        for (var stop : stops.stream().sorted(ALONG_THE_WAY).toList()) {
            var slot = slots.computeIfAbsent(stop.parcel().id(), key -> slots.size() + 1);
            lines.add(PickLine.open(wave, lines.size() + 1, stop.parcel(), slot, stop.goods()));
        }
        return lines;
    }
}
