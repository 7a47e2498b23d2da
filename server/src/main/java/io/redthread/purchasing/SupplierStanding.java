package io.redthread.purchasing;

import io.redthread.parties.Qualification;
import io.redthread.parties.SupplierFacts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Whether a supplier's documents hold (供应商资质, C10).
 *
 * @param state what is to be said of them
 * @param document the document that ended or ends first, or empty
 * @param until the day it ends or ended; absent when none ends
 */
public record SupplierStanding(State state, String document, Optional<LocalDate> until) {

    /** What is to be said of them. */
    public enum State {
        /** All hold. */
        VALID,
        /** All hold, one ends soon. */
        EXPIRING,
        /** One has ended. */
        EXPIRED,
        /** There are none. */
        MISSING
    }

    /** Whether the supplier may be called qualified. */
    public boolean qualified() {
        return state == State.VALID || state == State.EXPIRING;
    }

    /** How that supplier stands on that day. */
    static SupplierStanding of(SupplierFacts supplier, LocalDate today, int expiringDays) {
        if (supplier.qualifications().isEmpty()) {
            return new SupplierStanding(State.MISSING, "", Optional.empty());
        }
        var first = supplier.qualifications().stream()
                .filter(document -> document.validUntil().isPresent())
                .min(Comparator.comparing(document -> document.validUntil().orElseThrow()));
        var until = first.flatMap(Qualification::validUntil);
        var name = first.map(Qualification::kind).orElse("");
        if (until.isEmpty()) {
            return new SupplierStanding(State.VALID, "", Optional.empty());
        }
        var state = until.get().isBefore(today)
                ? State.EXPIRED
                : until.get().isBefore(today.plusDays(expiringDays)) ? State.EXPIRING : State.VALID;
        return new SupplierStanding(state, name, until);
    }
}
