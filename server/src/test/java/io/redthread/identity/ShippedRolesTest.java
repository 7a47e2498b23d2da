package io.redthread.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.support.RedthreadTest;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a new version of the program ships reaches the roles of a database that an older one has made. */
class ShippedRolesTest extends RedthreadTest {

    @Autowired
    private Roles roles;

    @Autowired
    private DSLContext sql;

    @AfterEach
    void then_customs_may_do_what_they_did() {
        sql.execute("insert into identity.role_permission values ('customs', 'parties.read') on conflict do nothing");
    }

    @Test
    void a_permission_the_database_never_knew_is_given_to_the_roles_it_ships_with() {
        sql.execute("delete from identity.role_permission where permission = 'process.work'");

        roles.afterSingletonsInstantiated();

        assertThat(of(ShippedRole.CUSTOMS)).contains(Permission.PROCESS_WORK);
        assertThat(of(ShippedRole.WAREHOUSE_KEEPER)).contains(Permission.PROCESS_WORK);
        assertThat(of(ShippedRole.ACCOUNTANT)).doesNotContain(Permission.PROCESS_WORK);
    }

    @Test
    void what_an_administrator_took_from_a_role_stays_taken() {
        sql.execute("delete from identity.role_permission where role_code = 'customs' and permission = 'parties.read'");
        sql.execute("delete from identity.role_permission where permission = 'process.results'");

        roles.afterSingletonsInstantiated();

        assertThat(of(ShippedRole.CUSTOMS)).doesNotContain(Permission.PARTIES_READ);
        assertThat(of(ShippedRole.OPERATIONS)).contains(Permission.PROCESS_RESULTS);
    }

    private Set<Permission> of(ShippedRole role) {
        return roles.all().stream()
                .filter(it -> it.code().equals(role.code()))
                .map(RoleView::permissions)
                .findFirst()
                .orElseThrow();
    }
}
