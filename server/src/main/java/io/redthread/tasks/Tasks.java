package io.redthread.tasks;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.tasks.store.TaskStore;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes tasks with the work they stand for, and lists what waits for me. */
@Service
public class Tasks {

    private final TaskStore store;
    private final Clock clock;

    Tasks(TaskStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Opens a batch of tasks; one that is open already stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(List<NewTask> tasks) {
        if (!tasks.isEmpty()) {
            store.open(tasks);
        }
    }

    /** Closes whatever tasks of the documents are open: the work was done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(Collection<DocumentRef> documents) {
        if (!documents.isEmpty()) {
            store.close(documents, clock.instant(), Callers.current().username());
        }
    }

    /** What waits for the current person, by deadline. */
    @Transactional(readOnly = true)
    public Page<TaskView> mine(PageQuery query) {
        var access = CurrentAccess.get();
        return store.page(access.permissions().stream().map(Permission::code).toList(), query);
    }
}
