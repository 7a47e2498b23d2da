package io.redthread.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.PersonId;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.OrderTrail;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A thread is shown to the person named, for some days, and to nobody else. */
class ThreadSharesTest extends RedthreadTest {

    private static final String SHARES = "/api/monitoring/thread-shares";

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private OrderTrail trail;

    @Autowired
    private DSLContext sql;

    private String number = "";
    private PersonId named = new PersonId(0);

    @BeforeEach
    void a_sale_and_an_accountant_who_sees_no_threads() {
        WarehouseId warehouse = world.warehouse("浙江省");
        var order = world.order(world.shop(false))
                .line(world.goods(warehouse, 5).code(), "1", "199")
                .build();
        intake.acceptAndMove(List.of(order));
        number = Long.toString(trail.idOf(order.platformNumber()).orElseThrow().value());
        named = person("named-reader", ShippedRole.ACCOUNTANT.code());
    }

    @Test
    void who_is_named_reads_exactly_this_thread_with_personal_data_masked() {
        var share = share();

        var reader = signedIn("named-reader");
        var read = reader.get(SHARES + "/" + share + "/thread").is(200);

        assertThat(read.text("/order/id")).isEqualTo(number);
        assertThat(read.body()).doesNotContain("测试收件人").doesNotContain("\"link\":\"/");
        assertThat(reader.get(SHARES + "/mine").is(200).body()).contains(share);
        reader.get("/api/monitoring/threads/" + number).is(403);
    }

    @Test
    void who_is_not_named_is_refused_whatever_he_may_see() {
        var share = share();

        signedInAs(ShippedRole.GENERAL_MANAGER)
                .get(SHARES + "/" + share + "/thread")
                .isProblem(404, "monitoring/share-not-found");
        signedInAs(ShippedRole.OPERATIONS)
                .get(SHARES + "/" + share + "/thread")
                .isProblem(404, "monitoring/share-not-found");
    }

    @Test
    void what_was_taken_back_is_not_there_any_more_and_the_list_says_so() {
        var share = share();
        signedInAs(ShippedRole.OPERATIONS)
                .post(SHARES + "/" + share + "/revoke", Map.of())
                .is(200);

        signedIn("named-reader").get(SHARES + "/" + share + "/thread").isProblem(404, "monitoring/share-not-found");
        assertThat(signedInAs(ShippedRole.OPERATIONS)
                        .get(SHARES + "?kind=sale&number=" + number)
                        .is(200)
                        .text("/0/stands"))
                .isEqualTo("false");
    }

    @Test
    void what_has_run_out_is_not_there_any_more_and_may_be_shared_anew() {
        var share = share();
        sql.execute(
                "update monitoring.thread_share set shared_at = now() - interval '9 days', until = now() - interval '1 day'"
                        + " where id = ?",
                Long.parseLong(share));

        signedIn("named-reader").get(SHARES + "/" + share + "/thread").isProblem(404, "monitoring/share-not-found");
        assertThat(share()).isNotEqualTo(share);
    }

    @Test
    void nobody_shares_twice_with_himself_or_what_he_does_not_see() {
        share();

        signedInAs(ShippedRole.OPERATIONS).post(SHARES, body(7)).isProblem(409, "monitoring/shared-already");
        signedInAs(ShippedRole.OPERATIONS).post(SHARES, body(91)).is(422);
        signedInAs(ShippedRole.ACCOUNTANT).post(SHARES, body(7)).is(404);
    }

    private String share() {
        return signedInAs(ShippedRole.OPERATIONS).post(SHARES, body(7)).is(200).text("/id");
    }

    private Map<String, Object> body(int days) {
        return Map.of("kind", "sale", "number", number, "person", named.value(), "days", days, "note", "看一下");
    }
}
