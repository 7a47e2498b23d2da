package io.redthread.tasks.store;

import static io.redthread.tasks.store.jooq.Tables.TASK;

import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.tasks.NewTask;
import io.redthread.tasks.TaskId;
import io.redthread.tasks.TaskView;
import io.redthread.tasks.Tasks.PersonalTask;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads and writes tasks, a batch at a time. */
@Repository
public class TaskStore {

    private static final Listing LISTING =
            new Listing(TASK, TASK.ID, "dueAt").sortable("dueAt", TASK.DUE_AT).sortable("openedAt", TASK.OPENED_AT);

    /** Written into the text, so that the index of open tasks serves every plan. */
    private static final Field<String> OPEN = DSL.inline("open");

    private final DSLContext sql;
    private final IdBlocks ids;

    TaskStore(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Opens tasks that are not open yet. */
    public void open(List<NewTask> tasks) {
        var rows = Rows.of("opened", tasks)
                .with(TASK.ID, it -> new TaskId(ids.next("tasks", "task_id")))
                .with(TASK.KIND, NewTask::kind)
                .with(TASK.DOCUMENT_KIND, it -> it.document().kind())
                .with(TASK.DOCUMENT_ID, it -> it.document().id())
                .with(TASK.NUMBER, NewTask::number)
                .with(TASK.TITLE_ZH, NewTask::titleZh)
                .with(TASK.TITLE_EN, NewTask::titleEn)
                .with(TASK.PATH, NewTask::path)
                .with(TASK.PERMISSION, NewTask::permission)
                .with(TASK.PERSON_ID, it -> it.person().map(PersonId::value).orElse(null))
                .with(TASK.DEPARTMENT, it -> it.department().orElse(null))
                .with(TASK.OPENED_AT, NewTask::openedAt)
                .with(TASK.DUE_AT, NewTask::dueAt);
        rows.insertInto(sql, TASK).onConflictDoNothing().execute();
    }

    /** Closes the open tasks of documents. */
    public void close(Collection<DocumentRef> documents, Instant now, String by) {
        var rows = Rows.of("closed", List.copyOf(documents))
                .with(TASK.DOCUMENT_KIND, DocumentRef::kind)
                .with(TASK.DOCUMENT_ID, DocumentRef::id);
        sql.update(TASK)
                .set(TASK.STATE, "done")
                .set(TASK.CLOSED_AT, now)
                .set(TASK.CLOSED_BY, by)
                .from(rows.table())
                .where(TASK.DOCUMENT_KIND.eq(rows.field(TASK.DOCUMENT_KIND)))
                .and(TASK.DOCUMENT_ID.eq(rows.field(TASK.DOCUMENT_ID)))
                .and(TASK.STATE.eq(OPEN))
                .execute();
    }

    /** Closes open tasks of single persons. */
    public void closeFor(List<PersonalTask> tasks, Instant now, String by) {
        var rows = Rows.of("closed", tasks)
                .with(TASK.DOCUMENT_KIND, it -> it.document().kind())
                .with(TASK.DOCUMENT_ID, it -> it.document().id())
                .with(TASK.PERSON_ID, it -> it.person().value());
        sql.update(TASK)
                .set(TASK.STATE, "done")
                .set(TASK.CLOSED_AT, now)
                .set(TASK.CLOSED_BY, by)
                .from(rows.table())
                .where(TASK.DOCUMENT_KIND.eq(rows.field(TASK.DOCUMENT_KIND)))
                .and(TASK.DOCUMENT_ID.eq(rows.field(TASK.DOCUMENT_ID)))
                .and(TASK.PERSON_ID.eq(rows.field(TASK.PERSON_ID)))
                .and(TASK.STATE.eq(OPEN))
                .execute();
    }

    /**
     * A page of the open tasks that are for this person, or for everyone with one of these permissions.
     *
     * @param departments codes of the departments in whose tasks the person has a part; all when absent
     */
    public Page<TaskView> page(
            List<String> permissions, Optional<PersonId> person, Optional<Set<String>> departments, PageQuery query) {
        var everyones = TASK.PERSON_ID
                .isNull()
                .and(Rows.any(TASK.PERMISSION, permissions))
                .and(departments
                        .map(codes -> TASK.DEPARTMENT.isNull().or(Rows.any(TASK.DEPARTMENT, codes)))
                        .orElse(DSL.noCondition()));
        return LISTING.page(
                sql,
                query,
                TASK.STATE
                        .eq("open")
                        .and(person.map(id -> everyones.or(TASK.PERSON_ID.eq(id.value())))
                                .orElse(everyones)),
                List.of(TASK.fields()),
                TaskStore::view);
    }

    private static TaskView view(Record row) {
        return new TaskView(
                row.get(TASK.ID),
                row.get(TASK.KIND),
                row.get(TASK.TITLE_ZH),
                row.get(TASK.TITLE_EN),
                new TaskView.Document(
                        new DocumentRef(row.get(TASK.DOCUMENT_KIND), row.get(TASK.DOCUMENT_ID)),
                        row.get(TASK.NUMBER),
                        row.get(TASK.PATH)),
                row.get(TASK.OPENED_AT),
                row.get(TASK.DUE_AT),
                row.get(TASK.STATE),
                row.get(TASK.PERSON_ID, String.class));
    }
}
