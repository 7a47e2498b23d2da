package io.redthread.identity.store;

import static io.redthread.identity.store.jooq.Tables.PERSON_ROLE;
import static io.redthread.identity.store.jooq.Tables.ROLE;
import static io.redthread.identity.store.jooq.Tables.ROLE_PERMISSION;

import io.redthread.identity.Permission;
import io.redthread.identity.PersonId;
import io.redthread.identity.RoleCode;
import io.redthread.identity.RoleGrant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which roles people hold, and what those allow. */
@Repository
public class RightsStore {

    private final DSLContext sql;

    RightsStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The active roles of each person, by rank; one statement. */
    public Map<PersonId, List<RoleGrant>> rolesOf(Collection<PersonId> people) {
        var rows = sql.select(
                        PERSON_ROLE.PERSON_ID,
                        ROLE.CODE,
                        ROLE.NAME_ZH,
                        ROLE.NAME_EN,
                        ROLE.DATA_SCOPE,
                        ROLE_PERMISSION.PERMISSION)
                .from(PERSON_ROLE)
                .join(ROLE)
                .on(ROLE.CODE.eq(PERSON_ROLE.ROLE_CODE))
                .leftJoin(ROLE_PERMISSION)
                .on(ROLE_PERMISSION.ROLE_CODE.eq(ROLE.CODE))
                .where(PERSON_ROLE.PERSON_ID.in(people))
                .and(ROLE.ACTIVE)
                .orderBy(ROLE.RANK, ROLE.CODE)
                .fetch();
        var held = new LinkedHashMap<PersonId, Map<RoleCode, RoleGrant>>();
        for (var row : rows) {
            var code = row.value2();
            var grant = held.computeIfAbsent(row.value1(), person -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            code, c -> new RoleGrant(c, row.value3(), row.value4(), row.value5(), beginning(c)));
            var permission = row.value6() == null ? null : Permission.known(row.value6());
            if (permission != null) {
                grant.permissions().add(permission);
            }
        }
        var roles = new LinkedHashMap<PersonId, List<RoleGrant>>();
        held.forEach((person, grants) -> roles.put(person, new ArrayList<>(grants.values())));
        return roles;
    }

    /** What these roles allow together, whoever holds them. */
    public Set<Permission> permissionsOf(Collection<RoleCode> roles) {
        var permissions = EnumSet.noneOf(Permission.class);
        if (roles.contains(RoleCode.ADMINISTRATOR)) {
            return EnumSet.allOf(Permission.class);
        }
        sql.select(ROLE_PERMISSION.PERMISSION)
                .from(ROLE_PERMISSION)
                .where(ROLE_PERMISSION.ROLE_CODE.in(roles))
                .forEach(row -> {
                    var permission = Permission.known(row.value1());
                    if (permission != null) {
                        permissions.add(permission);
                    }
                });
        return permissions;
    }

    private static Set<Permission> beginning(RoleCode role) {
        return role.equals(RoleCode.ADMINISTRATOR) ? EnumSet.allOf(Permission.class) : EnumSet.noneOf(Permission.class);
    }
}
