package io.redthread.process;

import io.redthread.process.store.WorkRows;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work that was done on orders, for whoever measures it (工作事实): added up, or piece by piece. What is asked for in
 * pieces of time adds up to the whole, because a fact counts when it happened and is good or not by what came before it.
 */
@Service
@Transactional(readOnly = true)
public class WorkFacts {

    private final WorkRows rows;

    WorkFacts(WorkRows rows) {
        this.rows = rows;
    }

    /** What was done from one moment to before another; one statement. */
    public List<WorkSum> sums(WorkKind kind, Instant from, Instant to) {
        return rows.sums(kind, from, to);
    }

    /** The pieces, the latest first; one statement. */
    public List<WorkFact> facts(WorkKind kind, WorkQuery query) {
        return rows.facts(kind, query);
    }
}
