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
        record(List.of(act));
    }

    /** Records acts of the current caller, one entry each: one statement whatever their number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<Act> acts) {
        write(acts.stream()
                .map(act -> new Line(
                        act.code(),
                        act.document().kind(),
                        act.document().id(),
                        act.number(),
                        text(act.before()),
                        text(act.after()),
                        act.ruleVersion()))
                .toList());
    }

    /** Records what was done to many documents at once: one entry, carrying the Merkle root of their facts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(BatchAct act) {
        var root = MerkleTree.root(act.facts()).hex();
        var after = json.createObjectNode()
                .put("merkleRoot", root)
                .put("documents", act.facts().size());
        after.set("summary", json.valueToTree(act.summary()));
        var text = JSONB.valueOf(after.toString());
        write(List.of(new Line(act.code(), act.documentKind(), null, null, null, text, act.ruleVersion())));
    }

    private void write(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var caller = Callers.current();
        var now = clock.instant();
        var rows = Rows.of("line", lines)
                .with(ENTRY.ID, it -> ids.next("journal", "entry_id"))
                .with(ENTRY.AT, it -> now)
                .with(ENTRY.ACT, Line::code)
                .with(ENTRY.DOCUMENT_KIND, Line::kind)
                .with(ENTRY.DOCUMENT_ID, Line::document)
                .with(ENTRY.DOCUMENT_NUMBER, Line::number)
                .with(ENTRY.PERSON_ID, it -> caller.personId())
                .with(ENTRY.USERNAME, it -> caller.username())
                .with(ENTRY.ON_BEHALF_OF, it -> caller.onBehalfOf())
                .with(ENTRY.ROLE, it -> caller.role())
                .with(ENTRY.ADDRESS, it -> caller.address())
                .with(ENTRY.DEVICE, it -> caller.device())
                .with(ENTRY.BEFORE, Line::before)
                .with(ENTRY.AFTER, Line::after)
                .with(ENTRY.RULE_VERSION, Line::ruleVersion);
        RowCounts.expect(lines.size(), rows.insert(sql, ENTRY), "journal entries");
    }

    private @Nullable JSONB text(@Nullable Object facts) {
        return facts == null ? null : JSONB.valueOf(json.writeValueAsString(facts));
    }

    private record Line(
            String code,
            String kind,
            @Nullable Long document,
            @Nullable String number,
            @Nullable JSONB before,
            @Nullable JSONB after,
            @Nullable String ruleVersion) {}
}
