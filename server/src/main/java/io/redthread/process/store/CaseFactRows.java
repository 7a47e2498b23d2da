package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.EXCEPTION_CASE;
import static io.redthread.process.store.jooq.Tables.NODE_FACT;
import static io.redthread.process.store.jooq.Tables.PROCESS_CASE;
import static io.redthread.process.store.jooq.Tables.STANDARD_NODE;

import io.redthread.platform.database.Rows;
import io.redthread.process.CaseFacts.CaseFact;
import io.redthread.process.CaseId;
import io.redthread.process.NodeCode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads cases in bulk. */
@Repository
public class CaseFactRows {

    private final DSLContext sql;

    CaseFactRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What is known of these. */
    public Map<CaseId, CaseFact> of(Collection<CaseId> ids) {
        var dispatched = sql.select(NODE_FACT.CASE_ID, DSL.min(NODE_FACT.DONE_AT))
                .from(NODE_FACT)
                .join(STANDARD_NODE)
                .on(STANDARD_NODE.STANDARD_ID.eq(NODE_FACT.STANDARD_ID))
                .and(STANDARD_NODE.POSITION.between(NODE_FACT.FIRST_POSITION, NODE_FACT.LAST_POSITION))
                .and(STANDARD_NODE.NODE.eq(NodeCode.DISPATCH))
                .where(Rows.any(NODE_FACT.CASE_ID, ids))
                .groupBy(NODE_FACT.CASE_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
        var exceptions =
                DSL.field(DSL.selectCount().from(EXCEPTION_CASE).where(EXCEPTION_CASE.CASE_ID.eq(PROCESS_CASE.ID)));
        return sql.select(PROCESS_CASE.ID, PROCESS_CASE.OPENED_AT, exceptions)
                .from(PROCESS_CASE)
                .where(Rows.any(PROCESS_CASE.ID, ids))
                .fetchMap(
                        row -> row.value1(),
                        row -> new CaseFact(
                                row.value2(), Optional.ofNullable(dispatched.get(row.value1())), row.value3()));
    }
}
