package io.redthread.tasks.store;

import static io.redthread.tasks.store.jooq.Tables.OVERDUE_MARK;
import static io.redthread.tasks.store.jooq.Tables.TASK;
import static org.jooq.impl.DSL.count;

import io.redthread.platform.database.RowCounts;
import io.redthread.tasks.events.TasksOverdue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which tasks became overdue, and up to when that was looked at. */
@Repository
public class OverdueRows {

    private final DSLContext sql;

    OverdueRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Up to when it was looked at; nothing while another server looks. */
    public Optional<Instant> lockMark() {
        return sql.select(OVERDUE_MARK.TOLD_UNTIL)
                .from(OVERDUE_MARK)
                .forUpdate()
                .skipLocked()
                .fetchOptional(OVERDUE_MARK.TOLD_UNTIL);
    }

    /** The open tasks whose time ended in between, by who may do them; who gave one to a single person watches it. */
    public List<TasksOverdue> between(Instant after, Instant until) {
        var all = count().over().partitionBy(TASK.PERMISSION);
        return sql.select(TASK.PERMISSION, all, TASK.NUMBER, TASK.TITLE_ZH, TASK.TITLE_EN, TASK.PATH)
                .distinctOn(TASK.PERMISSION)
                .from(TASK)
                .where(TASK.STATE.eq("open"))
                .and(TASK.PERSON_ID.isNull())
                .and(TASK.DUE_AT.gt(after))
                .and(TASK.DUE_AT.le(until))
                .orderBy(TASK.PERMISSION, TASK.DUE_AT, TASK.ID)
                .fetch(row -> new TasksOverdue(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), until));
    }

    /** Everything up to then has been told. */
    public void mark(Instant until) {
        RowCounts.expect(
                1, sql.update(OVERDUE_MARK).set(OVERDUE_MARK.TOLD_UNTIL, until).execute(), "overdue mark");
    }
}
