package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.STANDARD;
import static io.redthread.process.store.jooq.Tables.STANDARD_NODE;

import io.redthread.kernel.Label;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.files.FileId;
import io.redthread.process.DeviceStandard;
import io.redthread.process.Node;
import io.redthread.process.NodeDetails;
import io.redthread.process.NodeForm;
import io.redthread.process.Scenario;
import io.redthread.process.Standard;
import io.redthread.process.StandardId;
import io.redthread.process.StandardState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes versions of standards. */
@Repository
public class StandardStore {

    private static final TypeReference<List<FileId>> FILES = new TypeReference<>() {};

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
    public Optional<Standard> published(String scenario, Instant now) {
        return sql.select(STANDARD.ID, STANDARD.SCENARIO, STANDARD.VERSION)
                .from(STANDARD)
                .where(STANDARD.SCENARIO.eq(scenario))
                .and(inForce(now))
                .orderBy(STANDARD.VALID_FROM.desc(), STANDARD.VERSION.desc())
                .limit(1)
                .fetchOptional(this::whole);
    }

    /** The version in force of each scenario, in the order in which scenarios were set up. */
    public List<Standard> published(Instant now) {
        return sql
                .select(STANDARD.ID, STANDARD.SCENARIO, STANDARD.VERSION)
                .distinctOn(STANDARD.SCENARIO)
                .from(STANDARD)
                .where(inForce(now))
                .orderBy(STANDARD.SCENARIO, STANDARD.VALID_FROM.desc(), STANDARD.VERSION.desc())
                .fetch(this::whole)
                .stream()
                .sorted(Comparator.comparingInt(StandardStore::place))
                .toList();
    }

    /** Published versions that begin on a later day. */
    public List<Standard> coming(Instant now) {
        return sql.select(STANDARD.ID, STANDARD.SCENARIO, STANDARD.VERSION)
                .from(STANDARD)
                .where(STANDARD.STATE.eq(StandardState.PUBLISHED).and(STANDARD.VALID_FROM.gt(now)))
                .orderBy(STANDARD.VALID_FROM, STANDARD.ID)
                .fetch(this::whole);
    }

    /** From when a version counts. */
    public Instant validFrom(StandardId id) {
        return sql.select(STANDARD.VALID_FROM)
                .from(STANDARD)
                .where(STANDARD.ID.eq(id))
                .fetchSingle(STANDARD.VALID_FROM);
    }

    private static Condition inForce(Instant now) {
        return STANDARD.STATE.eq(StandardState.PUBLISHED).and(STANDARD.VALID_FROM.le(now));
    }

    private static int place(Standard it) {
        return Scenario.of(it.scenario()).map(Scenario::ordinal).orElse(Integer.MAX_VALUE);
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

    /** Writes the nodes of a draft. */
    void insert(StandardId id, Node node) {
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
                .set(STANDARD_NODE.FORM, node.form().map(this::json).orElse(null))
                .set(
                        STANDARD_NODE.HANDOVER_SECONDS,
                        node.details()
                                .handOver()
                                .map(it -> (int) it.toSeconds())
                                .orElse(null))
                .set(STANDARD_NODE.CONDITION, node.details().condition())
                .set(
                        STANDARD_NODE.DEVICE,
                        node.details().device().map(this::json).orElse(null))
                .set(
                        STANDARD_NODE.PICTURES,
                        node.details().pictures().isEmpty()
                                ? null
                                : json(node.details().pictures()))
                .execute();
    }

    /** Whether some node shows that picture. */
    public boolean shows(FileId picture) {
        var list = DSL.val(JSONB.valueOf(json.writeValueAsString(List.of(picture))), STANDARD_NODE.PICTURES);
        return sql.fetchExists(STANDARD_NODE, STANDARD_NODE.PICTURES.contains(list));
    }

    private JSONB json(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }

    private Optional<Standard> one(Condition condition) {
        return sql.select(STANDARD.ID, STANDARD.SCENARIO, STANDARD.VERSION)
                .from(STANDARD)
                .where(condition)
                .fetchOptional(this::whole);
    }

    /** The version that a row of its head begins. */
    Standard whole(Record row) {
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
                new Label(row.get(STANDARD_NODE.TITLE_ZH), row.get(STANDARD_NODE.TITLE_EN)),
                new Label(row.get(STANDARD_NODE.INSTRUCTION_ZH), row.get(STANDARD_NODE.INSTRUCTION_EN)),
                new Label(row.get(STANDARD_NODE.TOOLS_ZH), row.get(STANDARD_NODE.TOOLS_EN)),
                new NodeDetails(
                        Optional.ofNullable(row.get(STANDARD_NODE.HANDOVER_SECONDS))
                                .map(it -> Duration.ofSeconds(it)),
                        Optional.ofNullable(row.get(STANDARD_NODE.FORM))
                                .map(it -> json.readValue(it.data(), NodeForm.class)),
                        row.get(STANDARD_NODE.CONDITION),
                        Optional.ofNullable(row.get(STANDARD_NODE.DEVICE))
                                .map(it -> json.readValue(it.data(), DeviceStandard.class)),
                        row.get(STANDARD_NODE.PICTURES) == null
                                ? List.of()
                                : json.readValue(row.get(STANDARD_NODE.PICTURES).data(), FILES)));
    }
}
