package io.redthread.parties;

import static java.util.Objects.requireNonNullElse;

import io.redthread.kernel.InvalidInput;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A document that shows what a supplier is entitled to (资质).
 *
 * @param kind what it is, for example business licence
 * @param number its number
 * @param issuedBy who issued it, or empty
 * @param validFrom first day it holds
 * @param validUntil last day it holds; absent when it does not end
 */
public record Qualification(
        String kind, String number, String issuedBy, LocalDate validFrom, Optional<LocalDate> validUntil) {

    /** Refuses an incomplete document. */
    public Qualification {
        kind = requireNonNullElse(kind, "").strip();
        number = requireNonNullElse(number, "").strip();
        issuedBy = requireNonNullElse(issuedBy, "").strip();
        if (Objects.isNull(validFrom)) {
            throw InvalidInput.of("/validFrom", "", "value-required");
        }
    }
}
