package io.redthread.fulfilment;

import io.redthread.fulfilment.store.PickFactRows;
import io.redthread.process.WorkFact;
import io.redthread.process.WorkQuery;
import io.redthread.process.WorkSum;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parcels as they came to the packing bench, for whoever measures pick accuracy (拣货准确率, requirement L2): each counts for
 * who picked it last, when it was packed, and is good when it held what was ordered at the first look.
 */
@Service
@Transactional(readOnly = true)
public class PickFacts {

    private final PickFactRows rows;

    PickFacts(PickFactRows rows) {
        this.rows = rows;
    }

    /** What was packed from one moment to before another, added up; one statement. */
    public List<WorkSum> sums(Instant from, Instant to) {
        return rows.sums(from, to);
    }

    /** The parcels, the latest first; one statement. */
    public List<WorkFact> facts(WorkQuery query) {
        return rows.facts(query);
    }
}
