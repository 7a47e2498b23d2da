package io.redthread.fulfilment;

import java.time.Instant;

/**
 * A wave to be written.
 *
 * @param id its id
 * @param number its number
 * @param wanted what it was built for
 * @param state built, or released at once by a batch confirmation
 * @param parcels how many it holds
 * @param lines how many stops it has
 * @param at now
 * @param by who built it
 * @param dueAt until when its most urgent parcel must be packed
 */
public record NewWave(
        WaveId id,
        String number,
        BuildWave wanted,
        WaveState state,
        int parcels,
        int lines,
        Instant at,
        String by,
        Instant dueAt) {}
