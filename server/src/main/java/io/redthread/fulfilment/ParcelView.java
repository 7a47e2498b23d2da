package io.redthread.fulfilment;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one parcel (包裹).
 *
 * @param parcel the parcel
 * @param carrier who takes it
 * @param course what it has passed, with times
 * @param lines what is in it, or is to be
 * @param events what the carrier reported, oldest first
 * @param units the handling units it is or was on, the latest first
 * @param trackingPath address of the customer's page
 */
public record ParcelView(
        ParcelRow parcel,
        Carrier carrier,
        List<Passed> course,
        List<Line> lines,
        List<TrackingEvent> events,
        List<ParcelOnUnit> units,
        String trackingPath) {

    /**
     * A state it has passed.
     *
     * @param state which
     * @param at when
     * @param by who, where one person did it
     */
    public record Passed(
            ParcelState state, Instant at, @Nullable String by) {}

    /**
     * Something in it.
     *
     * @param sku what
     * @param name its name
     * @param lot which lot, where the item is kept in lots
     * @param quantity how much
     * @param serials whether each piece has to be scanned by its serial number
     * @param numbers the serial numbers of these goods in the parcel, once they are packed
     * @param gifts how much of it is a gift (赠品)
     * @param bin where it is picked from, once a wave says so
     * @param state where the picking of it stands, once a wave has it
     */
    public record Line(
            Sku sku,
            String name,
            @Nullable String lot,
            Quantity quantity,
            boolean serials,
            List<String> numbers,
            BigDecimal gifts,
            @Nullable String bin,
            @Nullable PickState state) {}
}
