package io.redthread.approval.store;

import static io.redthread.approval.store.jooq.Tables.APPROVAL_;
import static io.redthread.approval.store.jooq.Tables.REFUSED_ATTEMPT;

import io.redthread.approval.ActKind;
import io.redthread.approval.Attempt;
import io.redthread.approval.AttemptCount;
import io.redthread.identity.PersonId;
import io.redthread.kernel.Money;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Counts and lists what was tried without right. */
@Repository
public class AttemptRows {

    private static final Listing ATTEMPTS = new Listing(
                    REFUSED_ATTEMPT.join(APPROVAL_).on(APPROVAL_.ID.eq(REFUSED_ATTEMPT.APPROVAL_ID)),
                    REFUSED_ATTEMPT.ID,
                    "-at")
            .sortable("at", REFUSED_ATTEMPT.AT);

    private final DSLContext sql;

    AttemptRows(DSLContext sql) {
        this.sql = sql;
    }

    /** How often who tried what. */
    public List<AttemptCount> counts(Instant from, Instant until, Optional<Set<PersonId>> of) {
        return sql.select(
                        REFUSED_ATTEMPT.PERSON,
                        REFUSED_ATTEMPT.USERNAME,
                        REFUSED_ATTEMPT.REFUSAL,
                        DSL.count().as("tried"))
                .from(REFUSED_ATTEMPT)
                .where(within(from, until, of))
                .groupBy(REFUSED_ATTEMPT.PERSON, REFUSED_ATTEMPT.USERNAME, REFUSED_ATTEMPT.REFUSAL)
                .orderBy(DSL.count().desc(), REFUSED_ATTEMPT.USERNAME)
                .fetch(row ->
                        new AttemptCount(Optional.ofNullable(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    /** A page of them, newest first. */
    public Page<Attempt> page(Instant from, Instant until, Optional<Set<PersonId>> of, PageQuery query) {
        return ATTEMPTS.page(
                sql,
                query,
                within(from, until, of),
                List.of(
                        REFUSED_ATTEMPT.ID,
                        REFUSED_ATTEMPT.APPROVAL_ID,
                        APPROVAL_.NUMBER,
                        REFUSED_ATTEMPT.AT,
                        REFUSED_ATTEMPT.ACT,
                        REFUSED_ATTEMPT.PERSON,
                        REFUSED_ATTEMPT.USERNAME,
                        REFUSED_ATTEMPT.REFUSAL,
                        REFUSED_ATTEMPT.AMOUNT,
                        REFUSED_ATTEMPT.CURRENCY,
                        REFUSED_ATTEMPT.ADDRESS),
                AttemptRows::attempt);
    }

    private static Condition within(Instant from, Instant until, Optional<Set<PersonId>> of) {
        return REFUSED_ATTEMPT
                .AT
                .ge(from)
                .and(REFUSED_ATTEMPT.AT.lt(until))
                .and(of.map(some -> Rows.any(REFUSED_ATTEMPT.PERSON, some)).orElse(DSL.noCondition()));
    }

    private static Attempt attempt(Record row) {
        return new Attempt(
                row.get(REFUSED_ATTEMPT.ID),
                row.get(REFUSED_ATTEMPT.APPROVAL_ID),
                row.get(APPROVAL_.NUMBER),
                row.get(REFUSED_ATTEMPT.AT),
                ActKind.of(row.get(REFUSED_ATTEMPT.ACT)),
                Optional.ofNullable(row.get(REFUSED_ATTEMPT.PERSON)),
                row.get(REFUSED_ATTEMPT.USERNAME),
                row.get(REFUSED_ATTEMPT.REFUSAL),
                new Money(row.get(REFUSED_ATTEMPT.AMOUNT), Currency.getInstance(row.get(REFUSED_ATTEMPT.CURRENCY))),
                row.get(REFUSED_ATTEMPT.ADDRESS));
    }
}
