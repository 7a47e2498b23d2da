package io.redthread.receiving;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sscc;
import io.redthread.receiving.NewGoodsReceipt.Came;
import java.util.List;

/**
 * A unit that a supplier announces (到货通知, ASN).
 *
 * @param sscc its number
 * @param order number of the order it belongs to
 * @param deliveryNote the supplier's number on the papers, at most 60 characters, or empty
 * @param contents what is in it, 1–500 lines
 */
public record NewArrivalUnit(Sscc sscc, String order, String deliveryNote, List<Came> contents) {

    private static final int MOST_LINES = 500;

    /** Refuses overlong texts, nothing, and more lines than a unit holds. */
    public NewArrivalUnit {
        contents = List.copyOf(contents);
        if (deliveryNote.length() > 60) {
            throw InvalidInput.of("/deliveryNote", deliveryNote, "text-too-long");
        }
        if (contents.isEmpty()) {
            throw InvalidInput.of("/contents", "", "value-required");
        }
        if (contents.size() > MOST_LINES) {
            throw InvalidInput.of("/contents", contents.size(), "unit-too-many-lines");
        }
    }
}
