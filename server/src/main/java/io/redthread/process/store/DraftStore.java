package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.STANDARD;
import static io.redthread.process.store.jooq.Tables.STANDARD_NODE;

import io.redthread.platform.database.IdBlocks;
import io.redthread.process.Node;
import io.redthread.process.StandardId;
import io.redthread.process.StandardState;
import io.redthread.process.StandardVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Versions of standards with what became of them; drafts are written here, published ones only read. */
@Repository
public class DraftStore {

    private final DSLContext sql;
    private final IdBlocks ids;
    private final StandardStore standards;

    DraftStore(DSLContext sql, IdBlocks ids, StandardStore standards) {
        this.sql = sql;
        this.ids = ids;
        this.standards = standards;
    }

    /** Every version of a scenario, the newest first. */
    public List<StandardVersion> versions(String scenario) {
        return sql.select(STANDARD.fields())
                .from(STANDARD)
                .where(STANDARD.SCENARIO.eq(scenario))
                .orderBy(STANDARD.VERSION.desc())
                .fetch(this::version);
    }

    /** One version. */
    public Optional<StandardVersion> byId(StandardId id) {
        return one(STANDARD.ID.eq(id));
    }

    /** The draft of a scenario. */
    public Optional<StandardVersion> draft(String scenario) {
        return one(STANDARD.SCENARIO.eq(scenario).and(STANDARD.STATE.eq(StandardState.DRAFT)));
    }

    private Optional<StandardVersion> one(Condition which) {
        return sql.select(STANDARD.fields()).from(STANDARD).where(which).fetchOptional(this::version);
    }

    /** Begins a draft; nothing when there is one already. */
    public boolean begin(String scenario, List<Node> nodes, Instant now, String by) {
        var id = new StandardId(ids.next("process", "standard_id"));
        var next =
                DSL.field(DSL.select(DSL.coalesce(DSL.max(STANDARD.VERSION), 0).plus(1))
                        .from(STANDARD)
                        .where(STANDARD.SCENARIO.eq(scenario)));
        var begun = sql.insertInto(STANDARD)
                .set(STANDARD.ID, id)
                .set(STANDARD.SCENARIO, scenario)
                .set(STANDARD.VERSION, next)
                .set(STANDARD.STATE, StandardState.DRAFT)
                .set(STANDARD.VALID_FROM, now)
                .set(STANDARD.CREATED_BY, by)
                .set(STANDARD.CREATED_AT, now)
                .onConflictDoNothing()
                .execute();
        if (begun == 1) {
            nodes.forEach(node -> standards.insert(id, node));
        }
        return begun == 1;
    }

    /** Writes a draft anew when it still is of that revision; answers how many rows that was. */
    public int save(StandardId id, int revision, String note, List<Node> nodes) {
        var saved = sql.update(STANDARD)
                .set(STANDARD.NOTE, note)
                .set(STANDARD.REVISION, revision + 1)
                .where(STANDARD.ID.eq(id))
                .and(STANDARD.STATE.eq(StandardState.DRAFT))
                .and(STANDARD.REVISION.eq(revision))
                .execute();
        if (saved == 1) {
            sql.deleteFrom(STANDARD_NODE)
                    .where(STANDARD_NODE.STANDARD_ID.eq(id))
                    .execute();
            nodes.forEach(node -> standards.insert(id, node));
        }
        return saved;
    }

    /** Throws a draft away; answers how many rows that was. */
    public int discard(StandardId id) {
        sql.deleteFrom(STANDARD_NODE).where(STANDARD_NODE.STANDARD_ID.eq(id)).execute();
        return sql.deleteFrom(STANDARD)
                .where(STANDARD.ID.eq(id))
                .and(STANDARD.STATE.eq(StandardState.DRAFT))
                .execute();
    }

    /** Publishes a draft when it still is of that revision; answers how many rows that was. */
    public int publish(StandardId id, int revision, String note, Instant from, Instant now, String by) {
        return sql.update(STANDARD)
                .set(STANDARD.STATE, StandardState.PUBLISHED)
                .set(STANDARD.VALID_FROM, from)
                .set(STANDARD.NOTE, note)
                .set(STANDARD.PUBLISHED_BY, by)
                .set(STANDARD.PUBLISHED_AT, now)
                .where(STANDARD.ID.eq(id))
                .and(STANDARD.STATE.eq(StandardState.DRAFT))
                .and(STANDARD.REVISION.eq(revision))
                .execute();
    }

    private StandardVersion version(Record row) {
        return new StandardVersion(
                standards.whole(row),
                row.get(STANDARD.STATE),
                row.get(STANDARD.VALID_FROM),
                row.get(STANDARD.NOTE),
                row.get(STANDARD.REVISION),
                row.get(STANDARD.CREATED_BY),
                row.get(STANDARD.CREATED_AT),
                Optional.ofNullable(row.get(STANDARD.PUBLISHED_BY)),
                Optional.ofNullable(row.get(STANDARD.PUBLISHED_AT)));
    }
}
