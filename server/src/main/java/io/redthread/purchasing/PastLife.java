package io.redthread.purchasing;

import io.redthread.approval.ApprovalState;
import io.redthread.approval.PastCourse;
import io.redthread.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What became of an order of the past after it was submitted. */
public interface PastLife {

    /** What those did who decided on that version. */
    PastCourse course(int version);

    /** People who are there today and were not at that moment. */
    Set<PersonId> absent(Instant at);

    /** When it was submitted again after that version ended so; absent when it was left. */
    Optional<Instant> again(int version, ApprovalState ended, Instant at);

    /** When it was called off after it had ended without approval and was not submitted again. */
    Instant calledOff(Instant ended);

    /** What followed the approval; what lies behind the last moment loaded has not happened. */
    Fulfilment fulfilment(Instant approved);

    /**
     * What followed an approval.
     *
     * @param releasedAt when it went to the supplier
     * @param confirmedAt when the supplier answered
     * @param confirmedOn the day it named
     * @param partlyAt when the first goods came; absent where all came at once
     * @param receivedAt when all were there
     * @param closedAt when it was closed and invoiced
     */
    record Fulfilment(
            Instant releasedAt,
            Instant confirmedAt,
            LocalDate confirmedOn,
            Optional<Instant> partlyAt,
            Instant receivedAt,
            Instant closedAt) {}
}
