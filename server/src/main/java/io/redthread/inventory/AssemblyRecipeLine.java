package io.redthread.inventory;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A recipe in force as a list shows it.
 *
 * @param id its id
 * @param product what is made
 * @param name what it is called
 * @param version which version is in force
 * @param yields how much one run makes
 * @param components of how many kinds of goods
 * @param available what may be promised of the product, all warehouses together
 * @param possible how much more could be made now, all warehouses together
 * @param at when that version was written
 * @param by by whom
 */
public record AssemblyRecipeLine(
        AssemblyRecipeId id,
        Sku product,
        String name,
        int version,
        Quantity yields,
        int components,
        BigDecimal available,
        BigDecimal possible,
        Instant at,
        String by) {}
