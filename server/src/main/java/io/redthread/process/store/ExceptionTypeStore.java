package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.EXCEPTION_TYPE;

import io.redthread.kernel.Label;
import io.redthread.process.ExceptionType;
import io.redthread.process.ExceptionTypeDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Types of exceptions as the house has edited them. */
@Repository
public class ExceptionTypeStore {

    private static final TypeReference<List<Label>> STEPS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    ExceptionTypeStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Those that were edited, by code. */
    public Map<String, ExceptionType> edited() {
        return sql.selectFrom(EXCEPTION_TYPE)
                .fetchMap(
                        EXCEPTION_TYPE.CODE,
                        row -> new ExceptionType(
                                row.getCode(),
                                new Label(row.getTitleZh(), row.getTitleEn()),
                                row.getOwnerDepartment(),
                                Duration.ofMinutes(row.getLimitMinutes()),
                                json.readValue(row.getSteps().data(), STEPS),
                                row.getRevision()));
    }

    /** Writes the next revision of a type; answers false where it is not the next any more. */
    public boolean write(String code, int revision, ExceptionTypeDraft draft, Instant now, String by) {
        var steps = JSONB.valueOf(json.writeValueAsString(draft.steps()));
        if (revision == 0) {
            return sql.insertInto(EXCEPTION_TYPE)
                            .set(EXCEPTION_TYPE.CODE, code)
                            .set(EXCEPTION_TYPE.TITLE_ZH, draft.title().zh())
                            .set(EXCEPTION_TYPE.TITLE_EN, draft.title().en())
                            .set(EXCEPTION_TYPE.OWNER_DEPARTMENT, draft.ownerDepartment())
                            .set(EXCEPTION_TYPE.LIMIT_MINUTES, (int)
                                    draft.limit().toMinutes())
                            .set(EXCEPTION_TYPE.STEPS, steps)
                            .set(EXCEPTION_TYPE.REVISION, 1)
                            .set(EXCEPTION_TYPE.CHANGED_AT, now)
                            .set(EXCEPTION_TYPE.CHANGED_BY, by)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return sql.update(EXCEPTION_TYPE)
                        .set(EXCEPTION_TYPE.TITLE_ZH, draft.title().zh())
                        .set(EXCEPTION_TYPE.TITLE_EN, draft.title().en())
                        .set(EXCEPTION_TYPE.OWNER_DEPARTMENT, draft.ownerDepartment())
                        .set(EXCEPTION_TYPE.LIMIT_MINUTES, (int) draft.limit().toMinutes())
                        .set(EXCEPTION_TYPE.STEPS, steps)
                        .set(EXCEPTION_TYPE.REVISION, revision + 1)
                        .set(EXCEPTION_TYPE.CHANGED_AT, now)
                        .set(EXCEPTION_TYPE.CHANGED_BY, by)
                        .where(EXCEPTION_TYPE.CODE.eq(code))
                        .and(EXCEPTION_TYPE.REVISION.eq(revision))
                        .execute()
                == 1;
    }
}
