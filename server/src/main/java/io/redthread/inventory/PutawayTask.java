package io.redthread.inventory;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Goods in a receiving place that wait to be put away (待上架).
 *
 * @param warehouse where
 * @param bin the receiving place
 * @param binCode its code
 * @param sku what
 * @param name its Chinese name
 * @param lot which lot, where the item is kept in lots
 * @param waiting how much of it, less what pickers are sent for
 * @param since when the last of it came
 * @param proposal where it should go
 */
public record PutawayTask(
        WarehouseId warehouse,
        LocationId bin,
        String binCode,
        Sku sku,
        String name,
        Optional<String> lot,
        Quantity waiting,
        Instant since,
        PutawayProposal proposal) {

    /** Before anybody asked where it should go. */
    public static final PutawayProposal NOT_ASKED =
            new PutawayProposal(Optional.empty(), BigDecimal.ZERO, Optional.empty(), Optional.empty(), List.of());

    /** The same with its name. */
    PutawayTask named(String known) {
        return new PutawayTask(warehouse, bin, binCode, sku, known, lot, waiting, since, proposal);
    }

    /** The same with where it should go. */
    PutawayTask with(PutawayProposal found) {
        return new PutawayTask(warehouse, bin, binCode, sku, name, lot, waiting, since, found);
    }
}
