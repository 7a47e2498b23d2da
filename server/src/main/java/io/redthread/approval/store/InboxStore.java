package io.redthread.approval.store;

import static io.redthread.approval.store.jooq.Tables.APPROVAL_;
import static io.redthread.approval.store.jooq.Tables.ASSIGNEE;
import static io.redthread.approval.store.jooq.Tables.CONSULTATION;
import static io.redthread.approval.store.jooq.Tables.COPIED;
import static io.redthread.approval.store.jooq.Tables.STEP;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.ApprovalState;
import io.redthread.approval.ListFilter;
import io.redthread.approval.StepId;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists of what waits for people, and of what they have or had a part in. */
@Repository
public class InboxStore {

    private static final Listing INBOX = new Listing(
                    ASSIGNEE.join(STEP)
                            .on(STEP.ID.eq(ASSIGNEE.STEP_ID))
                            .join(APPROVAL_)
                            .on(APPROVAL_.ID.eq(ASSIGNEE.APPROVAL_ID)),
                    STEP.ID,
                    "dueAt")
            .sortable("dueAt", ASSIGNEE.DUE_AT)
            .sortable("amount", APPROVAL_.AMOUNT)
            .sortable("submittedAt", APPROVAL_.SUBMITTED_AT);

    private static final Listing ALL = new Listing(APPROVAL_, APPROVAL_.ID, "-submittedAt")
            .sortable("submittedAt", APPROVAL_.SUBMITTED_AT)
            .sortable("amount", APPROVAL_.AMOUNT)
            .sortable("number", APPROVAL_.NUMBER);

    private final DSLContext sql;

    InboxStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A step that waits.
     *
     * @param approval the approval
     * @param step the step
     * @param person whose turn it is
     */
    public record Waiting(ApprovalId approval, StepId step, PersonId person) {}

    /** A page of the steps that wait for these people, by deadline. */
    public Page<Waiting> inbox(Collection<PersonId> people, PageQuery query) {
        return INBOX.page(
                sql,
                query,
                Rows.any(ASSIGNEE.PERSON, people).and(ASSIGNEE.STATE.eq("open")),
                List.of(ASSIGNEE.APPROVAL_ID, ASSIGNEE.STEP_ID, ASSIGNEE.PERSON),
                row -> new Waiting(row.get(ASSIGNEE.APPROVAL_ID), row.get(ASSIGNEE.STEP_ID), row.get(ASSIGNEE.PERSON)));
    }

    /** A page of approvals, newest first. */
    public Page<ApprovalId> page(
            ListFilter filter, Optional<PersonId> me, Optional<Set<DepartmentId>> departments, PageQuery query) {
        var where = DSL.and(
                filter.state() == null ? DSL.noCondition() : APPROVAL_.STATE.eq(filter.state()),
                filter.kind() == null ? DSL.noCondition() : APPROVAL_.DOCUMENT_KIND.eq(filter.kind()),
                filter.urgent() == null ? DSL.noCondition() : APPROVAL_.URGENT.eq(filter.urgent()),
                filter.number() == null ? DSL.noCondition() : APPROVAL_.NUMBER.startsWith(filter.number()),
                part(filter.part(), me, departments));
        return ALL.page(sql, query, where, List.of(APPROVAL_.ID), row -> row.get(APPROVAL_.ID));
    }

    /** The newest ended approvals of such documents in the department, besides one. */
    public List<ApprovalId> similar(String kind, DepartmentId department, ApprovalId besides, int most) {
        return sql.select(APPROVAL_.ID)
                .from(APPROVAL_)
                .where(APPROVAL_.DEPARTMENT.eq(department))
                .and(APPROVAL_.DOCUMENT_KIND.eq(kind))
                .and(APPROVAL_.STATE.in(ApprovalState.APPROVED, ApprovalState.REJECTED, ApprovalState.RETURNED))
                .and(APPROVAL_.ID.ne(besides))
                .orderBy(APPROVAL_.ID.desc())
                .limit(most)
                .fetch(APPROVAL_.ID);
    }

    private static Condition part(
            @Nullable String part, Optional<PersonId> me, Optional<Set<DepartmentId>> departments) {
        if (part == null) {
            return departments
                    .map(some -> Rows.any(APPROVAL_.DEPARTMENT, some)
                            .or(me.map(InboxStore::mine).orElse(DSL.noCondition())))
                    .orElse(DSL.noCondition());
        }
        var person = me.orElse(new PersonId(0));
        return switch (part) {
            case "raised" -> APPROVAL_.SUBMITTER.eq(person);
            case "decided" ->
                DSL.exists(DSL.selectOne()
                        .from(ASSIGNEE)
                        .where(ASSIGNEE.APPROVAL_ID.eq(APPROVAL_.ID))
                        .and(ASSIGNEE.PERSON.eq(person))
                        .and(ASSIGNEE.STATE.eq("decided")));
            case "copied" ->
                DSL.exists(DSL.selectOne()
                        .from(COPIED)
                        .where(COPIED.APPROVAL_ID.eq(APPROVAL_.ID))
                        .and(COPIED.PERSON.eq(person)));
            case "consulted" ->
                DSL.exists(DSL.selectOne()
                        .from(CONSULTATION)
                        .where(CONSULTATION.APPROVAL_ID.eq(APPROVAL_.ID))
                        .and(CONSULTATION.PERSON.eq(person))
                        .and(CONSULTATION.ANSWERED_AT.isNull()));
            default -> throw InvalidInput.of("/part", part, "value-malformed");
        };
    }

    private static Condition mine(PersonId person) {
        return APPROVAL_
                .SUBMITTER
                .eq(person)
                .or(DSL.exists(DSL.selectOne()
                        .from(ASSIGNEE)
                        .where(ASSIGNEE.APPROVAL_ID.eq(APPROVAL_.ID))
                        .and(ASSIGNEE.PERSON.eq(person))))
                .or(DSL.exists(DSL.selectOne()
                        .from(COPIED)
                        .where(COPIED.APPROVAL_ID.eq(APPROVAL_.ID))
                        .and(COPIED.PERSON.eq(person))));
    }
}
