package io.redthread.parties;

import io.redthread.kernel.Sku;
import java.math.BigDecimal;

/**
 * What a shop's own code means.
 *
 * @param sku our item
 * @param factor how many base units one of the shop's is; 1 unless the shop sells packs
 */
public record MappedSku(Sku sku, BigDecimal factor) {}
