package io.redthread.process;

import java.util.List;
import java.util.Map;

/**
 * Port: does the work of one automatic node for a batch of cases. Implemented by the module that knows the documents;
 * called inside the batch's transaction. An answer per case; a list of one is a list.
 */
public interface NodeHandler {

    /** The node it works. */
    NodeCode node();

    /**
     * Works the node.
     *
     * @param cases cases at this node, in key order
     * @param run the batch they belong to, to share what was loaded with the next handler
     * @return one outcome for each case
     */
    Map<CaseId, Outcome> work(List<CaseInHand> cases, BatchRun run);
}
