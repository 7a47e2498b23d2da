package io.redthread.inventory;

import io.redthread.inventory.ClosingRefusal.ClosedFurther;
import io.redthread.inventory.ClosingRefusal.ClosingMoved;
import io.redthread.inventory.ClosingRefusal.NotClosedFurther;
import io.redthread.inventory.store.ClosingRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes the books of stock up to a day (库存关账, X58): from then on nothing is posted for that day or one before it. The
 * ledger itself holds it, in the statement that writes entries, so that no way of posting goes past.
 */
@Service
@Transactional
public class StockClosing {

    private static final DocumentRef REF = new DocumentRef("stock-closing", 1);
    private static final int LONGEST_REASON = 500;

    /** A day may be closed when no transaction that wrote into it can still be running. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private final ClosingRows rows;
    private final Journal journal;
    private final Clock clock;

    StockClosing(ClosingRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** Up to which day the books are closed. */
    @Transactional(readOnly = true)
    public StockClosingView current() {
        return rows.current();
    }

    /** Closes them up to a day that is over, later than before; refused where somebody else moved it meanwhile. */
    public StockClosingView close(LocalDate upTo, int revision) {
        if (!upTo.isBefore(lastSettled().plusDays(1))) {
            throw InvalidInput.of("/closedUpTo", upTo, "closing-day-not-over");
        }
        var before = rows.locked();
        if (before.closedUpTo() != null && !before.closedUpTo().isBefore(upTo)) {
            throw new Refused(new ClosedFurther(upTo, before.closedUpTo()));
        }
        return set("stock-closed", before, upTo, "", revision);
    }

    /** Opens them again after a day, or all of them, with a reason. */
    public StockClosingView reopen(Optional<LocalDate> upTo, String reason, int revision) {
        if (reason.isBlank()) {
            throw InvalidInput.of("/reason", "", "value-required");
        }
        if (reason.length() > LONGEST_REASON) {
            throw InvalidInput.of("/reason", reason, "text-too-long");
        }
        var before = rows.locked();
        var closed = before.closedUpTo();
        if (closed == null || !upTo.map(day -> day.isBefore(closed)).orElse(true)) {
            throw new Refused(new NotClosedFurther(text(closed)));
        }
        return set("stock-reopened", before, upTo.orElse(null), reason.strip(), revision);
    }

    private StockClosingView set(
            String act, StockClosingView before, @Nullable LocalDate upTo, String reason, int revision) {
        if (before.revision() != revision) {
            throw new Refused(new ClosingMoved(text(before.closedUpTo())));
        }
        rows.set(upTo, reason, revision, clock.instant(), Callers.current().username());
        var after = rows.current();
        journal.record(new Act(act, REF, text(upTo), before, after, null));
        return after;
    }

    private LocalDate lastSettled() {
        return CompanyDay.of(clock.instant().minus(SETTLED)).minusDays(1);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
