package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Command to report work on an assembly order (完工报告): what was made, out of what.
 *
 * @param made good pieces made, or pieces taken apart; zero where only something broke
 * @param scrapped pieces that came out bad; none when taking apart
 * @param scrapReason why, wanted if some did
 * @param bin where good pieces are put, or where those taken apart come from
 * @param lot their lot, where the product is kept in lots; a new one is named after the order where none is given
 * @param expiresOn the lot's last good day; the earliest of the components' where none is given
 * @param parts which components out of which bins, or into which when taking apart; at most 1,000
 */
public record AssemblyReport(
        BigDecimal made,
        BigDecimal scrapped,
        String scrapReason,
        Optional<LocationId> bin,
        Optional<String> lot,
        Optional<LocalDate> expiresOn,
        List<Part> parts,
        List<String> serials) {

    private static final int MOST_PARTS = 1_000;
    private static final int LONGEST_TEXT = 500;

    /** Refuses a report of nothing, scrap without a reason, and good pieces without a bin. */
    public AssemblyReport {
        parts = List.copyOf(parts);
        serials = List.copyOf(serials);
        if (made.signum() < 0) {
            throw InvalidInput.of("/made", made.toPlainString(), "quantity-negative");
        }
        if (scrapped.signum() < 0) {
            throw InvalidInput.of("/scrapped", scrapped.toPlainString(), "quantity-negative");
        }
        if (scrapped.signum() > 0 && scrapReason.isBlank()) {
            throw InvalidInput.of("/scrapReason", "", "value-required");
        }
        if (scrapReason.length() > LONGEST_TEXT) {
            throw InvalidInput.of("/scrapReason", scrapReason, "text-too-long");
        }
        if (made.signum() > 0 && bin.isEmpty()) {
            throw InvalidInput.of("/bin", "", "value-required");
        }
        if (parts.isEmpty()) {
            throw InvalidInput.of("/parts", "", "value-required");
        }
        if (parts.size() > MOST_PARTS) {
            throw InvalidInput.of("/parts", parts.size(), "too-many-lines");
        }
    }

    /** Of pieces without numbers of their own. */
    public AssemblyReport(
            BigDecimal made,
            BigDecimal scrapped,
            String scrapReason,
            Optional<LocationId> bin,
            Optional<String> lot,
            Optional<LocalDate> expiresOn,
            List<Part> parts) {
        this(made, scrapped, scrapReason, bin, lot, expiresOn, parts, List.of());
    }

    /** Pieces the parts are for, good and bad. */
    public BigDecimal pieces() {
        return made.add(scrapped);
    }

    /** How much of each component is named, broken or not. */
    Map<Sku, BigDecimal> sums(boolean broken) {
        var sums = new HashMap<Sku, BigDecimal>();
        parts.stream()
                .filter(part -> part.broken() == broken)
                .forEach(part -> sums.merge(part.sku(), part.quantity(), BigDecimal::add));
        return sums;
    }

    /** The numbers of the components that are named, broken or not, in their order. */
    List<SerialPiece> numbered(boolean broken) {
        return parts.stream()
                .filter(part -> part.broken() == broken)
                .flatMap(part -> part.serials().stream().map(it -> new SerialPiece(part.sku(), it)))
                .toList();
    }

    /**
     * Goods out of a bin, or into one when taking apart.
     *
     * @param sku of what
     * @param lot which lot, where they are kept in lots
     * @param bin which bin; none for what broke when taking apart
     * @param quantity how much, above zero, in its base unit
     * @param broken whether it broke: it goes to scrap, and counts beside what the recipe needs
     * @param reason why, wanted if it did
     * @param serials the number of each of them, where they keep serial numbers throughout; those of the first piece made first
     */
    public record Part(
            Sku sku,
            Optional<String> lot,
            Optional<LocationId> bin,
            BigDecimal quantity,
            boolean broken,
            String reason,
            List<String> serials) {

        /** Refuses nothing and less, and breakage without a reason. */
        public Part {
            serials = List.copyOf(serials);
            if (quantity.signum() <= 0) {
                throw InvalidInput.of("/quantity", quantity.toPlainString(), "quantity-not-positive");
            }
            if (broken && reason.isBlank()) {
                throw InvalidInput.of("/reason", "", "value-required");
            }
            if (reason.length() > LONGEST_TEXT) {
                throw InvalidInput.of("/reason", reason, "text-too-long");
            }
            if (!broken && bin.isEmpty()) {
                throw InvalidInput.of("/bin", "", "value-required");
            }
        }

        /** Of goods without numbers. */
        public Part(
                Sku sku,
                Optional<String> lot,
                Optional<LocationId> bin,
                BigDecimal quantity,
                boolean broken,
                String reason) {
            this(sku, lot, bin, quantity, broken, reason, List.of());
        }

        /** The same of that lot. */
        Part of(String lotCode) {
            return new Part(sku, Optional.of(lotCode), bin, quantity, broken, reason, serials);
        }

        /** Its lot as balances name it: empty for goods kept without. */
        String lotCode() {
            return lot.orElse("");
        }
    }
}
