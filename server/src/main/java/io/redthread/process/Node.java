package io.redthread.process;

import java.time.Duration;
import java.util.Optional;

/**
 * One step of a standard (节点): what to do, with which tool, by whom, in what time (requirement F9).
 *
 * @param position 1 for the first
 * @param code unique in the standard
 * @param automatic whether the engine works it without a person
 * @param ownerDepartment code of the department that answers for it
 * @param limit time from entering to done
 * @param title what it is called
 * @param instruction what to do
 * @param tools with what
 * @param form what must be filled in before it is done; only where a person works it at a desk
 */
public record Node(
        int position,
        NodeCode code,
        boolean automatic,
        String ownerDepartment,
        Duration limit,
        Bilingual title,
        Bilingual instruction,
        Bilingual tools,
        Optional<NodeForm> form) {

    /** A node without a form. */
    public Node(
            int position,
            NodeCode code,
            boolean automatic,
            String ownerDepartment,
            Duration limit,
            Bilingual title,
            Bilingual instruction,
            Bilingual tools) {
        this(position, code, automatic, ownerDepartment, limit, title, instruction, tools, Optional.empty());
    }

    /**
     * A text in both languages.
     *
     * @param zh Chinese
     * @param en English
     */
    public record Bilingual(String zh, String en) {}
}
