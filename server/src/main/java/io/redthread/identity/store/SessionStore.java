package io.redthread.identity.store;

import static io.redthread.identity.store.jooq.Tables.DEPARTMENT;
import static io.redthread.identity.store.jooq.Tables.PERSON;
import static io.redthread.identity.store.jooq.Tables.SESSION;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who is signed in. Holds the fingerprint of each session's token, never the token. */
@Repository
public class SessionStore {

    private final DSLContext sql;

    SessionStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A live session of an active person.
     *
     * @param person whose
     * @param username sign-in name
     * @param name the name people know
     * @param demo whether the person is one of the demo company
     * @param department where the person sits
     * @param departmentName its name
     * @param oneTimeUntil set while the password is a one-time password
     * @param seenAt when it was last used, to the minute
     */
    public record LiveSession(
            PersonId person,
            String username,
            String name,
            boolean demo,
            @Nullable DepartmentId department,
            @Nullable String departmentName,
            @Nullable Instant oneTimeUntil,
            Instant seenAt) {}

    /** Begins a session. */
    public void begin(byte[] fingerprint, PersonId person, Instant at, String address, String device) {
        sql.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, fingerprint)
                .set(SESSION.PERSON_ID, person)
                .set(SESSION.CREATED_AT, at)
                .set(SESSION.SEEN_AT, at)
                .set(SESSION.ADDRESS, address)
                .set(SESSION.DEVICE, device)
                .execute();
    }

    /** The session if it has neither idled nor lived too long and its person is active. */
    public Optional<LiveSession> find(byte[] fingerprint, Instant seenAfter, Instant createdAfter) {
        return sql.select(
                        PERSON.ID,
                        PERSON.USERNAME,
                        PERSON.NAME,
                        PERSON.DEMO,
                        DEPARTMENT.ID,
                        DEPARTMENT.NAME,
                        PERSON.ONE_TIME_UNTIL,
                        SESSION.SEEN_AT)
                .from(SESSION)
                .join(PERSON)
                .on(PERSON.ID.eq(SESSION.PERSON_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(PERSON.DEPARTMENT_ID))
                .where(SESSION.TOKEN_HASH.eq(fingerprint))
                .and(SESSION.SEEN_AT.gt(seenAfter))
                .and(SESSION.CREATED_AT.gt(createdAfter))
                .and(PERSON.ACTIVE)
                .fetchOptional(Records.mapping(LiveSession::new));
    }

    /** Notes that the session is in use. */
    public void touch(byte[] fingerprint, Instant at) {
        sql.update(SESSION)
                .set(SESSION.SEEN_AT, at)
                .where(SESSION.TOKEN_HASH.eq(fingerprint))
                .execute();
    }

    /** Ends the session, if it is there. */
    public void end(byte[] fingerprint) {
        sql.deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(fingerprint)).execute();
    }

    /** Ends every session of the person. */
    public void endAll(PersonId person) {
        sql.deleteFrom(SESSION).where(SESSION.PERSON_ID.eq(person)).execute();
    }

    /** Forgets sessions that could no longer be used. */
    public int forget(Instant seenBefore, Instant createdBefore) {
        return sql.deleteFrom(SESSION)
                .where(SESSION.SEEN_AT.le(seenBefore).or(SESSION.CREATED_AT.le(createdBefore)))
                .execute();
    }
}
