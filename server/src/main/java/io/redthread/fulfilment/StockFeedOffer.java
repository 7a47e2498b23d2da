package io.redthread.fulfilment;

import io.redthread.sales.ShopOffer;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a shop should show of an item, and what it does.
 *
 * @param now what it may offer at this moment, and why
 * @param offered what it should show, as of the last check
 * @param changedAt when that last changed
 * @param told what it has acknowledged; nothing yet where absent
 * @param toldAt when
 */
public record StockFeedOffer(
        ShopOffer now,
        BigDecimal offered,
        Instant changedAt,
        @Nullable BigDecimal told,
        @Nullable Instant toldAt) {}
