package io.redthread.fulfilment;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What belongs into a slot of a sort wall (播种墙格口).
 *
 * @param seq the pick line
 * @param slot the slot, from 1
 * @param parcelId for which parcel
 * @param parcel that parcel's number
 * @param sku what
 * @param name its name
 * @param lot which lot, where the item is kept in lots
 * @param quantity how much belongs there
 * @param sorted how much lies there
 */
public record WallLine(
        int seq,
        int slot,
        ParcelId parcelId,
        String parcel,
        Sku sku,
        String name,
        @Nullable String lot,
        Quantity quantity,
        Quantity sorted) {

    WallLine named(String known) {
        return new WallLine(seq, slot, parcelId, parcel, sku, known, lot, quantity, sorted);
    }

    /** What is still missing. */
    Quantity missing() {
        return quantity.minus(sorted);
    }
}
