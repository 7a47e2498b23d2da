package io.redthread.identity.store;

import static io.redthread.identity.store.jooq.Tables.PERSON;
import static io.redthread.identity.store.jooq.Tables.SUBSTITUTE;

import io.redthread.identity.PersonId;
import io.redthread.identity.PersonView.PersonLabel;
import io.redthread.identity.SubstituteId;
import io.redthread.identity.SubstituteView;
import io.redthread.identity.store.jooq.tables.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who stands in for whom, and when. */
@Repository
public class SubstituteStore {

    private static final Person AWAY = PERSON.as("away");
    private static final Person STANDING_IN = PERSON.as("standing_in");

    private final DSLContext sql;

    SubstituteStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds a substitution. */
    public void add(SubstituteId id, PersonId person, PersonId substitute, Instant from, Instant until, Instant at) {
        sql.insertInto(SUBSTITUTE)
                .set(SUBSTITUTE.ID, id)
                .set(SUBSTITUTE.PERSON_ID, person)
                .set(SUBSTITUTE.SUBSTITUTE_ID, substitute)
                .set(SUBSTITUTE.FROM_AT, from)
                .set(SUBSTITUTE.UNTIL_AT, until)
                .set(SUBSTITUTE.CREATED_AT, at)
                .execute();
    }

    /** Ends a substitution that has not ended; before its start it never was. */
    public int end(SubstituteId id, Instant at) {
        return sql.update(SUBSTITUTE)
                .set(SUBSTITUTE.UNTIL_AT, at)
                .set(
                        SUBSTITUTE.FROM_AT,
                        org.jooq.impl.DSL.when(SUBSTITUTE.FROM_AT.gt(at), at).otherwise(SUBSTITUTE.FROM_AT))
                .where(SUBSTITUTE.ID.eq(id))
                .and(SUBSTITUTE.UNTIL_AT.gt(at))
                .execute();
    }

    /** One substitution. */
    public Optional<SubstituteView> view(SubstituteId id) {
        return list(SUBSTITUTE.ID.eq(id)).stream().findFirst();
    }

    /** Those not ended by then. */
    public List<SubstituteView> notEnded(Instant by) {
        return list(SUBSTITUTE.UNTIL_AT.gt(by));
    }

    /** Those of the person not ended by then. */
    public List<SubstituteView> notEndedOf(PersonId person, Instant by) {
        return list(SUBSTITUTE.PERSON_ID.eq(person).and(SUBSTITUTE.UNTIL_AT.gt(by)));
    }

    /** The active people whom the person stands in for at that moment. */
    public List<SubstituteView> standingIn(PersonId substitute, Instant at) {
        return list(SUBSTITUTE
                .SUBSTITUTE_ID
                .eq(substitute)
                .and(SUBSTITUTE.FROM_AT.le(at))
                .and(SUBSTITUTE.UNTIL_AT.gt(at))
                .and(AWAY.ACTIVE));
    }

    /** Who stands in for the person at that moment. */
    public List<SubstituteView> standingInFor(PersonId person, Instant at) {
        return list(SUBSTITUTE
                .PERSON_ID
                .eq(person)
                .and(SUBSTITUTE.FROM_AT.le(at))
                .and(SUBSTITUTE.UNTIL_AT.gt(at))
                .and(STANDING_IN.ACTIVE));
    }

    /** User name of a person. */
    public Optional<PersonId> idOf(String username) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.USERNAME.eq(username))
                .fetchOptional(PERSON.ID);
    }

    private List<SubstituteView> list(Condition which) {
        return sql.select(
                        SUBSTITUTE.ID,
                        AWAY.ID,
                        AWAY.NAME,
                        STANDING_IN.ID,
                        STANDING_IN.NAME,
                        SUBSTITUTE.FROM_AT,
                        SUBSTITUTE.UNTIL_AT)
                .from(SUBSTITUTE)
                .join(AWAY)
                .on(AWAY.ID.eq(SUBSTITUTE.PERSON_ID))
                .join(STANDING_IN)
                .on(STANDING_IN.ID.eq(SUBSTITUTE.SUBSTITUTE_ID))
                .where(which)
                .orderBy(SUBSTITUTE.FROM_AT.desc(), SUBSTITUTE.ID.desc())
                .fetch(row -> new SubstituteView(
                        row.value1(),
                        new PersonLabel(row.value2(), row.value3()),
                        new PersonLabel(row.value4(), row.value5()),
                        row.value6(),
                        row.value7()));
    }
}
