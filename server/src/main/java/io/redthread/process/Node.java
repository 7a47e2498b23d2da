package io.redthread.process;

import io.redthread.kernel.Label;
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
 * @param details what it asks beyond the text
 */
public record Node(
        int position,
        NodeCode code,
        boolean automatic,
        String ownerDepartment,
        Duration limit,
        Label title,
        Label instruction,
        Label tools,
        NodeDetails details) {

    /** A node that asks for nothing beyond its text. */
    public Node(
            int position,
            NodeCode code,
            boolean automatic,
            String ownerDepartment,
            Duration limit,
            Label title,
            Label instruction,
            Label tools) {
        this(position, code, automatic, ownerDepartment, limit, title, instruction, tools, NodeDetails.NONE);
    }

    /** What must be filled in before it is done; only where a person works it at a desk. */
    public Optional<NodeForm> form() {
        return details.form();
    }

    /** The same at another place. */
    public Node at(int place) {
        return new Node(place, code, automatic, ownerDepartment, limit, title, instruction, tools, details);
    }

    /** The same within another time. */
    public Node within(Duration time) {
        return new Node(position, code, automatic, ownerDepartment, time, title, instruction, tools, details);
    }

    /** The same with details. */
    public Node with(NodeDetails its) {
        return new Node(position, code, automatic, ownerDepartment, limit, title, instruction, tools, its);
    }
}
