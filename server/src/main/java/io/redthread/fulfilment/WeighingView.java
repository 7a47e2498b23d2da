package io.redthread.fulfilment;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One weighing of a parcel (称重记录).
 *
 * @param parcel which
 * @param attempt from 1
 * @param grams what it weighed
 * @param packaging what it is packed in, if anybody said
 * @param expectedGrams what it should have weighed; unknown when the catalogue lacks the weight of something in it
 * @param toleranceGrams by how much it might have differed
 * @param reason why a supervisor let it pass beyond that; otherwise empty
 * @param at when
 * @param by by whom
 */
public record WeighingView(
        ParcelId parcel,
        int attempt,
        BigDecimal grams,
        @Nullable String packaging,
        @Nullable BigDecimal expectedGrams,
        @Nullable BigDecimal toleranceGrams,
        String reason,
        Instant at,
        String by) {}
