package io.redthread.inventory;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.util.Optional;

/**
 * A line of a transfer order.
 *
 * @param lineNo from 1
 * @param sku what
 * @param lot which lot, where the item is kept in lots
 * @param quantity how much is sent
 * @param outOf the bin it leaves
 * @param outOfCode that bin's code
 * @param into the bin it comes to, once known
 * @param intoCode that bin's code
 * @param received how much came, once it did
 */
public record TransferLine(
        int lineNo,
        Sku sku,
        Optional<String> lot,
        Quantity quantity,
        LocationId outOf,
        String outOfCode,
        Optional<LocationId> into,
        Optional<String> intoCode,
        Optional<Quantity> received) {}
