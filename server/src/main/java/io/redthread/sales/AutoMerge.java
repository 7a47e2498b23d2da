package io.redthread.sales;

import io.redthread.parties.ShopId;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a shop's orders are merged by themselves (自动合单, X31).
 *
 * @param shop the shop
 * @param minutes within how many minutes of the first one they must have come, 1–1440; absent where they are not
 * @param version counts the changes
 * @param changedAt when it was changed
 * @param changedBy by whom
 */
public record AutoMerge(ShopId shop, Optional<Integer> minutes, int version, Instant changedAt, String changedBy) {}
