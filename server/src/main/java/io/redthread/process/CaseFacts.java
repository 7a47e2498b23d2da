package io.redthread.process;

import io.redthread.process.store.CaseFactRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to cases, in bulk for whoever retells it (案例事实); no data scope, the asker keeps it. */
@Service
@Transactional(readOnly = true)
public class CaseFacts {

    private final CaseFactRows rows;

    CaseFacts(CaseFactRows rows) {
        this.rows = rows;
    }

    /**
     * A node fact with what its case is.
     *
     * @param fact what happened
     * @param number the case's number
     * @param shop whose it is
     */
    public record Told(NodeFact fact, String number, long shop) {}

    /** When the first node was done at that time or later; empty when none was. */
    public Optional<Instant> next(Instant from) {
        return rows.next(from);
    }

    /**
     * Which fact, of what was done at the same moment.
     *
     * @param of whose
     * @param seq its number there
     */
    public record FactKey(CaseId of, int seq) {}

    /**
     * Nodes done from one moment to before another, by time, case and number; of those done at the first moment itself only
     * what is behind that fact.
     */
    public List<Told> done(Instant from, Instant until, Optional<FactKey> behind, int most) {
        return rows.done(from, until, behind, most);
    }

    /** Exceptions that were opened or resolved from one moment to before another. */
    public List<ExceptionView> exceptions(Instant from, Instant until) {
        return rows.exceptions(from, until);
    }

    /** How many those are. */
    public int exceptionsBetween(Instant from, Instant until) {
        return rows.exceptionsBetween(from, until);
    }

    /** What is known of these; two statements whatever their number. */
    public Map<CaseId, CaseFact> of(Collection<CaseId> ids) {
        return ids.isEmpty() ? Map.of() : rows.of(ids);
    }

    /**
     * A case for whoever counts cases.
     *
     * @param openedAt when it came
     * @param dispatchedAt when its goods had first left; absent while they have not
     * @param exceptions how many exceptions it had so far
     */
    public record CaseFact(Instant openedAt, Optional<Instant> dispatchedAt, int exceptions) {}
}
