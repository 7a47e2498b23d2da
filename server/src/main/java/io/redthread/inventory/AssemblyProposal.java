package io.redthread.inventory;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.util.List;
import java.util.Optional;

/**
 * What a report would take and put, as stock is now: lots by the warehouse's picking strategy, bins along the way.
 *
 * @param take out of which bins what comes
 * @param put what is made of it, each with the bin that most of it lies in already
 */
public record AssemblyProposal(List<Line> take, List<Line> put) {

    /**
     * Goods of one lot in one bin.
     *
     * @param sku of what
     * @param name what it is called
     * @param lotTracked whether it is kept in lots
     * @param lot which lot
     * @param bin the bin; absent where none has it or is known
     * @param binCode that bin's code
     * @param quantity how much
     */
    public record Line(
            Sku sku,
            String name,
            boolean lotTracked,
            Optional<String> lot,
            Optional<LocationId> bin,
            Optional<String> binCode,
            Quantity quantity) {}
}
