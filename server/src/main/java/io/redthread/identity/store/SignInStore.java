package io.redthread.identity.store;

import static io.redthread.identity.store.jooq.Tables.PERSON;
import static io.redthread.identity.store.jooq.Tables.SIGN_IN_FAILURE;

import io.redthread.identity.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Passwords' hashes, and how often sign-in failed. */
@Repository
public class SignInStore {

    private final DSLContext sql;

    SignInStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What sign-in needs of a person.
     *
     * @param id who
     * @param username sign-in name
     * @param name the name people know
     * @param demo whether the person is one of the demo company
     * @param passwordHash hash of the password; absent for a person who does not sign in
     * @param oneTimeUntil end of the one-time password, if it is one
     */
    public record Credentials(
            PersonId id,
            String username,
            String name,
            boolean demo,
            @Nullable String passwordHash,
            @Nullable Instant oneTimeUntil) {}

    /**
     * Failures of one user name or address.
     *
     * @param count in a row
     * @param lastAt the latest
     */
    public record Failures(int count, Instant lastAt) {}

    /** The active person of that sign-in name. */
    public Optional<Credentials> credentials(String username) {
        return sql.select(
                        PERSON.ID,
                        PERSON.USERNAME,
                        PERSON.NAME,
                        PERSON.DEMO,
                        PERSON.PASSWORD_HASH,
                        PERSON.ONE_TIME_UNTIL)
                .from(PERSON)
                .where(PERSON.USERNAME.eq(username))
                .and(PERSON.ACTIVE)
                .fetchOptional(Records.mapping(Credentials::new));
    }

    /** Sets a password; a one-time one ends at the given time. */
    public int setPassword(PersonId person, String hash, Instant at, @Nullable Instant oneTimeUntil) {
        return sql.update(PERSON)
                .set(PERSON.PASSWORD_HASH, hash)
                .set(PERSON.PASSWORD_CHANGED_AT, at)
                .set(PERSON.ONE_TIME_UNTIL, oneTimeUntil)
                .where(PERSON.ID.eq(person))
                .execute();
    }

    /** The subject's failures, locked until the transaction ends: a second attempt waits for the first one's outcome. */
    public Failures failuresLocked(String subject, Instant now) {
        sql.insertInto(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.SUBJECT, subject)
                .set(SIGN_IN_FAILURE.FAILURES, 0)
                .set(SIGN_IN_FAILURE.FAILED_AT, now)
                .onConflictDoNothing()
                .execute();
        return sql.select(SIGN_IN_FAILURE.FAILURES, SIGN_IN_FAILURE.FAILED_AT)
                .from(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.SUBJECT.eq(subject))
                .forUpdate()
                .fetchSingle(Records.mapping(Failures::new));
    }

    /** The subject's failures. */
    public Optional<Failures> failures(String subject) {
        return sql.select(SIGN_IN_FAILURE.FAILURES, SIGN_IN_FAILURE.FAILED_AT)
                .from(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.SUBJECT.eq(subject))
                .fetchOptional(Records.mapping(Failures::new));
    }

    /** Counts one more failure; those before the given time are forgotten. */
    public int fail(String subject, Instant at, Instant forgetBefore) {
        return sql.insertInto(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.SUBJECT, subject)
                .set(SIGN_IN_FAILURE.FAILURES, 1)
                .set(SIGN_IN_FAILURE.FAILED_AT, at)
                .onConflict(SIGN_IN_FAILURE.SUBJECT)
                .doUpdate()
                .set(
                        SIGN_IN_FAILURE.FAILURES,
                        DSL.when(SIGN_IN_FAILURE.FAILED_AT.le(forgetBefore), 1)
                                .otherwise(SIGN_IN_FAILURE.FAILURES.plus(1)))
                .set(SIGN_IN_FAILURE.FAILED_AT, at)
                .returningResult(SIGN_IN_FAILURE.FAILURES)
                .fetchSingle()
                .value1();
    }

    /** Forgets the subject's failures. */
    public void clear(String subject) {
        sql.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.SUBJECT.eq(subject))
                .execute();
    }

    /** Forgets failures that lock nothing any more. */
    public int forget(Instant before) {
        return sql.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.FAILED_AT.le(before))
                .execute();
    }
}
