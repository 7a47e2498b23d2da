package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A lot to be registered.
 *
 * @param sku what
 * @param code 1–40 printable characters
 * @param madeOn when it was made
 * @param expiresOn its last good day; without one it never expires
 */
public record NewLot(Sku sku, String code, Optional<LocalDate> madeOn, Optional<LocalDate> expiresOn) {

    /** Refuses a malformed code, and an end before the beginning. */
    public NewLot {
        if (!Sku.wellFormed(code) || code.length() > 40) {
            throw InvalidInput.of("/lot", code, "lot-malformed");
        }
        if (madeOn.isPresent() && expiresOn.isPresent() && expiresOn.get().isBefore(madeOn.get())) {
            throw InvalidInput.of("/expiresOn", expiresOn.get(), "lot-expires-before-made");
        }
    }
}
