package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.ZoneId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A wave (波次) as pages and programs see it.
 *
 * @param id its id
 * @param number its number
 * @param warehouse where
 * @param rule the rule that built it
 * @param contents which parcels it takes
 * @param zone in which zone its goods lie, when in one
 * @param carrier whose parcels, when only one's
 * @param picking how its goods come to their parcels
 * @param state where it stands
 * @param parcels how many it was built with
 * @param lines how many stops it has
 * @param progress how many of its parcels stand where now; those taken out are missing
 * @param builtAt when it was built
 * @param builtBy by whom
 * @param dueAt until when its most urgent parcel must be packed
 * @param releasedAt when the pickers got it
 * @param releasedBy from whom
 * @param endedAt when it was closed or cancelled
 * @param endedBy by whom
 */
public record WaveView(
        WaveId id,
        String number,
        WarehouseId warehouse,
        @Nullable WaveRuleId rule,
        WaveContents contents,
        @Nullable ZoneId zone,
        @Nullable CarrierCode carrier,
        PickMethod picking,
        WaveState state,
        int parcels,
        int lines,
        Map<ParcelState, Integer> progress,
        Instant builtAt,
        String builtBy,
        Instant dueAt,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    WaveView with(Map<ParcelState, Integer> counted) {
        return new WaveView(
                id,
                number,
                warehouse,
                rule,
                contents,
                zone,
                carrier,
                picking,
                state,
                parcels,
                lines,
                counted,
                builtAt,
                builtBy,
                dueAt,
                releasedAt,
                releasedBy,
                endedAt,
                endedBy);
    }
}
