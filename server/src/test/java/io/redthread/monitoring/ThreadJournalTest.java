package io.redthread.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.database.Transactions;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderIntake;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ThreadJournalTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Journal journal;

    @Autowired
    private Transactions transactions;

    @Test
    void entries_on_the_thread_page_hide_personal_data_from_those_who_do_not_need_it() {
        var order = orderWith(Map.of("phone", "13912345678"));
        var path = "/api/monitoring/threads/" + order.value();

        assertThat(signedInAs(ShippedRole.OPERATIONS).get(path).is(200).body())
                .contains("139****5678")
                .doesNotContain("13912345678");
        assertThat(signedInAs(ShippedRole.ADMINISTRATOR).get(path).is(200).body())
                .contains("13912345678");
    }

    private OrderId orderWith(Map<String, String> facts) {
        var sku = world.goods(world.warehouse("浙江省"), 5);
        var order = world.order(world.shop(false)).line(sku.code(), "1", "9.90").build();
        return transactions.in(() -> {
            var created =
                    (IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst();
            journal.record(
                    Act.of("tested", new DocumentRef("sales-order", created.id().value()), created.number(), facts));
            return created.id();
        });
    }
}
