package io.redthread.process;

import io.redthread.process.store.CaseFactRows;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases in bulk for whoever counts them (流程事实). */
@Service
@Transactional(readOnly = true)
public class CaseFacts {

    private final CaseFactRows rows;

    CaseFacts(CaseFactRows rows) {
        this.rows = rows;
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
