package io.redthread.fulfilment;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stop on a picker's list (拣货任务).
 *
 * @param seq its place on the walk, from 1
 * @param parcelId for which parcel
 * @param parcel that parcel's number
 * @param slot the basket it goes into
 * @param bin the bin's code
 * @param sku what
 * @param name its name
 * @param lot which lot, where the item is kept in lots
 * @param quantity how much
 * @param gifts how much of it is a gift (赠品)
 * @param state where it stands
 * @param atBinBy who has scanned the bin
 * @param endedAt when it was picked or ended otherwise
 * @param endedBy by whom
 * @param found how much was there, when that was short
 */
public record PickStop(
        int seq,
        ParcelId parcelId,
        String parcel,
        int slot,
        String bin,
        Sku sku,
        String name,
        @Nullable String lot,
        Quantity quantity,
        BigDecimal gifts,
        PickState state,
        @Nullable String atBinBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable Quantity found) {}
