package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Money;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Command to write a custody note: goods come from an owner, go back to one, or change hands where they lie.
 *
 * @param kind which of these
 * @param from the warehouse they leave; absent for a deposit
 * @param to the warehouse they come into; absent for a withdrawal
 * @param reference the owner's own number, at most 60 characters; a deposit needs one, which is taken once
 * @param reason why, at most 500 characters; a change of owner needs one
 * @param price what is paid for all of it; only for a change of owner
 * @param lines at least one, at most 1,000
 * @param serials pieces of goods with serial numbers, each by its number
 */
public record NewCustodyNote(
        CustodyKind kind,
        Optional<WarehouseId> from,
        Optional<WarehouseId> to,
        String reference,
        String reason,
        Optional<Money> price,
        List<Line> lines,
        List<SerialPiece> serials) {

    private static final int MOST_LINES = 1_000;
    private static final int LONGEST_REFERENCE = 60;
    private static final int LONGEST_REASON = 500;

    /** Refuses what the kind does not have, what it lacks, and what is too long. */
    public NewCustodyNote {
        lines = List.copyOf(lines);
        serials = List.copyOf(serials);
        end("/from", from, kind != CustodyKind.DEPOSIT);
        end("/to", to, kind != CustodyKind.WITHDRAWAL);
        text("/reference", reference, kind == CustodyKind.DEPOSIT, LONGEST_REFERENCE);
        text("/reason", reason, kind == CustodyKind.CHANGE, LONGEST_REASON);
        price.ifPresent(it -> {
            if (kind != CustodyKind.CHANGE || it.amount().signum() < 0) {
                throw InvalidInput.of("/price", it.amount(), "value-malformed");
            }
        });
        if (lines.isEmpty()) {
            throw InvalidInput.of("/lines", "", "value-required");
        }
        if (lines.size() > MOST_LINES) {
            throw InvalidInput.of("/lines", lines.size(), "too-many-lines");
        }
    }

    /**
     * Goods of a note.
     *
     * @param sku what
     * @param lot which lot, where the item is kept in lots
     * @param quantity how much, more than nothing
     * @param outOf the bin they leave; absent for a deposit
     * @param into the bin they come into; absent for a withdrawal
     * @param expiresOn the lot's last good day; wanted for a deposit in a lot not seen before of goods that do not keep for ever
     */
    public record Line(
            Sku sku,
            Optional<String> lot,
            Quantity quantity,
            Optional<LocationId> outOf,
            Optional<LocationId> into,
            Optional<LocalDate> expiresOn) {

        /** Goods of a lot that is known, or of none. */
        public Line(
                Sku sku,
                Optional<String> lot,
                Quantity quantity,
                Optional<LocationId> outOf,
                Optional<LocationId> into) {
            this(sku, lot, quantity, outOf, into, Optional.empty());
        }

        /** Refuses nothing at all. */
        public Line {
            if (!quantity.isPositive()) {
                throw InvalidInput.of("/quantity", quantity.amount(), "quantity-not-positive");
            }
        }
    }

    private static void end(String pointer, Optional<WarehouseId> given, boolean wanted) {
        if (given.isPresent() != wanted) {
            throw InvalidInput.of(
                    pointer,
                    given.map(it -> Long.toString(it.value())).orElse(""),
                    wanted ? "value-required" : "value-malformed");
        }
    }

    private static void text(String pointer, String given, boolean needed, int longest) {
        if (needed && given.isBlank()) {
            throw InvalidInput.of(pointer, given, "value-required");
        }
        if (given.length() > longest) {
            throw InvalidInput.of(pointer, given, "note-too-long");
        }
    }
}
