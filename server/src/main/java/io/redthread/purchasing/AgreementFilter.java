package io.redthread.purchasing;

import io.redthread.parties.SupplierId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements a list shows; absent means any.
 *
 * @param q a number from its beginning or its end, words of its title or of the supplier
 * @param state how far
 * @param supplier with whom
 * @param endingBy ends on that day or before
 */
public record AgreementFilter(
        @Nullable String q,
        @Nullable AgreementState state,
        @Nullable SupplierId supplier,
        @Nullable LocalDate endingBy) {

    /** All. */
    public static final AgreementFilter ANY = new AgreementFilter(null, null, null, null);
}
