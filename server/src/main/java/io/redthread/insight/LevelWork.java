package io.redthread.insight;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.StepId;
import io.redthread.identity.PersonId;
import io.redthread.insight.store.LevelWorkRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people did in approvals, piece by piece, for whoever measures it (审批工作, requirement D1); as far as it is projected. */
@Service
@Transactional(readOnly = true)
public class LevelWork {

    private final LevelWorkRows rows;

    LevelWork(LevelWorkRows rows) {
        this.rows = rows;
    }

    /**
     * A level that somebody took.
     *
     * @param step the level
     * @param number of the document decided on
     * @param person who took it
     * @param endedAt when
     * @param workingSeconds how long it was that person's turn, within working hours
     * @param late whether its limit had passed
     */
    public record Taken(
            StepId step, String number, PersonId person, Instant endedAt, long workingSeconds, boolean late) {}

    /**
     * A request that came to its end by a decision.
     *
     * @param approval the approval
     * @param number of the document
     * @param submitter who raised it
     * @param endedAt when it ended
     * @param approved whether it was let pass; otherwise it was rejected or sent back
     */
    public record Ended(ApprovalId approval, String number, PersonId submitter, Instant endedAt, boolean approved) {}

    /** Levels taken from one moment to before another, by that person or by anybody, the latest first. */
    public List<Taken> taken(Instant from, Instant to, Optional<PersonId> by) {
        return rows.taken(from, to, by);
    }

    /** Requests that ended from one moment to before another, raised by that person or by anybody, the latest first. */
    public List<Ended> ended(Instant from, Instant to, Optional<PersonId> by) {
        return rows.ended(from, to, by);
    }
}
