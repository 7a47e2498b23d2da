package io.redthread.identity.store;

import static io.redthread.identity.store.jooq.Tables.PERSON;
import static io.redthread.identity.store.jooq.Tables.PERSON_ROLE;
import static io.redthread.identity.store.jooq.Tables.ROLE;
import static io.redthread.identity.store.jooq.Tables.ROLE_PERMISSION;

import io.redthread.identity.Permission;
import io.redthread.identity.RoleCode;
import io.redthread.identity.RoleDraft;
import io.redthread.identity.RoleView;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Roles and what they allow. */
@Repository
public class RoleStore {

    private final DSLContext sql;

    RoleStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds a role; false when the code is taken. */
    public boolean add(RoleDraft draft, boolean shipped, int rank, Instant at) {
        return sql.insertInto(ROLE)
                        .set(ROLE.CODE, draft.code())
                        .set(ROLE.NAME_ZH, draft.nameZh())
                        .set(ROLE.NAME_EN, draft.nameEn())
                        .set(ROLE.DATA_SCOPE, draft.dataScope())
                        .set(ROLE.SHIPPED, shipped)
                        .set(ROLE.RANK, rank)
                        .set(ROLE.CREATED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Changes a role of that revision; 0 when it is another by now. */
    public int change(int revision, RoleDraft draft) {
        return sql.update(ROLE)
                .set(ROLE.NAME_ZH, draft.nameZh())
                .set(ROLE.NAME_EN, draft.nameEn())
                .set(ROLE.DATA_SCOPE, draft.dataScope())
                .set(ROLE.REVISION, ROLE.REVISION.plus(1))
                .where(ROLE.CODE.eq(draft.code()))
                .and(ROLE.REVISION.eq(revision))
                .execute();
    }

    /** Makes a role available or not. */
    public int activate(RoleCode code, boolean active) {
        return sql.update(ROLE)
                .set(ROLE.ACTIVE, active)
                .set(ROLE.REVISION, ROLE.REVISION.plus(1))
                .where(ROLE.CODE.eq(code))
                .execute();
    }

    /** Lets a role allow exactly that. */
    public void permissions(RoleCode code, Set<Permission> permissions) {
        var codes = permissions.stream().map(Permission::code).sorted().toList();
        sql.deleteFrom(ROLE_PERMISSION)
                .where(ROLE_PERMISSION.ROLE_CODE.eq(code))
                .and(ROLE_PERMISSION.PERMISSION.notIn(codes))
                .execute();
        var rows = Rows.of("allowed", codes)
                .with(ROLE_PERMISSION.ROLE_CODE, permission -> code)
                .with(ROLE_PERMISSION.PERMISSION, permission -> permission);
        sql.insertInto(ROLE_PERMISSION)
                .columns(ROLE_PERMISSION.ROLE_CODE, ROLE_PERMISSION.PERMISSION)
                .select(DSL.select(rows.field(ROLE_PERMISSION.ROLE_CODE), rows.field(ROLE_PERMISSION.PERMISSION))
                        .from(rows.table()))
                .onConflictDoNothing()
                .execute();
    }

    /** What is kept for a role, whatever it may do besides. */
    public Set<Permission> kept(RoleCode code) {
        return allowed().getOrDefault(code, Set.of());
    }

    /** Lets a role that is there allow these too; answers how many it did not allow before. */
    public int give(RoleCode code, Set<Permission> permissions) {
        var rows = Rows.of(
                        "given",
                        permissions.stream().map(Permission::code).sorted().toList())
                .with(ROLE_PERMISSION.ROLE_CODE, permission -> code)
                .with(ROLE_PERMISSION.PERMISSION, permission -> permission);
        var given = permissions.isEmpty()
                ? 0
                : sql.insertInto(ROLE_PERMISSION)
                        .columns(ROLE_PERMISSION.ROLE_CODE, ROLE_PERMISSION.PERMISSION)
                        .select(DSL.select(
                                        rows.field(ROLE_PERMISSION.ROLE_CODE), rows.field(ROLE_PERMISSION.PERMISSION))
                                .from(rows.table())
                                .where(DSL.exists(DSL.selectOne().from(ROLE).where(ROLE.CODE.eq(code)))))
                        .onConflictDoNothing()
                        .execute();
        if (given > 0) {
            sql.update(ROLE)
                    .set(ROLE.REVISION, ROLE.REVISION.plus(1))
                    .where(ROLE.CODE.eq(code))
                    .execute();
        }
        return given;
    }

    /** Those of the roles that may be given. */
    public Set<RoleCode> active(Collection<RoleCode> codes) {
        return sql.select(ROLE.CODE)
                .from(ROLE)
                .where(ROLE.CODE.in(codes))
                .and(ROLE.ACTIVE)
                .fetchSet(ROLE.CODE);
    }

    /** Active roles that allow something. */
    public Set<RoleCode> allowing(Permission permission) {
        return sql.select(ROLE.CODE)
                .from(ROLE)
                .leftJoin(ROLE_PERMISSION)
                .on(ROLE_PERMISSION.ROLE_CODE.eq(ROLE.CODE))
                .and(ROLE_PERMISSION.PERMISSION.eq(permission.code()))
                .where(ROLE.ACTIVE)
                .and(ROLE_PERMISSION.PERMISSION.isNotNull().or(ROLE.CODE.eq(RoleCode.ADMINISTRATOR)))
                .fetchSet(ROLE.CODE);
    }

    /** One role. */
    public Optional<RoleView> view(RoleCode code) {
        return all().stream().filter(role -> role.code().equals(code)).findFirst();
    }

    /** All roles, by rank. */
    public List<RoleView> all() {
        var allowed = allowed();
        return sql.select(
                        ROLE.CODE,
                        ROLE.NAME_ZH,
                        ROLE.NAME_EN,
                        ROLE.DATA_SCOPE,
                        ROLE.SHIPPED,
                        ROLE.ACTIVE,
                        DSL.field(DSL.selectCount()
                                .from(PERSON_ROLE)
                                .join(PERSON)
                                .on(PERSON.ID.eq(PERSON_ROLE.PERSON_ID))
                                .where(PERSON_ROLE.ROLE_CODE.eq(ROLE.CODE))
                                .and(PERSON.ACTIVE)),
                        ROLE.REVISION)
                .from(ROLE)
                .orderBy(ROLE.RANK, ROLE.CODE)
                .fetch(row -> new RoleView(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value1().equals(RoleCode.ADMINISTRATOR)
                                ? EnumSet.allOf(Permission.class)
                                : allowed.getOrDefault(row.value1(), Set.of()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    private Map<RoleCode, Set<Permission>> allowed() {
        var allowed = new HashMap<RoleCode, Set<Permission>>();
        sql.select(ROLE_PERMISSION.ROLE_CODE, ROLE_PERMISSION.PERMISSION)
                .from(ROLE_PERMISSION)
                .forEach(row -> {
                    var permission = Permission.known(row.value2());
                    if (permission != null) {
                        allowed.computeIfAbsent(row.value1(), code -> EnumSet.noneOf(Permission.class))
                                .add(permission);
                    }
                });
        return allowed;
    }
}
