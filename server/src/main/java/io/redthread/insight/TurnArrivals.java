package io.redthread.insight;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.StepId;
import io.redthread.insight.store.ArrivalRows;
import io.redthread.insight.store.ProgressRows;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When approvers had what they are to decide (送达): whoever tells them notes it here, some at a time and outside the
 * transaction in which their turn came. The first of each way counts, however often it is noted.
 */
@Service
public class TurnArrivals {

    private final ArrivalRows rows;
    private final ProgressRows progress;

    TurnArrivals(ArrivalRows rows, ProgressRows progress) {
        this.rows = rows;
        this.progress = progress;
    }

    /**
     * Something about a step came to somebody who may take it.
     *
     * @param approval whose
     * @param step which
     * @param way how
     * @param at when
     */
    public record Arrival(ApprovalId approval, StepId step, Way way, Instant at) {}

    /** How it came (送达方式). */
    public enum Way {
        /** It lay in the inbox, for all to see, or a provider had taken it. */
        INBOX,
        /** It stood on a page that was open. */
        SHOWN,
        /** Somebody looked at it. */
        OPENED
    }

    /** Notes them. Those of levels that have ended are reckoned again; nobody takes approvals in meanwhile. */
    @Transactional
    public void note(List<Arrival> arrivals) {
        if (!arrivals.isEmpty()) {
            progress.awaited();
            rows.note(arrivals);
        }
    }
}
