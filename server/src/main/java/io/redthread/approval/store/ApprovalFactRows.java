package io.redthread.approval.store;

import static io.redthread.approval.store.jooq.Tables.ACT;
import static io.redthread.approval.store.jooq.Tables.APPROVAL_;
import static io.redthread.approval.store.jooq.Tables.ASSIGNEE;
import static io.redthread.approval.store.jooq.Tables.STEP;

import io.redthread.approval.ActKind;
import io.redthread.approval.ApprovalFact;
import io.redthread.approval.ApprovalFacts.Change;
import io.redthread.approval.ApprovalFacts.Done;
import io.redthread.approval.ApprovalFacts.Place;
import io.redthread.approval.ApprovalFacts.Waiting;
import io.redthread.approval.ApprovalId;
import io.redthread.approval.ApprovalState;
import io.redthread.approval.StepId;
import io.redthread.approval.StepState;
import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import io.redthread.platform.database.Rows;
import io.redthread.platform.database.Touches;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Reads approvals in bulk, and what has changed since. */
@Repository
public class ApprovalFactRows {

    private static final Field<String> GOODS = DSL.jsonbGetAttributeAsText(APPROVAL_.FACTS, "goods");
    private static final Field<Integer> OVER =
            DSL.jsonbGetAttributeAsText(APPROVAL_.FACTS, "overBudget").cast(SQLDataType.INTEGER);

    private final DSLContext sql;

    ApprovalFactRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The oldest transaction still running. */
    public long horizon() {
        return Touches.horizon(sql);
    }

    /** Acts after that place and before the horizon: a range of {@code ix_act_written}. */
    public List<Change> changed(Place after, long horizon, int most) {
        return sql.select(ACT.WRITTEN_IN, ACT.ID, ACT.APPROVAL_ID)
                .from(ACT)
                .where(DSL.row(ACT.WRITTEN_IN, ACT.ID).gt(after.writtenIn(), after.act()))
                .and(ACT.WRITTEN_IN.lt(horizon))
                .orderBy(ACT.WRITTEN_IN, ACT.ID)
                .limit(most)
                .fetch(row -> new Change(new Place(row.value1(), row.value2()), row.value3()));
    }

    /** How many wait, and how many of them are past their time. */
    public Waiting waiting(Instant now) {
        return sql.select(
                        DSL.countDistinct(STEP.APPROVAL_ID),
                        DSL.countDistinct(STEP.APPROVAL_ID).filterWhere(STEP.DUE_AT.lt(now)))
                .from(STEP)
                .where(STEP.STATE.eq(StepState.ACTIVE))
                .fetchSingle(row -> new Waiting(row.value1(), row.value2()));
    }

    /** The next ids. */
    public List<ApprovalId> after(long id, int most) {
        return sql.select(APPROVAL_.ID)
                .from(APPROVAL_)
                .where(APPROVAL_.ID.gt(new ApprovalId(id)))
                .orderBy(APPROVAL_.ID)
                .limit(most)
                .fetch(APPROVAL_.ID);
    }

    /** Those of these documents that some approval let pass. */
    public Set<DocumentRef> approved(Collection<DocumentRef> documents) {
        var wanted = Rows.of("wanted", List.copyOf(documents))
                .with(APPROVAL_.DOCUMENT_ID, DocumentRef::id)
                .with(APPROVAL_.DOCUMENT_KIND, DocumentRef::kind);
        return sql.select(APPROVAL_.DOCUMENT_KIND, APPROVAL_.DOCUMENT_ID)
                .from(wanted.table())
                .join(APPROVAL_)
                .on(APPROVAL_.DOCUMENT_KIND.eq(wanted.field(APPROVAL_.DOCUMENT_KIND)))
                .and(APPROVAL_.DOCUMENT_ID.eq(wanted.field(APPROVAL_.DOCUMENT_ID)))
                .and(APPROVAL_.STATE.eq(ApprovalState.APPROVED))
                .fetchSet(row -> new DocumentRef(row.value1(), row.value2()));
    }

    /** What is known of these, by id. */
    public List<ApprovalFact> of(Collection<ApprovalId> ids) {
        var levels = levels(ids);
        return sql.select(APPROVAL_.fields())
                .select(GOODS.as("fact_goods"), OVER.as("fact_over"))
                .from(APPROVAL_)
                .where(Rows.any(APPROVAL_.ID, ids))
                .orderBy(APPROVAL_.ID)
                .fetch(row -> new ApprovalFact(
                        row.get(APPROVAL_.ID),
                        new DocumentRef(row.get(APPROVAL_.DOCUMENT_KIND), row.get(APPROVAL_.DOCUMENT_ID)),
                        row.get(APPROVAL_.NUMBER),
                        row.get(APPROVAL_.SUBMITTER),
                        row.get(APPROVAL_.DEPARTMENT),
                        new Money(row.get(APPROVAL_.AMOUNT), Currency.getInstance(row.get(APPROVAL_.CURRENCY))),
                        row.get(APPROVAL_.URGENT),
                        Optional.ofNullable(row.get("fact_goods", String.class)).orElse(""),
                        Optional.ofNullable(row.get("fact_over", Integer.class)).orElse(0),
                        row.get(APPROVAL_.RULES),
                        row.get(APPROVAL_.RULES_VERSION),
                        row.get(APPROVAL_.OUTCOME),
                        row.get(APPROVAL_.STATE),
                        row.get(APPROVAL_.SUBMITTED_AT),
                        Optional.ofNullable(row.get(APPROVAL_.ENDED_AT)),
                        row.get(APPROVAL_.END_REASON),
                        levels.getOrDefault(row.get(APPROVAL_.ID), List.of())));
    }

    /** All that was done to these, in order. */
    public List<Done> acts(Collection<ApprovalId> ids) {
        return sql.select(
                        ACT.ID,
                        ACT.APPROVAL_ID,
                        ACT.ACT_,
                        STEP.ROLE,
                        ACT.PERSON,
                        ACT.USERNAME,
                        ACT.AT,
                        STEP.ACTIVATED_AT,
                        STEP.DUE_AT)
                .from(ACT)
                .leftJoin(STEP)
                .on(STEP.ID.eq(ACT.STEP_ID))
                .where(Rows.any(ACT.APPROVAL_ID, ids))
                .orderBy(ACT.APPROVAL_ID, ACT.AT, ACT.ID)
                .fetch(row -> new Done(
                        row.value1(),
                        row.value2(),
                        ActKind.of(row.value3()),
                        Optional.ofNullable(row.value4()),
                        Optional.ofNullable(row.value5()),
                        row.value6(),
                        row.value7(),
                        Optional.ofNullable(row.value8()),
                        Optional.ofNullable(row.value9())));
    }

    private Map<ApprovalId, List<ApprovalFact.Level>> levels(Collection<ApprovalId> ids) {
        var open = new HashMap<StepId, List<PersonId>>();
        var took = new HashMap<StepId, PersonId>();
        sql.select(ASSIGNEE.STEP_ID, ASSIGNEE.PERSON, ASSIGNEE.STATE)
                .from(ASSIGNEE)
                .where(Rows.any(ASSIGNEE.APPROVAL_ID, ids))
                .and(ASSIGNEE.STATE.in("open", "decided"))
                .orderBy(ASSIGNEE.STEP_ID, ASSIGNEE.SEAT, ASSIGNEE.PERSON)
                .forEach(row -> {
                    if ("open".equals(row.value3())) {
                        open.computeIfAbsent(row.value1(), key -> new java.util.ArrayList<>())
                                .add(row.value2());
                    } else {
                        took.put(row.value1(), row.value2());
                    }
                });
        sql.select(ACT.STEP_ID, ACT.PERSON)
                .from(ACT)
                .where(Rows.any(ACT.APPROVAL_ID, ids))
                .and(ACT.ACT_.in("approved", "rejected", "returned"))
                .and(ACT.STEP_ID.isNotNull())
                .and(ACT.PERSON.isNotNull())
                .orderBy(ACT.APPROVAL_ID, ACT.AT, ACT.ID)
                .forEach(row -> took.put(row.value1(), row.value2()));
        return sql.selectFrom(STEP)
                .where(Rows.any(STEP.APPROVAL_ID, ids))
                .and(STEP.STATE.ne(StepState.REMOVED))
                .orderBy(STEP.APPROVAL_ID, STEP.PLACE)
                .fetchGroups(
                        row -> row.getApprovalId(),
                        row -> new ApprovalFact.Level(
                                row.getId(),
                                row.getRole(),
                                row.getState(),
                                Optional.ofNullable(took.get(row.getId())),
                                List.copyOf(open.getOrDefault(row.getId(), List.of())),
                                Optional.ofNullable(row.getActivatedAt()),
                                Optional.ofNullable(row.getDueAt()),
                                Optional.ofNullable(row.getEndedAt()),
                                row.getEscalations()));
    }
}
