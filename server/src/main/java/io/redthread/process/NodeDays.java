package io.redthread.process;

import io.redthread.process.store.NodeDayRows;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What nodes did day by day (节点日指标), from their tallies; no data scope, the asker keeps it. */
@Service
@Transactional(readOnly = true)
public class NodeDays {

    private final NodeDayRows rows;
    private final Standards standards;

    NodeDays(NodeDayRows rows, Standards standards) {
        this.rows = rows;
        this.standards = standards;
    }

    /**
     * A node on a day, over all versions of its standard.
     *
     * @param node which
     * @param facts how often it was done
     * @param median half of the times were no longer, in milliseconds, within a twentieth
     * @param exceptions how often it failed
     */
    public record NodeDay(Node node, long facts, long median, long exceptions) {}

    /** All nodes at which something was done or failed on that day; two statements. */
    public List<NodeDay> of(LocalDate day) {
        return rows.of(day, standards::byId);
    }
}
