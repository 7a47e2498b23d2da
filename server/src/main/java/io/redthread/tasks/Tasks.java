package io.redthread.tasks;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DepartmentWork;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.tasks.store.TaskStore;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes tasks with the work they stand for, and lists what waits for me. */
@Service
public class Tasks {

    private final TaskStore store;
    private final DepartmentWork departments;
    private final Clock clock;

    Tasks(TaskStore store, DepartmentWork departments, Clock clock) {
        this.store = store;
        this.departments = departments;
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

    /** Closes what waits for single persons: somebody else has it now, or nobody need do it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closeFor(List<PersonalTask> tasks) {
        if (!tasks.isEmpty()) {
            store.closeFor(tasks, clock.instant(), Callers.current().username());
        }
    }

    /**
     * A task of one person.
     *
     * @param document what it is about
     * @param person whose
     */
    public record PersonalTask(DocumentRef document, PersonId person) {}

    /** What waits for the current person, by deadline. */
    @Transactional(readOnly = true)
    public Page<TaskView> mine(PageQuery query) {
        var access = CurrentAccess.get();
        return store.page(
                access.permissions().stream().map(Permission::code).toList(),
                Optional.ofNullable(access.person()),
                departments.ofCaller(),
                query);
    }
}
