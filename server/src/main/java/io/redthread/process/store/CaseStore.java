package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.NODE_FACT;
import static io.redthread.process.store.jooq.Tables.PROCESS_CASE;

import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.process.CaseId;
import io.redthread.process.CaseInHand;
import io.redthread.process.CaseState;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeFact;
import io.redthread.process.StandardId;
import io.redthread.process.Standards;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads, locks and writes cases and their facts, a batch at a time. */
@Repository
public class CaseStore {

    private final DSLContext sql;
    private final Standards standards;

    CaseStore(DSLContext sql, Standards standards) {
        this.sql = sql;
        this.standards = standards;
    }

    /** Takes up to so many ready cases that nobody else has, oldest first. */
    public List<CaseInHand> takeReady(int most) {
        return take(PROCESS_CASE.STATE.eq(DSL.inline(CaseState.READY)), PROCESS_CASE.ENTERED_AT, most);
    }

    /** Locks the cases in key order and waits for those that somebody else has. */
    public List<CaseInHand> lock(Collection<CaseId> ids) {
        return sql.select(PROCESS_CASE.fields())
                .from(PROCESS_CASE)
                .where(any(ids))
                .orderBy(PROCESS_CASE.ID)
                .forUpdate()
                .fetch(this::inHand);
    }

    /** Locks those of the cases that nobody else has, in key order. */
    public List<CaseInHand> lockFree(Collection<CaseId> ids) {
        return sql.select(PROCESS_CASE.fields())
                .from(PROCESS_CASE)
                .where(any(ids))
                .orderBy(PROCESS_CASE.ID)
                .forUpdate()
                .skipLocked()
                .fetch(this::inHand);
    }

    /** Cases of a shop that wait for that, in key order. */
    public List<CaseId> waitingFor(long shop, String waitsFor) {
        return sql.select(PROCESS_CASE.ID)
                .from(PROCESS_CASE)
                .where(PROCESS_CASE.STATE.eq(CaseState.WAITING))
                .and(PROCESS_CASE.SHOP_ID.eq(shop))
                .and(PROCESS_CASE.WAITS_FOR.eq(waitsFor))
                .orderBy(PROCESS_CASE.ID)
                .fetch(PROCESS_CASE.ID);
    }

    /** Locks the so many that have waited at a node for that past their deadline; leaves out those that somebody has. */
    public List<CaseInHand> lockDue(NodeCode node, String waitsFor, Instant now, int most) {
        var due = PROCESS_CASE
                .NODE
                .eq(node)
                .and(PROCESS_CASE.STATE.eq(DSL.inline(CaseState.WAITING, PROCESS_CASE.STATE)))
                .and(PROCESS_CASE.DUE_AT.le(now))
                .and(PROCESS_CASE.WAITS_FOR.eq(waitsFor));
        return take(due, PROCESS_CASE.DUE_AT, most);
    }

    /** Locks the so many that are first by that moment and that nobody else has; answers them in key order. */
    private List<CaseInHand> take(Condition which, Field<Instant> first, int most) {
        return sql
                .select(PROCESS_CASE.fields())
                .from(PROCESS_CASE)
                .where(which)
                .orderBy(first, PROCESS_CASE.ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(this::inHand)
                .stream()
                .sorted(java.util.Comparator.comparingLong(it -> it.id().value()))
                .toList();
    }

    /** The so many of a shop that wait longest at a node. */
    public List<CaseId> longestAt(NodeCode node, long shop, int most) {
        return sql.select(PROCESS_CASE.ID)
                .from(PROCESS_CASE)
                .where(PROCESS_CASE.NODE.eq(node))
                .and(PROCESS_CASE.STATE.eq(DSL.inline(CaseState.WAITING, PROCESS_CASE.STATE)))
                .and(PROCESS_CASE.SHOP_ID.eq(shop))
                .orderBy(PROCESS_CASE.ENTERED_AT, PROCESS_CASE.ID)
                .limit(most)
                .fetch(PROCESS_CASE.ID);
    }

    /** The cases as they stand, not locked. */
    public List<CaseInHand> read(Collection<CaseId> ids) {
        return sql.select(PROCESS_CASE.fields())
                .from(PROCESS_CASE)
                .where(any(ids))
                .orderBy(PROCESS_CASE.ID)
                .fetch(this::inHand);
    }

    /** Writes cases that were opened in this batch. */
    public void insert(List<CaseInHand> cases) {
        var rows = rows(cases)
                .with(PROCESS_CASE.NUMBER, CaseInHand::number)
                .with(PROCESS_CASE.SHOP_ID, CaseInHand::shop)
                .with(PROCESS_CASE.STANDARD_ID, it -> it.standard().id())
                .with(PROCESS_CASE.OPENED_AT, CaseInHand::cameAt);
        var inserted = rows.insert(sql, PROCESS_CASE);
        RowCounts.expect(cases.size(), inserted, "opened cases");
    }

    /** Writes where known cases stand now. */
    public void update(List<CaseInHand> cases) {
        var rows = rows(cases);
        var updated = sql.update(PROCESS_CASE)
                .set(PROCESS_CASE.POSITION, rows.field(PROCESS_CASE.POSITION))
                .set(PROCESS_CASE.NODE, rows.field(PROCESS_CASE.NODE))
                .set(PROCESS_CASE.STATE, rows.field(PROCESS_CASE.STATE))
                .set(PROCESS_CASE.WAITS_FOR, rows.field(PROCESS_CASE.WAITS_FOR))
                .set(PROCESS_CASE.ENTERED_AT, rows.field(PROCESS_CASE.ENTERED_AT))
                .set(PROCESS_CASE.STARTED_AT, rows.field(PROCESS_CASE.STARTED_AT))
                .set(PROCESS_CASE.DUE_AT, rows.field(PROCESS_CASE.DUE_AT))
                .set(PROCESS_CASE.FACTS, rows.field(PROCESS_CASE.FACTS))
                .from(rows.table())
                .where(PROCESS_CASE.ID.eq(rows.field(PROCESS_CASE.ID)))
                .execute();
        RowCounts.expect(cases.size(), updated, "moved cases");
    }

    /** Writes which version of their standard cases follow from now on. */
    public void follow(List<CaseInHand> cases) {
        var rows = Rows.of("followed", cases)
                .with(PROCESS_CASE.ID, CaseInHand::id)
                .with(PROCESS_CASE.STANDARD_ID, it -> it.standard().id());
        var updated = sql.update(PROCESS_CASE)
                .set(PROCESS_CASE.STANDARD_ID, rows.field(PROCESS_CASE.STANDARD_ID))
                .from(rows.table())
                .where(PROCESS_CASE.ID.eq(rows.field(PROCESS_CASE.ID)))
                .execute();
        RowCounts.expect(cases.size(), updated, "cases of another version");
    }

    /** The next so many open cases that follow one of these versions, behind an id, in key order. */
    public List<CaseId> following(Collection<StandardId> standards, long behind, int most) {
        return sql.select(PROCESS_CASE.ID)
                .from(PROCESS_CASE)
                .where(Rows.any(PROCESS_CASE.STANDARD_ID, standards))
                .and(open())
                .and(PROCESS_CASE.ID.gt(new CaseId(behind)))
                .orderBy(PROCESS_CASE.ID)
                .limit(most)
                .fetch(PROCESS_CASE.ID);
    }

    /** How many open cases follow each of these versions. */
    public Map<StandardId, Long> running(Collection<StandardId> standards) {
        return sql.select(PROCESS_CASE.STANDARD_ID, DSL.count())
                .from(PROCESS_CASE)
                .where(Rows.any(PROCESS_CASE.STANDARD_ID, standards))
                .and(open())
                .groupBy(PROCESS_CASE.STANDARD_ID)
                .fetchMap(PROCESS_CASE.STANDARD_ID, row -> row.value2().longValue());
    }

    private static Condition open() {
        return PROCESS_CASE.STATE.notIn(
                DSL.inline(CaseState.DONE, PROCESS_CASE.STATE), DSL.inline(CaseState.CANCELLED, PROCESS_CASE.STATE));
    }

    /** Adds node facts. */
    public void insertFacts(List<NodeFact> facts) {
        var rows = Rows.of("fact", facts)
                .with(NODE_FACT.CASE_ID, NodeFact::caseId)
                .with(NODE_FACT.SEQ, it -> (short) it.seq())
                .with(NODE_FACT.STANDARD_ID, NodeFact::standard)
                .with(NODE_FACT.FIRST_POSITION, it -> (short) it.firstPosition())
                .with(NODE_FACT.LAST_POSITION, it -> (short) it.lastPosition())
                .with(NODE_FACT.ENTERED_AT, NodeFact::enteredAt)
                .with(NODE_FACT.STARTED_AT, NodeFact::startedAt)
                .with(NODE_FACT.DONE_AT, NodeFact::doneAt)
                .with(NODE_FACT.ACTOR, NodeFact::actor)
                .with(NODE_FACT.OUTCOME, NodeFact::outcome)
                .with(NODE_FACT.RULES, it -> it.rules().isEmpty() ? null : it.rules())
                .with(NODE_FACT.WITHIN_LIMIT, NodeFact::withinLimit);
        var inserted = rows.insert(sql, NODE_FACT);
        RowCounts.expect(facts.size(), inserted, "node facts");
    }

    /** The facts of one case in their order. */
    public List<NodeFact> facts(CaseId id) {
        return sql.select(NODE_FACT.fields())
                .from(NODE_FACT)
                .where(NODE_FACT.CASE_ID.eq(id))
                .orderBy(NODE_FACT.SEQ)
                .fetch(CaseStore::fact);
    }

    private static Rows<CaseInHand> rows(List<CaseInHand> cases) {
        return Rows.of("moved", cases)
                .with(PROCESS_CASE.ID, CaseInHand::id)
                .with(PROCESS_CASE.POSITION, it -> (short) it.node().position())
                .with(PROCESS_CASE.NODE, it -> it.node().code())
                .with(PROCESS_CASE.STATE, CaseInHand::state)
                .with(PROCESS_CASE.WAITS_FOR, it -> it.waitsFor().orElse(null))
                .with(PROCESS_CASE.ENTERED_AT, CaseInHand::enteredAt)
                .with(PROCESS_CASE.STARTED_AT, it -> it.startedAt().orElse(null))
                .with(PROCESS_CASE.DUE_AT, CaseInHand::dueAt)
                .with(PROCESS_CASE.FACTS, it -> (short) it.facts());
    }

    private static Condition any(Collection<CaseId> ids) {
        return Rows.any(PROCESS_CASE.ID, ids);
    }

    private CaseInHand inHand(Record row) {
        return new CaseInHand(
                row.get(PROCESS_CASE.ID),
                row.get(PROCESS_CASE.NUMBER),
                row.get(PROCESS_CASE.SHOP_ID),
                standards.byId(row.get(PROCESS_CASE.STANDARD_ID)),
                null,
                row.get(PROCESS_CASE.POSITION),
                row.get(PROCESS_CASE.STATE),
                row.get(PROCESS_CASE.WAITS_FOR),
                row.get(PROCESS_CASE.ENTERED_AT),
                row.get(PROCESS_CASE.STARTED_AT),
                row.get(PROCESS_CASE.DUE_AT),
                row.get(PROCESS_CASE.FACTS));
    }

    static NodeFact fact(Record row) {
        return new NodeFact(
                row.get(NODE_FACT.CASE_ID),
                row.get(NODE_FACT.SEQ),
                row.get(NODE_FACT.STANDARD_ID),
                row.get(NODE_FACT.FIRST_POSITION),
                row.get(NODE_FACT.LAST_POSITION),
                row.get(NODE_FACT.ENTERED_AT),
                row.get(NODE_FACT.STARTED_AT),
                row.get(NODE_FACT.DONE_AT),
                row.get(NODE_FACT.ACTOR),
                row.get(NODE_FACT.OUTCOME),
                Objects.requireNonNullElse(row.get(NODE_FACT.RULES), ""),
                row.get(NODE_FACT.WITHIN_LIMIT));
    }
}
