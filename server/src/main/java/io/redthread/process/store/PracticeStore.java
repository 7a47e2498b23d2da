package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.PRACTICE;
import static io.redthread.process.store.jooq.Tables.PRACTICE_ANSWER;

import io.redthread.identity.PersonId;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.process.PracticeAnswer;
import io.redthread.process.PracticeId;
import io.redthread.process.PracticeRun;
import io.redthread.process.StandardId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Practices and what was done in them. */
@Repository
public class PracticeStore {

    private final DSLContext sql;
    private final IdBlocks ids;
    private final JsonMapper json;

    PracticeStore(DSLContext sql, IdBlocks ids, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.json = json;
    }

    /** The id of the next one. */
    public PracticeId nextId() {
        return new PracticeId(ids.next("process", "practice_id"));
    }

    /** Begins one; false when the person has an open one of the same kind. */
    public boolean begin(PracticeRun it) {
        return sql.insertInto(PRACTICE)
                        .set(PRACTICE.ID, it.id())
                        .set(PRACTICE.STANDARD_ID, it.standard())
                        .set(PRACTICE.DEPARTMENT, it.department())
                        .set(PRACTICE.PERSON_ID, it.person())
                        .set(PRACTICE.USERNAME, it.username())
                        .set(PRACTICE.SEED, it.seed())
                        .set(PRACTICE.DAY, it.day())
                        .set(PRACTICE.ORDERS, (short) it.orders())
                        .set(PRACTICE.PASS_MARK, (short) it.passMark())
                        .set(PRACTICE.MOVES, (short) it.moves())
                        .set(PRACTICE.POINTS, (short) it.points())
                        .set(PRACTICE.STARTED_AT, it.startedAt())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** One of that id. */
    public Optional<PracticeRun> byId(PracticeId id) {
        return sql.selectFrom(PRACTICE).where(PRACTICE.ID.eq(id)).fetchOptional(PracticeStore::run);
    }

    /** The open one of a person. */
    public Optional<PracticeRun> open(PersonId person, StandardId standard, String department) {
        return sql.selectFrom(PRACTICE)
                .where(PRACTICE.PERSON_ID.eq(person))
                .and(PRACTICE.STANDARD_ID.eq(standard))
                .and(PRACTICE.DEPARTMENT.eq(department))
                .and(PRACTICE.ENDED_AT.isNull())
                .fetchOptional(PracticeStore::run);
    }

    /** All of these people in these versions, the oldest first. */
    public List<PracticeRun> of(Collection<PersonId> people, Collection<StandardId> standards) {
        return sql.selectFrom(PRACTICE)
                .where(Rows.any(PRACTICE.PERSON_ID, people))
                .and(Rows.any(PRACTICE.STANDARD_ID, standards))
                .orderBy(PRACTICE.ID)
                .fetch(PracticeStore::run);
    }

    /** Everyone who has practised the nodes of that department. */
    public Set<PersonId> practised(String department) {
        return sql.selectDistinct(PRACTICE.PERSON_ID)
                .from(PRACTICE)
                .where(PRACTICE.DEPARTMENT.eq(department))
                .fetchSet(PRACTICE.PERSON_ID);
    }

    /** Whether a person has passed. */
    public boolean hasPassed(PersonId person, StandardId standard, String department) {
        return sql.fetchExists(
                PRACTICE,
                PRACTICE.PERSON_ID
                        .eq(person)
                        .and(PRACTICE.STANDARD_ID.eq(standard))
                        .and(PRACTICE.DEPARTMENT.eq(department))
                        .and(PRACTICE.SCORE.ge(PRACTICE.PASS_MARK)));
    }

    /** Writes where it stands after a move; 0 when that move was done meanwhile. */
    public int goOn(PracticeRun after) {
        return sql.update(PRACTICE)
                .set(PRACTICE.ANSWERED, (short) after.answered())
                .set(PRACTICE.EARNED, (short) after.earned())
                .set(PRACTICE.SCORE, after.score().map(Integer::shortValue).orElse(null))
                .set(PRACTICE.ENDED_AT, after.endedAt().orElse(null))
                .where(PRACTICE.ID.eq(after.id()))
                .and(PRACTICE.ANSWERED.eq((short) (after.answered() - 1)))
                .execute();
    }

    /** Keeps what was done at a move. */
    public void add(PracticeId id, int move, PracticeAnswer given, boolean right, Instant now) {
        var added = sql.insertInto(PRACTICE_ANSWER)
                .set(PRACTICE_ANSWER.PRACTICE_ID, id)
                .set(PRACTICE_ANSWER.SEQ, (short) move)
                .set(PRACTICE_ANSWER.GIVEN, JSONB.valueOf(json.writeValueAsString(given)))
                .set(PRACTICE_ANSWER.CORRECT, right)
                .set(PRACTICE_ANSWER.AT, now)
                .execute();
        RowCounts.expect(1, added, "practice answer");
    }

    /** What was done, in order. */
    public List<PracticeAnswer> answers(PracticeId id) {
        return sql.select(PRACTICE_ANSWER.GIVEN)
                .from(PRACTICE_ANSWER)
                .where(PRACTICE_ANSWER.PRACTICE_ID.eq(id))
                .orderBy(PRACTICE_ANSWER.SEQ)
                .fetch(row -> json.readValue(row.value1().data(), PracticeAnswer.class));
    }

    private static PracticeRun run(Record row) {
        return new PracticeRun(
                row.get(PRACTICE.ID),
                row.get(PRACTICE.STANDARD_ID),
                row.get(PRACTICE.DEPARTMENT),
                row.get(PRACTICE.PERSON_ID),
                row.get(PRACTICE.USERNAME),
                row.get(PRACTICE.SEED),
                row.get(PRACTICE.DAY),
                row.get(PRACTICE.ORDERS),
                row.get(PRACTICE.PASS_MARK),
                row.get(PRACTICE.MOVES),
                row.get(PRACTICE.POINTS),
                row.get(PRACTICE.ANSWERED),
                row.get(PRACTICE.EARNED),
                Optional.ofNullable(row.get(PRACTICE.SCORE)).map(Short::intValue),
                row.get(PRACTICE.STARTED_AT),
                Optional.ofNullable(row.get(PRACTICE.ENDED_AT)));
    }
}
