package io.redthread.journal;

import static io.redthread.journal.store.jooq.Tables.ENTRY;

import io.redthread.journal.domain.MerkleTree;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Records business acts in the transaction that does them: no act without its entry, no entry without its act. */
@Service
public class Journal {

    private final DSLContext sql;
    private final IdBlocks ids;
    private final Clock clock;
    private final JsonMapper json;

    Journal(DSLContext sql, IdBlocks ids, Clock clock, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** Records one act of the current caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act) {
        write(
                act.code(),
                act.document().kind(),
                act.document().id(),
                act.number(),
                text(act.before()),
                text(act.after()),
                act.ruleVersion());
    }

    /** Records what was done to many documents at once: one entry, carrying the Merkle root of their facts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(BatchAct act) {
        var root = MerkleTree.root(act.facts()).hex();
        var after = json.createObjectNode()
                .put("merkleRoot", root)
                .put("documents", act.facts().size());
        after.set("summary", json.valueToTree(act.summary()));
        write(act.code(), act.documentKind(), null, null, null, JSONB.valueOf(after.toString()), act.ruleVersion());
    }

    /** Records acts of the current caller on many documents, each an entry of its own, in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(List<Act> acts) {
        if (acts.isEmpty()) {
            return;
        }
        var caller = Callers.current();
        var now = clock.instant();
        var rows = Rows.of("acts", acts)
                .with(ENTRY.ID, it -> ids.next("journal", "entry_id"))
                .with(ENTRY.AT, it -> now)
                .with(ENTRY.ACT, Act::code)
                .with(ENTRY.DOCUMENT_KIND, it -> it.document().kind())
                .with(ENTRY.DOCUMENT_ID, it -> it.document().id())
                .with(ENTRY.DOCUMENT_NUMBER, Act::number)
                .with(ENTRY.PERSON_ID, it -> caller.personId())
                .with(ENTRY.USERNAME, it -> caller.username())
                .with(ENTRY.ON_BEHALF_OF, it -> caller.onBehalfOf())
                .with(ENTRY.ROLE, it -> caller.role())
                .with(ENTRY.ADDRESS, it -> caller.address())
                .with(ENTRY.DEVICE, it -> caller.device())
                .with(ENTRY.BEFORE, it -> text(it.before()))
                .with(ENTRY.AFTER, it -> text(it.after()))
                .with(ENTRY.RULE_VERSION, Act::ruleVersion);
        RowCounts.expect(acts.size(), rows.insertInto(sql, ENTRY).execute(), "journal entries");
    }

    private void write(
            String code,
            String kind,
            @Nullable Long document,
            @Nullable String number,
            @Nullable JSONB before,
            @Nullable JSONB after,
            @Nullable String ruleVersion) {
        var caller = Callers.current();
        sql.insertInto(ENTRY)
                .set(ENTRY.ID, ids.next("journal", "entry_id"))
                .set(ENTRY.AT, clock.instant())
                .set(ENTRY.ACT, code)
                .set(ENTRY.DOCUMENT_KIND, kind)
                .set(ENTRY.DOCUMENT_ID, document)
                .set(ENTRY.DOCUMENT_NUMBER, number)
                .set(ENTRY.PERSON_ID, caller.personId())
                .set(ENTRY.USERNAME, caller.username())
                .set(ENTRY.ON_BEHALF_OF, caller.onBehalfOf())
                .set(ENTRY.ROLE, caller.role())
                .set(ENTRY.ADDRESS, caller.address())
                .set(ENTRY.DEVICE, caller.device())
                .set(ENTRY.BEFORE, before)
                .set(ENTRY.AFTER, after)
                .set(ENTRY.RULE_VERSION, ruleVersion)
                .execute();
    }

    private @Nullable JSONB text(@Nullable Object facts) {
        return facts == null ? null : JSONB.valueOf(json.writeValueAsString(facts));
    }
}
