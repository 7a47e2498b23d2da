package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.NODE_ENTRY;
import static io.redthread.process.store.jooq.Tables.PROCESS_CASE;

import io.redthread.platform.database.RowCounts;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.process.CaseId;
import io.redthread.process.CaseState;
import io.redthread.process.ManualNodes.DeskCase;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeEntry;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cases that wait at manual nodes, and what was filled in there. */
@Repository
public class DeskStore {

    private static final TypeReference<Map<String, String>> CONTENT = new TypeReference<>() {};
    private static final Listing LISTING = new Listing(PROCESS_CASE, PROCESS_CASE.ID, "dueAt")
            .sortable("dueAt", PROCESS_CASE.DUE_AT)
            .sortable("enteredAt", PROCESS_CASE.ENTERED_AT);

    private final DSLContext sql;
    private final JsonMapper json;

    DeskStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A page of the cases that wait at a node. */
    public Page<DeskCase> page(NodeCode node, PageQuery query) {
        var waiting = PROCESS_CASE
                .NODE
                .eq(node)
                .and(PROCESS_CASE.STATE.eq(DSL.inline(CaseState.WAITING, PROCESS_CASE.STATE)));
        return LISTING.page(
                sql,
                query,
                waiting,
                List.of(PROCESS_CASE.fields()),
                row -> new DeskCase(
                        row.get(PROCESS_CASE.ID),
                        row.get(PROCESS_CASE.NUMBER),
                        row.get(PROCESS_CASE.ENTERED_AT),
                        row.get(PROCESS_CASE.DUE_AT)));
    }

    /** Keeps what was filled in. */
    public void add(NodeEntry entry) {
        var added = sql.insertInto(NODE_ENTRY)
                .set(NODE_ENTRY.CASE_ID, entry.caseId())
                .set(NODE_ENTRY.SEQ, (short) entry.seq())
                .set(NODE_ENTRY.STANDARD_ID, entry.standard())
                .set(NODE_ENTRY.NODE, entry.node())
                .set(NODE_ENTRY.CONTENT, JSONB.valueOf(json.writeValueAsString(entry.content())))
                .set(NODE_ENTRY.AT, entry.at())
                .set(NODE_ENTRY.BY_WHOM, entry.by())
                .execute();
        RowCounts.expect(1, added, "node entry");
    }

    /** What was filled in for a case, in order. */
    public List<NodeEntry> entries(CaseId id) {
        return sql.selectFrom(NODE_ENTRY)
                .where(NODE_ENTRY.CASE_ID.eq(id))
                .orderBy(NODE_ENTRY.SEQ)
                .fetch(row -> new NodeEntry(
                        row.get(NODE_ENTRY.CASE_ID),
                        row.get(NODE_ENTRY.SEQ),
                        row.get(NODE_ENTRY.STANDARD_ID),
                        row.get(NODE_ENTRY.NODE),
                        json.readValue(row.get(NODE_ENTRY.CONTENT).data(), CONTENT),
                        row.get(NODE_ENTRY.AT),
                        row.get(NODE_ENTRY.BY_WHOM)));
    }
}
