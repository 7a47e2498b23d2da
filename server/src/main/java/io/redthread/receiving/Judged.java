package io.redthread.receiving;

import io.redthread.inventory.LocationId;
import io.redthread.kernel.InvalidInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What was found of returned goods (质检), and where they go.
 *
 * @param goodsNo which goods of the return
 * @param lot their lot, blank where they are kept in none
 * @param quantity how much, above zero
 * @param serials numbers of the pieces judged, where they came by number
 * @param grade what was found
 * @param disposition where they go; only good ones go back on a shelf
 * @param bin the bin they are put into when they go back on a shelf, absent otherwise
 * @param note what was seen, at most 500 characters; thrown away is nothing without a reason
 */
public record Judged(
        int goodsNo,
        String lot,
        BigDecimal quantity,
        List<String> serials,
        ReturnGrade grade,
        ReturnDisposition disposition,
        Optional<LocationId> bin,
        String note) {

    private static final int LONGEST_NOTE = 500;

    /** Goods without serial numbers. */
    public Judged(
            int goodsNo,
            String lot,
            BigDecimal quantity,
            ReturnGrade grade,
            ReturnDisposition disposition,
            Optional<LocationId> bin,
            String note) {
        this(goodsNo, lot, quantity, List.of(), grade, disposition, bin, note);
    }

    /** Refuses nothing and less, damaged goods for a shelf, a shelf without a bin, and scrap without a reason. */
    public Judged {
        if (quantity.signum() <= 0) {
            throw InvalidInput.of("/quantity", quantity.toPlainString(), "quantity-not-positive");
        }
        if (quantity.compareTo(BigDecimal.valueOf(serials.size())) < 0) {
            throw InvalidInput.of("/serials", serials.size(), "more-serials-than-pieces");
        }
        if (disposition == ReturnDisposition.RESTOCK && grade != ReturnGrade.GOOD) {
            throw InvalidInput.of("/disposition", grade.code(), "return-not-for-sale");
        }
        if ((disposition == ReturnDisposition.RESTOCK) != bin.isPresent()) {
            throw InvalidInput.of("/bin", "", bin.isPresent() ? "return-bin-not-wanted" : "value-required");
        }
        if (disposition == ReturnDisposition.SCRAP && note.isBlank()) {
            throw InvalidInput.of("/note", "", "return-scrap-reason");
        }
        if (note.length() > LONGEST_NOTE) {
            throw InvalidInput.of("/note", note, "note-too-long");
        }
        serials = List.copyOf(serials);
    }
}
