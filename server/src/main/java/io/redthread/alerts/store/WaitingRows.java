package io.redthread.alerts.store;

import static io.redthread.alerts.store.jooq.Tables.CHANGED;
import static io.redthread.alerts.store.jooq.Tables.MUTE;
import static io.redthread.alerts.store.jooq.Tables.WAITING;

import io.redthread.alerts.AlertRuleId;
import io.redthread.alerts.SubjectKind;
import io.redthread.alerts.domain.Pair;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Which subject waits for which rule until when, what has changed, and what is silent. */
@Repository
public class WaitingRows {

    private static final Comparator<Pair> ORDER =
            Comparator.comparing((Pair it) -> it.rule().value()).thenComparing(Pair::subject);

    private final DSLContext sql;

    WaitingRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The so many that are due first and that nobody else has, held until the transaction ends. */
    public List<Pair> takeDue(Instant now, int most) {
        return sql.select(WAITING.RULE_ID, WAITING.SUBJECT)
                .from(WAITING)
                .where(WAITING.DUE_AT.le(now))
                .orderBy(WAITING.DUE_AT)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new Pair(row.value1(), row.value2()));
    }

    /** These wait until then. */
    public void put(Map<Pair, Instant> dues) {
        if (dues.isEmpty()) {
            return;
        }
        var rows = Rows.of("due", dues.keySet().stream().sorted(ORDER).toList())
                .with(WAITING.RULE_ID, Pair::rule)
                .with(WAITING.SUBJECT, Pair::subject)
                .with(WAITING.DUE_AT, dues::get);
        var written = rows.insertInto(sql, WAITING)
                .onConflict(WAITING.RULE_ID, WAITING.SUBJECT)
                .doUpdate()
                .set(WAITING.DUE_AT, DSL.excluded(WAITING.DUE_AT))
                .execute();
        RowCounts.expect(dues.size(), written, "waiting subjects");
    }

    /** These wait no more, whether they did or not. */
    public void forget(Collection<Pair> pairs) {
        if (!pairs.isEmpty()) {
            var gone = Rows.of("gone", pairs.stream().sorted(ORDER).toList())
                    .with(WAITING.RULE_ID, Pair::rule)
                    .with(WAITING.SUBJECT, Pair::subject);
            sql.deleteFrom(WAITING)
                    .using(gone.table())
                    .where(WAITING.RULE_ID.eq(gone.field(WAITING.RULE_ID)))
                    .and(WAITING.SUBJECT.eq(gone.field(WAITING.SUBJECT)))
                    .execute();
        }
    }

    /** How many subjects wait for each rule. */
    public Map<AlertRuleId, Integer> counts(Collection<AlertRuleId> rules) {
        return sql.select(WAITING.RULE_ID, DSL.count())
                .from(WAITING)
                .where(Rows.any(WAITING.RULE_ID, rules))
                .groupBy(WAITING.RULE_ID)
                .fetchMap(WAITING.RULE_ID, DSL.count());
    }

    /** Something changed of these. */
    public void changed(SubjectKind kind, List<String> subjects) {
        var rows = Rows.of("given", subjects).with(CHANGED.KIND, it -> kind).with(CHANGED.SUBJECT, it -> it);
        RowCounts.expect(subjects.size(), rows.insertInto(sql, CHANGED).execute(), "changed subjects");
    }

    /** Takes the so many that changed first and that nobody else takes, by their kind. */
    public Map<SubjectKind, Set<String>> takeChanged(int most) {
        return sql
                .deleteFrom(CHANGED)
                .where(CHANGED.ID.in(DSL.select(CHANGED.ID)
                        .from(CHANGED)
                        .orderBy(CHANGED.ID)
                        .limit(most)
                        .forUpdate()
                        .skipLocked()))
                .returning(CHANGED.KIND, CHANGED.SUBJECT)
                .fetch()
                .intoGroups(CHANGED.KIND, CHANGED.SUBJECT)
                .entrySet()
                .stream()
                .collect(HashMap::new, (map, it) -> map.put(it.getKey(), Set.copyOf(it.getValue())), HashMap::putAll);
    }

    /** Until when these are silent. */
    public Map<Pair, Instant> mutes(Collection<AlertRuleId> rules, Collection<String> subjects, Instant now) {
        return sql.select(MUTE.RULE_ID, MUTE.SUBJECT, MUTE.UNTIL)
                .from(MUTE)
                .where(Rows.any(MUTE.RULE_ID, rules))
                .and(Rows.any(MUTE.SUBJECT, subjects))
                .and(MUTE.UNTIL.gt(now))
                .fetchMap(row -> new Pair(row.value1(), row.value2()), row -> row.value3());
    }

    /** A subject is silent until then, for a reason. */
    public void mute(Pair pair, Instant until, String reason, AlertRuleRows.Saving saving) {
        var written = sql.insertInto(MUTE)
                .set(MUTE.RULE_ID, pair.rule())
                .set(MUTE.SUBJECT, pair.subject())
                .set(MUTE.UNTIL, until)
                .set(MUTE.REASON, reason)
                .set(MUTE.BY_WHOM, saving.by())
                .set(MUTE.AT, saving.at())
                .onConflict(MUTE.RULE_ID, MUTE.SUBJECT)
                .doUpdate()
                .set(MUTE.UNTIL, until)
                .set(MUTE.REASON, reason)
                .set(MUTE.BY_WHOM, saving.by())
                .set(MUTE.AT, saving.at())
                .execute();
        RowCounts.expect(1, written, "mute");
    }
}
