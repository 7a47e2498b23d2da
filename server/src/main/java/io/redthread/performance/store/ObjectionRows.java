package io.redthread.performance.store;

import static io.redthread.performance.store.jooq.Tables.OBJECTION;

import io.redthread.performance.Objection;
import io.redthread.performance.ObjectionId;
import io.redthread.performance.ObjectionState;
import io.redthread.performance.store.jooq.tables.records.ObjectionRecord;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Objections to figures. */
@Repository
public class ObjectionRows {

    private static final Listing LISTING =
            new Listing(OBJECTION, OBJECTION.ID, "-filedAt").sortable("filedAt", OBJECTION.FILED_AT);

    private final DSLContext sql;

    ObjectionRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The one of that id. */
    public Optional<Objection> find(ObjectionId id) {
        return sql.selectFrom(OBJECTION).where(OBJECTION.ID.eq(id)).fetchOptional(ObjectionRows::objection);
    }

    /** A page of those of these persons, or of everybody's. */
    public Page<Objection> page(Optional<Set<String>> persons, Optional<ObjectionState> state, PageQuery query) {
        return LISTING.page(
                sql,
                query,
                persons.map(it -> Rows.any(OBJECTION.PERSON, it))
                        .orElse(DSL.noCondition())
                        .and(state.<Condition>map(OBJECTION.STATE::eq).orElse(DSL.noCondition())),
                List.of(OBJECTION.fields()),
                row -> objection(row.into(OBJECTION)));
    }

    /** How many wait for an answer that touch these days. */
    public int open(LocalDate from, LocalDate to) {
        return sql.fetchCount(
                OBJECTION,
                OBJECTION.STATE.eq(ObjectionState.OPEN),
                OBJECTION.FROM_DAY.le(to),
                OBJECTION.TO_DAY.ge(from));
    }

    /** Adds one. */
    public void add(Objection it) {
        RowCounts.expect(
                1,
                sql.insertInto(OBJECTION)
                        .set(OBJECTION.ID, it.id())
                        .set(OBJECTION.KPI, it.kpi())
                        .set(OBJECTION.PERSON, it.person())
                        .set(OBJECTION.FROM_DAY, it.fromDay())
                        .set(OBJECTION.TO_DAY, it.toDay())
                        .set(OBJECTION.FACTS, it.facts().toArray(String[]::new))
                        .set(OBJECTION.REASON, it.reason())
                        .set(OBJECTION.FILED_AT, it.filedAt())
                        .execute(),
                "objection");
    }

    /** Answers an open one; answers how many that were. */
    public int answer(ObjectionId id, ObjectionState state, String words, Instant at, String by) {
        return sql.update(OBJECTION)
                .set(OBJECTION.STATE, state)
                .set(OBJECTION.ANSWER, words)
                .set(OBJECTION.ANSWERED_AT, at)
                .set(OBJECTION.ANSWERED_BY, by)
                .where(OBJECTION.ID.eq(id))
                .and(OBJECTION.STATE.eq(ObjectionState.OPEN))
                .execute();
    }

    private static Objection objection(ObjectionRecord row) {
        return new Objection(
                row.getId(),
                row.getKpi(),
                row.getPerson(),
                row.getFromDay(),
                row.getToDay(),
                Arrays.asList(row.getFacts()),
                row.getReason(),
                row.getFiledAt(),
                row.getState(),
                row.getAnswer(),
                Optional.ofNullable(row.getAnsweredAt()),
                Optional.ofNullable(row.getAnsweredBy()));
    }
}
