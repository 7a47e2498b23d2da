package io.redthread.catalog;

import io.redthread.kernel.Sku;
import java.time.Instant;

/**
 * An item with all that is known of it.
 *
 * @param id its id
 * @param sku its code
 * @param active whether it may still be ordered
 * @param version counts the changes; a change names the version it was made from
 * @param content what is known of it
 * @param isNew whether it counts as new today
 * @param categoryName name of its category, or empty
 * @param createdAt when it was put in
 * @param updatedAt when it was last changed
 * @param updatedBy by whom
 */
public record SkuView(
        SkuId id,
        Sku sku,
        boolean active,
        int version,
        SkuContent content,
        boolean isNew,
        String categoryName,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy) {}
