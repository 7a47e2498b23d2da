package io.redthread.fulfilment;

import io.redthread.kernel.Quantity;
import java.util.List;

/**
 * What the journal keeps of a pick.
 *
 * @param wave the wave
 * @param seq the stop
 * @param bin out of which bin
 * @param sku what
 * @param parcels for which parcels
 * @param wanted how much for all of them
 * @param counted how much was counted
 */
record PickedGoods(
        long wave, int seq, String bin, String sku, List<String> parcels, Quantity wanted, Quantity counted) {

    static PickedGoods of(List<PickLine> group, Quantity counted) {
        var line = group.getFirst();
        return new PickedGoods(
                line.wave().value(),
                line.seq(),
                line.goods().binCode(),
                line.goods().sku().code(),
                group.stream().map(it -> it.parcel().number()).toList(),
                PickGroups.total(group),
                counted);
    }
}
