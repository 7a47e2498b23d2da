package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.ZoneId;
import io.redthread.kernel.InvalidInput;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Puts waiting parcels into a wave (建波次).
 *
 * @param warehouse where
 * @param contents which parcels by what they hold
 * @param zone only those whose goods all lie in that zone
 * @param carrier only those of that carrier
 * @param cutOff only those that had arrived when the clock last showed this
 * @param picking how their goods come to them
 * @param mostParcels how many at most, the most urgent first
 * @param rule the rule that says so, if one does
 */
public record BuildWave(
        WarehouseId warehouse,
        WaveContents contents,
        Optional<ZoneId> zone,
        Optional<CarrierCode> carrier,
        Optional<LocalTime> cutOff,
        PickMethod picking,
        int mostParcels,
        Optional<WaveRuleId> rule) {

    /** Most parcels a wave can hold. */
    public static final int LIMIT = 5000;

    /** Refuses empty and oversized waves. */
    public BuildWave {
        if (mostParcels < 1 || mostParcels > LIMIT) {
            throw InvalidInput.of("/mostParcels", mostParcels, "wave-size-out-of-range");
        }
    }

    /** A wave of whatever waits there. */
    public static BuildWave any(WarehouseId warehouse, int mostParcels) {
        return new BuildWave(
                warehouse,
                WaveContents.ANY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PickMethod.CLUSTER,
                mostParcels,
                Optional.empty());
    }
}
