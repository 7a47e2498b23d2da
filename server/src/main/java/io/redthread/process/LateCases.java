package io.redthread.process;

import io.redthread.process.store.LateCaseRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases whose time at a node runs out (超时单据), by the index of deadlines: what is not late is never looked at. No data scope;
 * the asker keeps it.
 */
@Service
@Transactional(readOnly = true)
public class LateCases {

    private final LateCaseRows rows;
    private final Cases cases;

    LateCases(LateCaseRows rows, Cases cases) {
        this.rows = rows;
        this.cases = cases;
    }

    /**
     * A case whose time ran out.
     *
     * @param id which
     * @param dueAt when
     */
    public record Late(CaseId id, Instant dueAt) {}

    /**
     * A passage of a case through a node.
     *
     * @param id which case
     * @param number its number
     * @param shop whose
     * @param node through which
     * @param enteredAt when it came
     * @param doneAt when it went on
     * @param inTime whether within the limit of the node
     */
    public record Passed(
            CaseId id, String number, long shop, Node node, Instant enteredAt, Instant doneAt, boolean inTime) {}

    /** Cases that wait at a node or for an exception and whose time ran out after that one's and not after that moment, in order. */
    public List<Late> after(Instant at, CaseId behind, Instant until, int most) {
        return rows.after(at, behind, until, most);
    }

    /** These cases as they stand; two statements whatever their number. */
    public List<CaseInHand> of(Collection<CaseId> ids) {
        return ids.isEmpty() ? List.of() : cases.read(ids);
    }

    /** Hands over how cases passed the nodes they left in that time; streamed, one statement. */
    public void passed(Instant from, Instant until, Consumer<Passed> to) {
        rows.passed(from, until, to);
    }
}
