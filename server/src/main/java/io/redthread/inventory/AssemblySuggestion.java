package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A product that orders wait for and that could be made.
 *
 * @param product of what
 * @param name what it is called
 * @param orders how many orders wait
 * @param waiting how much they wait for
 * @param available what may be promised of it now
 * @param inWork what assembly orders that are not ended will still make
 * @param missing what is left: waiting less available less in work
 * @param warehouse where most could be made; absent where none could
 * @param possible how much there
 */
public record AssemblySuggestion(
        Sku product,
        String name,
        int orders,
        BigDecimal waiting,
        BigDecimal available,
        BigDecimal inWork,
        BigDecimal missing,
        Optional<WarehouseId> warehouse,
        BigDecimal possible) {}
