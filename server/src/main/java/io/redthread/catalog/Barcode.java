package io.redthread.catalog;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Uom;
import java.util.Objects;

/**
 * Barcode (条码) of one packing of an item.
 *
 * @param code what the scanner reads; 13 digits must carry a right EAN check digit
 * @param uom the unit it stands on: the box's code means a box
 */
public record Barcode(String code, Uom uom) {

    /** Refuses a missing code; a missing unit means pieces. */
    public Barcode {
        if (Objects.isNull(code)) {
            throw InvalidInput.of("/code", "", "value-required");
        }
        uom = Objects.requireNonNullElse(uom, Uom.PCS);
    }
}
