package io.redthread.outside;

import io.redthread.inventory.StockCountId;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partner's figure that is not ours (仓间差异).
 *
 * @param id its id
 * @param number its number, {@code WD-…}
 * @param warehouse where
 * @param kind in what
 * @param state how far it is
 * @param sku of which goods
 * @param name what they are called
 * @param lot of which lot, blank where they are kept in none
 * @param announced what was announced, or is on the books
 * @param reported what the partner says
 * @param source where it comes from
 * @param openedAt since when
 * @param seenAt when the partner last said so
 * @param settled how it was settled, as far as it was
 */
public record Difference(
        DifferenceId id,
        String number,
        WarehouseId warehouse,
        DifferenceKind kind,
        DifferenceState state,
        Sku sku,
        String name,
        String lot,
        Quantity announced,
        Quantity reported,
        Source source,
        Instant openedAt,
        Instant seenAt,
        Settled settled) {

    /**
     * Where a difference comes from.
     *
     * @param instruction in what was done for that instruction
     * @param document number of its document, or empty
     * @param report the partner's number of the report
     */
    public record Source(@Nullable InstructionId instruction, String document, String report) {}

    /**
     * How a difference was settled.
     *
     * @param count the stock count that corrects the books
     * @param note what was said about it, or empty
     * @param at when it ended
     * @param by who ended it
     */
    public record Settled(
            @Nullable StockCountId count,
            String note,
            @Nullable Instant at,
            @Nullable String by) {}

    /** How much more the partner has, sent or took in than we think; negative for less. */
    public Quantity more() {
        return reported.minus(announced);
    }

    Difference named(String known) {
        return new Difference(
                id, number, warehouse, kind, state, sku, known, lot, announced, reported, source, openedAt, seenAt,
                settled);
    }
}
