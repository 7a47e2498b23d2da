package io.redthread.sales;

import static io.redthread.process.store.jooq.Tables.PROCESS_CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.redthread.process.CaseId;
import io.redthread.process.CaseInHand;
import io.redthread.process.CaseState;
import io.redthread.process.Cases;
import io.redthread.process.ExceptionView;
import io.redthread.process.Exceptions;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An order that nobody pays is somebody's business after a day (F8). */
class UnpaidOrdersTest extends RedthreadTest {

    @Autowired
    TradingWorld world;

    @Autowired
    OrderIntake intake;

    @Autowired
    UnpaidOrders unpaid;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Cases cases;

    @Autowired
    DSLContext sql;

    @Autowired
    Clock clock;

    private CaseId order;

    @BeforeEach
    void given_an_unpaid_order() {
        var sku = world.goods(world.warehouse("浙江省"), 5);
        var wanted = world.order(world.shop(false))
                .line(sku.code(), "1", "10")
                .unpaid()
                .build();
        var made = (IntakeResult.Created) intake.acceptAndMove(List.of(wanted)).getFirst();
        order = new CaseId(made.id().value());
    }

    @Test
    void it_waits_for_a_day() {
        unpaid.fail();

        assertThat(it().state()).isEqualTo(CaseState.WAITING);
        assertThat(exceptions.ofCase(order)).isEmpty();
    }

    @Test
    void after_that_it_is_an_exception_of_customer_service() {
        aDayLater();

        unpaid.fail();

        assertThat(it().state()).isEqualTo(CaseState.EXCEPTION);
        assertThat(exceptions.ofCase(order))
                .singleElement()
                .extracting(ExceptionView::type, ExceptionView::ownerDepartment)
                .containsExactly("payment", "customer-service");
    }

    @Test
    void reminded_of_it_has_another_day() {
        aDayLater();
        unpaid.fail();

        exceptions.resolve(exceptions.ofCase(order).getFirst().id(), "reminded", "customer");

        await().atMost(Duration.ofSeconds(20)).until(() -> it().state() == CaseState.WAITING);
        assertThat(it().dueAt()).isAfter(clock.instant().plus(Duration.ofHours(23)));
    }

    private CaseInHand it() {
        return cases.read(List.of(order)).getFirst();
    }

    /** As if it had waited so long. */
    private void aDayLater() {
        sql.update(PROCESS_CASE)
                .set(PROCESS_CASE.DUE_AT, clock.instant().minusSeconds(1))
                .where(PROCESS_CASE.ID.eq(order))
                .execute();
    }
}
