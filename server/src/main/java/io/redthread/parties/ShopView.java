package io.redthread.parties;

import java.time.Instant;

/**
 * A shop with all that is known of it.
 *
 * @param id its id
 * @param code its code
 * @param active whether it takes orders
 * @param version counts the changes
 * @param content what is known of it
 * @param mappings how many platform codes are mapped
 * @param updatedAt when it was last changed
 * @param updatedBy by whom
 */
public record ShopView(
        ShopId id,
        String code,
        boolean active,
        int version,
        ShopContent content,
        long mappings,
        Instant updatedAt,
        String updatedBy) {}
