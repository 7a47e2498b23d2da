package io.redthread.identity.store;

import static io.redthread.identity.store.jooq.Tables.DEPARTMENT;
import static io.redthread.identity.store.jooq.Tables.PERSON;
import static io.redthread.identity.store.jooq.Tables.PERSON_ROLE;
import static io.redthread.identity.store.jooq.Tables.ROLE;
import static io.redthread.identity.store.jooq.Tables.ROLE_PERMISSION;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonContact;
import io.redthread.identity.PersonId;
import io.redthread.identity.RoleCode;
import io.redthread.platform.database.Rows;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Active people by name, role and right. */
@Repository
public class StaffRows {

    private final DSLContext sql;

    StaffRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The person of that user name, if any. */
    public Set<PersonId> named(String username) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.USERNAME.eq(username))
                .and(PERSON.ACTIVE)
                .fetchSet(PERSON.ID);
    }

    /** Everyone in that role, or those of them who sit in that department. */
    public Set<PersonId> inRole(RoleCode role, Optional<DepartmentId> department) {
        var where = ROLE.CODE.eq(role);
        return people(
                department.map(id -> where.and(PERSON.DEPARTMENT_ID.eq(id))).orElse(where));
    }

    /** Everyone who sits in one of these departments. */
    public Set<PersonId> inDepartments(Collection<String> codes) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(PERSON.DEPARTMENT_ID))
                .where(PERSON.ACTIVE)
                .and(Rows.any(DEPARTMENT.CODE, codes))
                .fetchSet(PERSON.ID);
    }

    /** Everyone whose roles allow that; the administrator's allow everything. */
    public Set<PersonId> holding(Permission permission) {
        var allowed = DSL.exists(DSL.selectOne()
                .from(ROLE_PERMISSION)
                .where(ROLE_PERMISSION.ROLE_CODE.eq(ROLE.CODE))
                .and(ROLE_PERMISSION.PERMISSION.eq(permission.code())));
        return people(allowed.or(ROLE.CODE.eq(RoleCode.ADMINISTRATOR)));
    }

    /** Where messages reach these people; only those active. */
    public Map<PersonId, PersonContact> contacts(Collection<PersonId> people) {
        return sql.select(PERSON.ID, PERSON.USERNAME, PERSON.NAME, PERSON.PHONE, PERSON.EMAIL)
                .from(PERSON)
                .where(Rows.any(PERSON.ID, people))
                .and(PERSON.ACTIVE)
                .fetchMap(PERSON.ID, row -> new PersonContact(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private Set<PersonId> people(Condition which) {
        return sql.selectDistinct(PERSON.ID)
                .from(PERSON)
                .join(PERSON_ROLE)
                .on(PERSON_ROLE.PERSON_ID.eq(PERSON.ID))
                .join(ROLE)
                .on(ROLE.CODE.eq(PERSON_ROLE.ROLE_CODE))
                .where(PERSON.ACTIVE)
                .and(ROLE.ACTIVE)
                .and(which)
                .fetchSet(PERSON.ID);
    }
}
