package io.redthread.catalog;

import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import io.redthread.kernel.Uom;
import java.time.Instant;
import java.util.Optional;

/**
 * An item as a line of the list.
 *
 * @param id its id
 * @param sku its code
 * @param name Chinese name
 * @param nameEn English name, or empty
 * @param spec model, colour, size, or empty
 * @param category its category
 * @param categoryName its category's name, or empty
 * @param uom base unit
 * @param kit whether it is a kit
 * @param flags how rules treat it
 * @param isNew whether it counts as new today
 * @param lotTracked whether stock is kept per lot
 * @param serials whether every piece is known by a number of its own
 * @param price reference selling price
 * @param imageUrl picture, or empty
 * @param active whether it may still be ordered
 * @param version counts the changes
 * @param updatedAt when it was last changed
 */
public record SkuRow(
        SkuId id,
        Sku sku,
        String name,
        String nameEn,
        String spec,
        Optional<CategoryId> category,
        String categoryName,
        Uom uom,
        boolean kit,
        SkuFlags flags,
        boolean isNew,
        boolean lotTracked,
        SerialTracking serials,
        Optional<UnitPrice> price,
        String imageUrl,
        boolean active,
        int version,
        Instant updatedAt) {}
