package io.redthread.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a fresh company still has to set up. */
class ChecklistTest extends RedthreadTest {

    private static final String PATH = "/api/monitoring/checklist";

    @Autowired
    private TradingWorld world;

    @Autowired
    private Checklist checklist;

    @Test
    void ticks_off_what_the_facts_show() {
        person(TradingWorld.fresh("colleague"), ShippedRole.BUYER.code());
        person(TradingWorld.fresh("colleague"), ShippedRole.BUYER.code());
        world.shop(false);
        world.goods(world.warehouse("浙江省"), 5);

        var steps = checklist.now().steps().stream()
                .collect(Collectors.toMap(ChecklistView.Step::code, ChecklistView.Step::done));

        assertThat(steps).hasSize(9).containsEntry("people", true);
        assertThat(steps)
                .containsEntry("warehouse", true)
                .containsEntry("shop", true)
                .containsEntry("goods", true)
                .containsEntry("mapping", true)
                .containsEntry("opening-stock", true);
    }

    @Test
    void is_for_those_who_may_change_settings_only() {
        signedInAs(ShippedRole.ADMINISTRATOR).get(PATH).is(200);
        signedInAs(ShippedRole.OPERATIONS).get(PATH).isProblem(403, "identity/permission-missing");
        signedInAs(ShippedRole.OPERATIONS).delete(PATH).isProblem(403, "identity/permission-missing");
        browser().get(PATH).isProblem(401, "identity/not-signed-in");
    }
}
