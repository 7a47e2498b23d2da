package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;

/**
 * A piece by its serial number (序列号).
 *
 * @param sku what it is
 * @param number 1–64 printable characters without spaces around; case matters, two goods may have the same
 */
public record SerialPiece(Sku sku, String number) {

    /** Refuses what is no number. */
    public SerialPiece {
        if (!Sku.wellFormed(number)) {
            throw InvalidInput.of("/serials", number, "serial-malformed");
        }
    }
}
