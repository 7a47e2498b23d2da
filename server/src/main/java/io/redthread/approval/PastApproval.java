package io.redthread.approval;

import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Ending;
import io.redthread.approval.store.ActStore.Attempted;
import io.redthread.approval.store.ActStore.Done;
import io.redthread.approval.store.ApprovalStore.Raised;
import java.time.Instant;
import java.util.List;

/** An approval of the past that was played to its end and is not stored yet. */
public final class PastApproval {

    private final Approval approval;
    private final Raised raised;
    private final List<Done> done;
    private final List<Attempted> attempted;
    private final String reasonZh;

    PastApproval(Approval approval, Raised raised, List<Done> done, List<Attempted> attempted, String reasonZh) {
        this.approval = approval;
        this.raised = raised;
        this.done = List.copyOf(done);
        this.attempted = List.copyOf(attempted);
        this.reasonZh = reasonZh;
    }

    /** Its id. */
    public ApprovalId id() {
        return approval.id();
    }

    /** How it ended. */
    public ApprovalState state() {
        return approval.state();
    }

    /** When it ended. */
    public Instant endedAt() {
        return ending().at();
    }

    /** User name of who did the last thing to it. */
    public String endedBy() {
        return done.getLast().username();
    }

    /** Why, for people; empty where no reason was given. */
    public String reasonZh() {
        return reasonZh;
    }

    Approval approval() {
        return approval;
    }

    Raised raised() {
        return raised;
    }

    List<Done> done() {
        return done;
    }

    List<Attempted> attempted() {
        return attempted;
    }

    private Ending ending() {
        return approval.ending().orElseThrow();
    }
}
