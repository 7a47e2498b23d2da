package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.EXCEPTION_CASE;

import io.redthread.platform.database.Rows;
import io.redthread.process.ExceptionId;
import io.redthread.process.ExceptionView;
import io.redthread.process.LateExceptions.Late;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Finds exceptions by their deadlines. */
@Repository
public class LateExceptionRows {

    private static final int AT_ONCE = 1_000;

    private final DSLContext sql;

    LateExceptionRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Open exceptions whose time ran out after that one's and not after that moment, in order. */
    public List<Late> after(Instant at, ExceptionId behind, Instant until, int most) {
        return sql.select(EXCEPTION_CASE.ID, EXCEPTION_CASE.DUE_AT)
                .from(EXCEPTION_CASE)
                .where(EXCEPTION_CASE.STATE.eq(DSL.inline("open")))
                .and(DSL.row(EXCEPTION_CASE.DUE_AT, EXCEPTION_CASE.ID)
                        .gt(DSL.val(at), DSL.val(behind, EXCEPTION_CASE.ID)))
                .and(EXCEPTION_CASE.DUE_AT.le(until))
                .orderBy(EXCEPTION_CASE.DUE_AT, EXCEPTION_CASE.ID)
                .limit(most)
                .fetch(row -> new Late(row.value1(), row.value2()));
    }

    /** Those of these that are there. */
    public List<ExceptionView> of(Collection<ExceptionId> ids) {
        return sql.selectFrom(EXCEPTION_CASE)
                .where(Rows.any(EXCEPTION_CASE.ID, ids))
                .fetch(ExceptionStore::view);
    }

    /** Exceptions opened in that time, streamed. */
    public void opened(Instant from, Instant until, Consumer<ExceptionView> to) {
        try (var rows = sql.selectFrom(EXCEPTION_CASE)
                .where(EXCEPTION_CASE.OPENED_AT.ge(from))
                .and(EXCEPTION_CASE.OPENED_AT.lt(until))
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            rows.forEach(row -> to.accept(ExceptionStore.view(row)));
        }
    }
}
