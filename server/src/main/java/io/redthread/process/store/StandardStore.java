package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.STANDARD;
import static io.redthread.process.store.jooq.Tables.STANDARD_NODE;

import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.process.Node;
import io.redthread.process.Node.Bilingual;
import io.redthread.process.NodeForm;
import io.redthread.process.Standard;
import io.redthread.process.StandardId;
import io.redthread.process.StandardState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes versions of standards. */
@Repository
public class StandardStore {

    private final DSLContext sql;
    private final IdBlocks ids;
    private final JsonMapper json;

    StandardStore(DSLContext sql, IdBlocks ids, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.json = json;
    }

    /** The version of that id. */
    public Optional<Standard> byId(StandardId id) {
        return one(STANDARD.ID.eq(id));
    }

    /** The version of a scenario that new cases follow. */
    public Optional<Standard> published(String scenario) {
        return one(STANDARD.SCENARIO.eq(scenario).and(STANDARD.STATE.eq(StandardState.PUBLISHED)));
    }

    /** All published versions. */
    public List<Standard> published() {
        return sql.select(STANDARD.ID, STANDARD.SCENARIO, STANDARD.VERSION)
                .from(STANDARD)
                .where(STANDARD.STATE.eq(StandardState.PUBLISHED))
                .orderBy(STANDARD.ID)
                .fetch(this::whole);
    }

    /** Writes a published version; another server may have been first. */
    public void publish(String scenario, int version, List<Node> nodes, Instant now) {
        var id = new StandardId(ids.next("process", "standard_id"));
        var inserted = sql.insertInto(STANDARD)
                .set(STANDARD.ID, id)
                .set(STANDARD.SCENARIO, scenario)
                .set(STANDARD.VERSION, version)
                .set(STANDARD.STATE, StandardState.PUBLISHED)
                .set(STANDARD.VALID_FROM, now)
                .set(STANDARD.CREATED_BY, Callers.current().username())
                .set(STANDARD.CREATED_AT, now)
                .onConflict(STANDARD.SCENARIO, STANDARD.VERSION)
                .doNothing()
                .execute();
        if (inserted == 1) {
            nodes.forEach(node -> insert(id, node));
        }
    }

    private void insert(StandardId id, Node node) {
        sql.insertInto(STANDARD_NODE)
                .set(STANDARD_NODE.STANDARD_ID, id)
                .set(STANDARD_NODE.POSITION, (short) node.position())
                .set(STANDARD_NODE.NODE, node.code())
                .set(STANDARD_NODE.AUTOMATIC, node.automatic())
                .set(STANDARD_NODE.OWNER_DEPARTMENT, node.ownerDepartment())
                .set(STANDARD_NODE.LIMIT_SECONDS, (int) node.limit().toSeconds())
                .set(STANDARD_NODE.TITLE_ZH, node.title().zh())
                .set(STANDARD_NODE.TITLE_EN, node.title().en())
                .set(STANDARD_NODE.INSTRUCTION_ZH, node.instruction().zh())
                .set(STANDARD_NODE.INSTRUCTION_EN, node.instruction().en())
                .set(STANDARD_NODE.TOOLS_ZH, node.tools().zh())
                .set(STANDARD_NODE.TOOLS_EN, node.tools().en())
                .set(
                        STANDARD_NODE.FORM,
                        node.form()
                                .map(it -> JSONB.valueOf(json.writeValueAsString(it)))
                                .orElse(null))
                .execute();
    }

    private Optional<Standard> one(Condition condition) {
        return sql.select(STANDARD.ID, STANDARD.SCENARIO, STANDARD.VERSION)
                .from(STANDARD)
                .where(condition)
                .fetchOptional(this::whole);
    }

    private Standard whole(Record row) {
        var id = row.get(STANDARD.ID);
        var nodes = sql.select(STANDARD_NODE.fields())
                .from(STANDARD_NODE)
                .where(STANDARD_NODE.STANDARD_ID.eq(id))
                .orderBy(STANDARD_NODE.POSITION)
                .fetch(this::node);
        return new Standard(id, row.get(STANDARD.SCENARIO), row.get(STANDARD.VERSION), nodes);
    }

    private Node node(Record row) {
        return new Node(
                row.get(STANDARD_NODE.POSITION),
                row.get(STANDARD_NODE.NODE),
                row.get(STANDARD_NODE.AUTOMATIC),
                row.get(STANDARD_NODE.OWNER_DEPARTMENT),
                Duration.ofSeconds(row.get(STANDARD_NODE.LIMIT_SECONDS)),
                new Bilingual(row.get(STANDARD_NODE.TITLE_ZH), row.get(STANDARD_NODE.TITLE_EN)),
                new Bilingual(row.get(STANDARD_NODE.INSTRUCTION_ZH), row.get(STANDARD_NODE.INSTRUCTION_EN)),
                new Bilingual(row.get(STANDARD_NODE.TOOLS_ZH), row.get(STANDARD_NODE.TOOLS_EN)),
                Optional.ofNullable(row.get(STANDARD_NODE.FORM)).map(it -> json.readValue(it.data(), NodeForm.class)));
    }
}
