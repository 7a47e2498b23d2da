package io.redthread.process;

import io.redthread.kernel.Label;
import java.util.Optional;

/** Port: reads and asks the conditions of nodes. Implemented by the module that knows the documents and the rules' words. */
public interface NodeConditions {

    /** What is wrong with a condition, in both languages; nothing when it can be asked. */
    Optional<Label> fault(String condition);

    /**
     * Whether the condition holds for a case.
     *
     * @param condition in CEL, without fault
     * @param it a case of the batch
     * @param run the batch, from which its document is read
     */
    boolean holds(String condition, CaseInHand it, BatchRun run);
}
