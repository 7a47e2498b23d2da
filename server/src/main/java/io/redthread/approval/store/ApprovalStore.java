package io.redthread.approval.store;

import static io.redthread.approval.store.jooq.Tables.APPROVAL_;
import static io.redthread.approval.store.jooq.Tables.STEP;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.ApprovalState;
import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Ending;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.rules.Facts;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads approvals in hand and writes what became of them, a list at a time. */
@Repository
public class ApprovalStore {

    private final DSLContext sql;
    private final StepRows rows;
    private final JsonMapper json;

    ApprovalStore(DSLContext sql, StepRows rows, JsonMapper json) {
        this.sql = sql;
        this.rows = rows;
        this.json = json;
    }

    /**
     * What routed one.
     *
     * @param facts words with their values
     * @param asked what the rules came to, in their own words
     */
    public record Raised(Facts facts, String asked) {}

    /** Writes new ones; answers which document numbers waited already and were left out. */
    public List<String> add(List<Approval> approvals, Map<ApprovalId, Raised> facts) {
        var added = Rows.of("added", approvals)
                .with(APPROVAL_.ID, Approval::id)
                .with(APPROVAL_.DOCUMENT_KIND, it -> it.subject().document().kind())
                .with(APPROVAL_.DOCUMENT_ID, it -> it.subject().document().id())
                .with(APPROVAL_.DOCUMENT_VERSION, it -> it.subject().version())
                .with(APPROVAL_.NUMBER, it -> it.subject().number())
                .with(APPROVAL_.TITLE, it -> it.subject().title())
                .with(APPROVAL_.PATH, it -> it.subject().path())
                .with(APPROVAL_.SUBMITTER, it -> it.subject().submitter())
                .with(APPROVAL_.DEPARTMENT, it -> it.subject().department())
                .with(APPROVAL_.AMOUNT, it -> it.subject().amount().amount())
                .with(APPROVAL_.COUNTING, it -> it.subject().counting().amount())
                .with(APPROVAL_.CURRENCY, it -> it.subject().amount().currency().getCurrencyCode())
                .with(APPROVAL_.URGENT, it -> it.subject().urgent())
                .with(
                        APPROVAL_.FACTS,
                        it -> JSONB.valueOf(json.writeValueAsString(
                                Objects.requireNonNull(facts.get(it.id())).facts())))
                .with(APPROVAL_.RULES, it -> it.subject().rules())
                .with(APPROVAL_.RULES_VERSION, it -> it.subject().rulesVersion())
                .with(APPROVAL_.OUTCOME, Approval::outcome)
                .with(
                        APPROVAL_.ASKED,
                        it -> Objects.requireNonNull(facts.get(it.id())).asked())
                .with(APPROVAL_.STATE, Approval::state)
                .with(APPROVAL_.SUBMITTED_AT, Approval::submittedAt)
                .with(APPROVAL_.ENDED_AT, it -> it.ending().map(Ending::at).orElse(null))
                .with(APPROVAL_.ENDED_BY, it -> it.ending().flatMap(Ending::by).orElse(null))
                .with(
                        APPROVAL_.END_REASON,
                        it -> it.ending().map(Ending::reason).orElse(""))
                .with(APPROVAL_.END_TEXT, it -> it.ending().map(Ending::text).orElse(""));
        var ids = added.insertInto(sql, APPROVAL_)
                .onConflict(APPROVAL_.DOCUMENT_KIND, APPROVAL_.DOCUMENT_ID)
                .where(APPROVAL_.STATE.eq(ApprovalState.WAITING))
                .doNothing()
                .returningResult(APPROVAL_.ID)
                .fetchSet(APPROVAL_.ID);
        if (ids.size() == approvals.size()) {
            rows.add(approvals);
            return List.of();
        }
        return approvals.stream()
                .filter(it -> !ids.contains(it.id()))
                .map(it -> it.subject().number())
                .toList();
    }

    /** Those that are there, locked in the order of their ids. */
    public List<Approval> locked(Collection<ApprovalId> ids) {
        return read(Rows.any(APPROVAL_.ID, ids), true, false);
    }

    /** Those nobody else has locked just now, locked. */
    public List<Approval> lockedIfFree(Collection<ApprovalId> ids) {
        return read(Rows.any(APPROVAL_.ID, ids), true, true);
    }

    /** Those that are there. */
    public List<Approval> byIds(Collection<ApprovalId> ids) {
        return read(Rows.any(APPROVAL_.ID, ids), false, false);
    }

    /** Every approval of these documents, the oldest first. */
    public List<Approval> of(Collection<DocumentRef> documents) {
        var which = documents.stream()
                .collect(Collectors.groupingBy(
                        DocumentRef::kind, Collectors.mapping(DocumentRef::id, Collectors.toSet())))
                .entrySet()
                .stream()
                .map(it -> APPROVAL_.DOCUMENT_KIND.eq(it.getKey()).and(Rows.any(APPROVAL_.DOCUMENT_ID, it.getValue())))
                .toList();
        return read(DSL.or(which), false, false);
    }

    /** The newest approval of each of these documents, by document. */
    public Map<DocumentRef, ApprovalId> newest(Collection<DocumentRef> documents) {
        var wanted = Rows.of("wanted", List.copyOf(documents))
                .with(APPROVAL_.DOCUMENT_KIND, DocumentRef::kind)
                .with(APPROVAL_.DOCUMENT_ID, DocumentRef::id);
        return sql.select(APPROVAL_.DOCUMENT_KIND, APPROVAL_.DOCUMENT_ID, DSL.max(APPROVAL_.ID.coerce(Long.class)))
                .from(wanted.table())
                .join(APPROVAL_)
                .on(APPROVAL_.DOCUMENT_KIND.eq(wanted.field(APPROVAL_.DOCUMENT_KIND)))
                .and(APPROVAL_.DOCUMENT_ID.eq(wanted.field(APPROVAL_.DOCUMENT_ID)))
                .groupBy(APPROVAL_.DOCUMENT_KIND, APPROVAL_.DOCUMENT_ID)
                .fetchMap(row -> new DocumentRef(row.value1(), row.value2()), row -> new ApprovalId(row.value3()));
    }

    /** Where the newest approvals of these documents stand. */
    public Map<DocumentRef, ApprovalState> states(Collection<DocumentRef> documents) {
        var wanted = Rows.of("wanted", List.copyOf(documents))
                .with(APPROVAL_.DOCUMENT_KIND, DocumentRef::kind)
                .with(APPROVAL_.DOCUMENT_ID, DocumentRef::id);
        return sql.select(APPROVAL_.DOCUMENT_KIND, APPROVAL_.DOCUMENT_ID, APPROVAL_.STATE)
                .distinctOn(APPROVAL_.DOCUMENT_KIND, APPROVAL_.DOCUMENT_ID)
                .from(wanted.table())
                .join(APPROVAL_)
                .on(APPROVAL_.DOCUMENT_KIND.eq(wanted.field(APPROVAL_.DOCUMENT_KIND)))
                .and(APPROVAL_.DOCUMENT_ID.eq(wanted.field(APPROVAL_.DOCUMENT_ID)))
                .orderBy(APPROVAL_.DOCUMENT_KIND, APPROVAL_.DOCUMENT_ID, APPROVAL_.ID.desc())
                .fetchMap(row -> new DocumentRef(row.value1(), row.value2()), row -> row.value3());
    }

    /** The facts that routed one. */
    public Facts factsOf(ApprovalId id) {
        return sql.select(APPROVAL_.FACTS)
                .from(APPROVAL_)
                .where(APPROVAL_.ID.eq(id))
                .fetchSingle(row -> json.readValue(row.value1().data(), Facts.class));
    }

    /** A waiting one counts for more, and what routed it says so. */
    public void widen(Approval it, Raised raised) {
        var updated = sql.update(APPROVAL_)
                .set(APPROVAL_.COUNTING, it.subject().counting().amount())
                .set(APPROVAL_.FACTS, JSONB.valueOf(json.writeValueAsString(raised.facts())))
                .set(APPROVAL_.RULES_VERSION, it.subject().rulesVersion())
                .set(APPROVAL_.ASKED, raised.asked())
                .where(APPROVAL_.ID.eq(it.id()))
                .and(APPROVAL_.STATE.eq(ApprovalState.WAITING))
                .execute();
        RowCounts.expect(1, updated, "approval widened");
    }

    /** Approvals with a step whose alarm has rung, earliest first: a range of {@code ix_step_next}. */
    public List<ApprovalId> ringing(Instant now, int most) {
        return sql.select(STEP.APPROVAL_ID)
                .from(STEP)
                .where(STEP.NEXT_AT.le(now))
                .and(STEP.NEXT_AT.isNotNull())
                .orderBy(STEP.NEXT_AT, STEP.ID)
                .limit(most)
                .fetch(STEP.APPROVAL_ID);
    }

    /** Writes what has changed between the two, in pairs. */
    public void save(List<Approval> before, List<Approval> after) {
        var ended = after.stream()
                .filter(it -> it.state().ended())
                .filter(it -> before.stream()
                        .anyMatch(
                                old -> old.id().equals(it.id()) && !old.state().ended()))
                .toList();
        if (!ended.isEmpty()) {
            end(ended);
        }
        rows.save(before, after);
    }

    private void end(List<Approval> ended) {
        var changed = Rows.of("ended", ended)
                .with(APPROVAL_.ID, Approval::id)
                .with(APPROVAL_.STATE, Approval::state)
                .with(APPROVAL_.ENDED_AT, it -> it.ending().map(Ending::at).orElse(null))
                .with(APPROVAL_.ENDED_BY, it -> it.ending().flatMap(Ending::by).orElse(null))
                .with(
                        APPROVAL_.END_REASON,
                        it -> it.ending().map(Ending::reason).orElse(""))
                .with(APPROVAL_.END_TEXT, it -> it.ending().map(Ending::text).orElse(""));
        var updated = sql.update(APPROVAL_)
                .set(APPROVAL_.STATE, changed.field(APPROVAL_.STATE))
                .set(APPROVAL_.ENDED_AT, changed.field(APPROVAL_.ENDED_AT))
                .set(APPROVAL_.ENDED_BY, changed.field(APPROVAL_.ENDED_BY))
                .set(APPROVAL_.END_REASON, changed.field(APPROVAL_.END_REASON))
                .set(APPROVAL_.END_TEXT, changed.field(APPROVAL_.END_TEXT))
                .from(changed.table())
                .where(APPROVAL_.ID.eq(changed.field(APPROVAL_.ID)))
                .and(APPROVAL_.STATE.eq(ApprovalState.WAITING))
                .execute();
        RowCounts.expect(ended.size(), updated, "ended approvals");
    }

    private List<Approval> read(Condition which, boolean lock, boolean onlyFree) {
        var select = sql.selectFrom(APPROVAL_).where(which).orderBy(APPROVAL_.ID);
        var found = !lock
                ? select.fetch()
                : onlyFree
                        ? select.forUpdate().skipLocked().fetch()
                        : select.forUpdate().fetch();
        var steps = rows.of(found.getValues(APPROVAL_.ID));
        return found.map(row -> new Approval(
                row.getId(),
                new Approval.Subject(
                        new DocumentRef(row.getDocumentKind(), row.getDocumentId()),
                        row.getDocumentVersion(),
                        row.getNumber(),
                        row.getTitle(),
                        row.getPath(),
                        row.getSubmitter(),
                        row.getDepartment(),
                        new Money(row.getAmount(), Currency.getInstance(row.getCurrency())),
                        new Money(
                                Objects.requireNonNullElse(row.getCounting(), row.getAmount()),
                                Currency.getInstance(row.getCurrency())),
                        row.getUrgent(),
                        row.getRules(),
                        row.getRulesVersion()),
                row.getOutcome(),
                row.getState(),
                row.getSubmittedAt(),
                Optional.ofNullable(row.getEndedAt())
                        .map(at -> new Ending(
                                at, Optional.ofNullable(row.getEndedBy()), row.getEndReason(), row.getEndText())),
                steps.getOrDefault(row.getId(), List.of())));
    }
}
