package io.redthread.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.Permission;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedRoleTest {

    @Test
    void only_the_administrator_manages_people_and_keys() {
        var others = Arrays.stream(ShippedRole.values())
                .filter(role -> role != ShippedRole.ADMINISTRATOR)
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toSet());

        assertThat(others)
                .doesNotContain(Permission.IDENTITY_EDIT, Permission.IDENTITY_APIKEYS, Permission.SETTINGS_EDIT);
    }

    @Test
    void the_buyer_sees_no_orders_and_the_warehouse_no_prices() {
        assertThat(ShippedRole.BUYER.permissions()).doesNotContain(Permission.SALES_ORDER_READ);
        assertThat(ShippedRole.WAREHOUSE_KEEPER.permissions())
                .doesNotContain(Permission.SALES_ORDER_READ, Permission.PERSONAL_READ);
    }

    @Test
    void the_demo_company_has_eleven_sign_ins_and_a_deputy_without_one() {
        assertThat(DemoPerson.withCards()).hasSize(11).doesNotContain(DemoPerson.DEPUTY);
        assertThat(DemoPerson.DEPT_HEAD.username()).isEqualTo("dept.head");
        assertThat(DemoPerson.GENERAL_MANAGER.superior()).contains("deputy");
    }
}
