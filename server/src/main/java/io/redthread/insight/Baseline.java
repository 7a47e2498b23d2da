package io.redthread.insight;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period kept under a name to compare later ones with (基线, L11, D9).
 *
 * @param id its id
 * @param name what it is called
 * @param fromDay its first day
 * @param toDay its last day
 * @param change what was changed after it, for example {@code purchase-order-approval v2}; empty where nothing is named
 * @param note what it is for
 * @param figures of the whole company as they were when it was saved; absent for who does not see the whole company
 * @param savedAt when
 * @param savedBy user name of who saved it
 */
public record Baseline(
        BaselineId id,
        String name,
        LocalDate fromDay,
        LocalDate toDay,
        String change,
        String note,
        @Nullable Figures figures,
        Instant savedAt,
        String savedBy) {

    /** The same for somebody who does not see the whole company. */
    Baseline withoutFigures() {
        return new Baseline(id, name, fromDay, toDay, change, note, null, savedAt, savedBy);
    }
}
