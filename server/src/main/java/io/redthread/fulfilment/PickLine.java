package io.redthread.fulfilment;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.ReservationId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.time.Instant;
import java.util.Optional;

/**
 * One stop of a picker (拣货行): so much of something out of a bin, for one parcel.
 *
 * @param wave the wave
 * @param seq its place on the walk through the wave, from 1
 * @param parcel for which parcel
 * @param slot the parcel's basket
 * @param goods what, and out of which bin
 * @param state where it stands
 * @param atBinBy who has scanned the bin and stands there
 * @param endedAt when it was picked or ended otherwise
 * @param endedBy by whom
 * @param found how much was there, when that was short
 */
public record PickLine(
        WaveId wave,
        int seq,
        ParcelId parcel,
        int slot,
        Goods goods,
        PickState state,
        Optional<String> atBinBy,
        Optional<Instant> endedAt,
        Optional<String> endedBy,
        Optional<Quantity> found) {

    /**
     * What is picked, and out of which bin.
     *
     * @param reservation the promise it fulfils
     * @param bin where
     * @param binCode as the bin's label says
     * @param sku what
     * @param lot which lot, where the item is kept in lots
     * @param quantity how much
     */
    public record Goods(
            ReservationId reservation,
            LocationId bin,
            String binCode,
            Sku sku,
            Optional<String> lot,
            Quantity quantity) {}

    /** Still to be picked. */
    static PickLine open(WaveId wave, int seq, ParcelInHand parcel, int slot, Goods goods) {
        return new PickLine(
                wave,
                seq,
                parcel.id(),
                slot,
                goods,
                PickState.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with so much more for other parcels. */
    PickLine plus(Quantity more) {
        var both = new Goods(
                goods.reservation(),
                goods.bin(),
                goods.binCode(),
                goods.sku(),
                goods.lot(),
                goods.quantity().plus(more));
        return new PickLine(wave, seq, parcel, slot, both, state, atBinBy, endedAt, endedBy, found);
    }

    /** The same, picked. */
    PickLine picked(Instant now, String by) {
        return new PickLine(
                wave,
                seq,
                parcel,
                slot,
                goods,
                PickState.PICKED,
                atBinBy,
                Optional.of(now),
                Optional.of(by),
                Optional.empty());
    }
}
