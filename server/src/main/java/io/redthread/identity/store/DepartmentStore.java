package io.redthread.identity.store;

import static io.redthread.identity.store.jooq.Tables.DEPARTMENT;
import static io.redthread.identity.store.jooq.Tables.PERSON;

import io.redthread.identity.DepartmentDraft;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The tree of departments. */
@Repository
public class DepartmentStore {

    private final DSLContext sql;

    DepartmentStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds a department; false when the code is taken. */
    public boolean add(DepartmentId id, DepartmentDraft draft, Instant at) {
        return sql.insertInto(DEPARTMENT)
                        .set(DEPARTMENT.ID, id)
                        .set(DEPARTMENT.CODE, draft.code())
                        .set(DEPARTMENT.NAME, draft.name())
                        .set(DEPARTMENT.PARENT_ID, draft.parent().orElse(null))
                        .set(DEPARTMENT.CREATED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Changes a department of that revision; 0 when it is another by now. */
    public int change(DepartmentId id, int revision, DepartmentDraft draft) {
        return sql.update(DEPARTMENT)
                .set(DEPARTMENT.NAME, draft.name())
                .set(DEPARTMENT.PARENT_ID, draft.parent().orElse(null))
                .set(DEPARTMENT.REVISION, DEPARTMENT.REVISION.plus(1))
                .where(DEPARTMENT.ID.eq(id))
                .and(DEPARTMENT.REVISION.eq(revision))
                .execute();
    }

    /** Opens or closes a department. */
    public int activate(DepartmentId id, boolean active) {
        return sql.update(DEPARTMENT)
                .set(DEPARTMENT.ACTIVE, active)
                .set(DEPARTMENT.REVISION, DEPARTMENT.REVISION.plus(1))
                .where(DEPARTMENT.ID.eq(id))
                .execute();
    }

    /** What is above each department, all rows locked in key order. */
    public Map<DepartmentId, Optional<DepartmentId>> parentsLocked() {
        var parents = new HashMap<DepartmentId, Optional<DepartmentId>>();
        sql.select(DEPARTMENT.ID, DEPARTMENT.PARENT_ID)
                .from(DEPARTMENT)
                .orderBy(DEPARTMENT.ID)
                .forUpdate()
                .forEach(row -> parents.put(row.value1(), Optional.ofNullable(row.value2())));
        return parents;
    }

    /** Whether people may be put there. */
    public boolean isActive(DepartmentId id) {
        return sql.fetchExists(
                DSL.selectOne().from(DEPARTMENT).where(DEPARTMENT.ID.eq(id)).and(DEPARTMENT.ACTIVE));
    }

    /** All departments, by code. */
    public List<DepartmentView> all() {
        return sql.select(
                        DEPARTMENT.ID,
                        DEPARTMENT.CODE,
                        DEPARTMENT.NAME,
                        DEPARTMENT.PARENT_ID,
                        DEPARTMENT.ACTIVE,
                        DSL.field(DSL.selectCount()
                                .from(PERSON)
                                .where(PERSON.DEPARTMENT_ID.eq(DEPARTMENT.ID))
                                .and(PERSON.ACTIVE)),
                        DEPARTMENT.REVISION,
                        DEPARTMENT.CREATED_AT)
                .from(DEPARTMENT)
                .orderBy(DEPARTMENT.CODE)
                .fetch(Records.mapping(DepartmentView::new));
    }
}
