package io.redthread.process;

import io.redthread.identity.Permission;
import io.redthread.tasks.NewTask;
import java.time.Instant;
import java.util.Optional;

/** The task that stands for a case at a manual node with a form: for the people of the node's department. */
final class DeskTasks {

    /** Kind of the task. */
    static final String KIND = "node-work";

    private DeskTasks() {}

    static NewTask of(CaseInHand it, Instant now) {
        var node = it.node();
        return new NewTask(
                KIND,
                Cases.document(it.id()),
                it.number(),
                node.title().zh() + " " + it.number(),
                node.title().en() + " " + it.number(),
                "/process/desk/" + node.code() + "?case=" + it.id().value(),
                Permission.PROCESS_WORK.code(),
                Optional.empty(),
                Optional.of(node.ownerDepartment()),
                now,
                it.dueAt());
    }
}
