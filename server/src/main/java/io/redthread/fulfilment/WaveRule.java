package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.ZoneId;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which waves are built, and when they build themselves (波次规则).
 *
 * @param id its id
 * @param content what it says
 * @param active whether it is used
 */
public record WaveRule(WaveRuleId id, Content content, boolean active) {

    /**
     * What a rule says.
     *
     * @param name what people call it, unique in its warehouse
     * @param warehouse where
     * @param contents which parcels by what they hold
     * @param zone only those whose goods all lie in that zone
     * @param carrier only those of that carrier
     * @param cutOff only those that had arrived when the clock last showed this (Shanghai)
     * @param picking how their goods come to the parcels; into baskets on the way unless said
     * @param mostParcels how many at most in one wave
     * @param automatic whether it builds waves by itself
     * @param leastParcels by itself only when so many wait
     * @param longestWaitMinutes or when one has waited so long
     */
    public record Content(
            String name,
            WarehouseId warehouse,
            WaveContents contents,
            @Nullable ZoneId zone,
            @Nullable CarrierCode carrier,
            @Nullable LocalTime cutOff,
            @Nullable PickMethod picking,
            int mostParcels,
            boolean automatic,
            int leastParcels,
            int longestWaitMinutes) {}

    /** The wave it wants. */
    public BuildWave wave() {
        return new BuildWave(
                content.warehouse(),
                content.contents(),
                Optional.ofNullable(content.zone()),
                Optional.ofNullable(content.carrier()),
                Optional.ofNullable(content.cutOff()),
                Objects.requireNonNullElse(content.picking(), PickMethod.CLUSTER),
                content.mostParcels(),
                Optional.of(id));
    }
}
