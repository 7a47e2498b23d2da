package io.redthread.approval.store;

import static io.redthread.approval.store.jooq.Tables.CONSULTATION;
import static io.redthread.approval.store.jooq.Tables.COPIED;

import io.redthread.approval.ApprovalId;
import io.redthread.identity.PersonId;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Who was asked for an opinion, and who was copied in. */
@Repository
public class TalkStore {

    private final DSLContext sql;

    TalkStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Asks people; who is asked already is asked again. */
    public void ask(ApprovalId id, List<PersonId> persons, PersonId by, String question, Instant now) {
        var asked = Rows.of("asked", persons)
                .with(CONSULTATION.APPROVAL_ID, it -> id)
                .with(CONSULTATION.PERSON, it -> it)
                .with(CONSULTATION.ASKED_BY, it -> by)
                .with(CONSULTATION.ASKED_AT, it -> now)
                .with(CONSULTATION.QUESTION, it -> question)
                .insertInto(sql, CONSULTATION)
                .execute();
        RowCounts.expect(persons.size(), asked, "consultations");
    }

    /** The person has answered; gives who had asked. */
    public List<PersonId> answer(ApprovalId id, PersonId person, Instant now) {
        return sql
                .update(CONSULTATION)
                .set(CONSULTATION.ANSWERED_AT, now)
                .where(CONSULTATION.APPROVAL_ID.eq(id))
                .and(CONSULTATION.PERSON.eq(person))
                .and(CONSULTATION.ANSWERED_AT.isNull())
                .returningResult(CONSULTATION.ASKED_BY)
                .fetch(CONSULTATION.ASKED_BY)
                .stream()
                .distinct()
                .toList();
    }

    /** Lets people follow along; who does already goes on doing so. */
    public void copy(ApprovalId id, List<PersonId> persons, Instant now) {
        Rows.of("added", persons)
                .with(COPIED.APPROVAL_ID, it -> id)
                .with(COPIED.PERSON, it -> it)
                .with(COPIED.AT, it -> now)
                .insertInto(sql, COPIED)
                .onConflictDoNothing()
                .execute();
    }

    /** Whether the person was asked or copied in. */
    public boolean involves(ApprovalId id, PersonId person) {
        return sql.fetchExists(DSL.selectOne()
                        .from(CONSULTATION)
                        .where(CONSULTATION.APPROVAL_ID.eq(id))
                        .and(CONSULTATION.PERSON.eq(person)))
                || sql.fetchExists(DSL.selectOne()
                        .from(COPIED)
                        .where(COPIED.APPROVAL_ID.eq(id))
                        .and(COPIED.PERSON.eq(person)));
    }

    /** Whether the person owes an opinion. */
    public boolean owes(ApprovalId id, PersonId person) {
        return sql.fetchExists(DSL.selectOne()
                .from(CONSULTATION)
                .where(CONSULTATION.APPROVAL_ID.eq(id))
                .and(CONSULTATION.PERSON.eq(person))
                .and(CONSULTATION.ANSWERED_AT.isNull()));
    }
}
