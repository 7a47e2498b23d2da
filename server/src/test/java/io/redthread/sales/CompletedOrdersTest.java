package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.CompanyDay;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.process.CompletedCase.Passed;
import io.redthread.process.ExceptionCause;
import io.redthread.process.Exceptions;
import io.redthread.process.NodeFact;
import io.redthread.process.Resolving;
import io.redthread.sales.CompletedOrder.Trouble;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders that an earlier system completed are known with the times of their nodes and what went wrong. */
class CompletedOrdersTest extends RedthreadTest {

    private static final LocalDate DAY = LocalDate.now(CompanyDay.ZONE).minusDays(12);
    private static final Instant CAME = CompanyDay.start(DAY).plus(Duration.ofHours(10));

    @Autowired
    TradingWorld world;

    @Autowired
    CompletedOrders completed;

    @Autowired
    Orders orders;

    @Autowired
    Cases cases;

    @Autowired
    Exceptions exceptions;

    private WarehouseId warehouse;
    private NewOrder sold;

    @BeforeEach
    void given_an_order_sold_long_ago() {
        warehouse = world.warehouse("浙江省");
        sold = world.order(world.shop(false))
                .line(world.goods(warehouse, 0).code(), "2", "10")
                .build();
    }

    @Test
    void it_is_complete_under_a_number_of_its_day() {
        var order = orders.get(load(List.of(first(4), one(5, 30), one(6, 31), one(7, 32)), List.of()));

        assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(order.acceptedAt()).isEqualTo(CAME);
        assertThat(order.number()).startsWith("SO-" + DAY.format(DateTimeFormatter.BASIC_ISO_DATE) + "-");
    }

    @Test
    void each_of_its_nodes_was_within_its_limit_or_not() {
        var id = load(List.of(first(4), one(5, 61), one(6, 62), one(7, 63)), List.of());

        assertThat(cases.facts(new CaseId(id.value())))
                .extracting(NodeFact::lastPosition, NodeFact::withinLimit)
                .containsExactly(tuple(4, true), tuple(5, false), tuple(6, false), tuple(7, false));
    }

    @Test
    void what_went_wrong_is_over_and_says_what_was_done() {
        var how = new Resolving("补全门牌号", "客户漏填", ExceptionCause.CUSTOMER, null);
        var trouble =
                new Trouble("address", 2, "缺门牌", "No house number", how, CAME, at(5), "warehouse", at(9), "service");

        var id = load(List.of(first(4), one(5, 30), one(6, 31), one(7, 32)), List.of(trouble));

        var known = exceptions.ofCase(new CaseId(id.value()));
        assertThat(known).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo("resolved");
            assertThat(it.resolvedAt()).isEqualTo(at(9));
            assertThat(it.causeCode()).isEqualTo(ExceptionCause.CUSTOMER);
        });
    }

    @Test
    void one_that_left_a_node_out_is_no_completed_order() {
        assertThatThrownBy(() -> load(List.of(first(4), one(6, 31), one(7, 32)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("node 5 is left out");
    }

    private OrderId load(List<Passed> passed, List<Trouble> troubles) {
        return completed
                .load(List.of(new CompletedOrder(sold, CAME, warehouse, passed, troubles)))
                .getFirst();
    }

    private static Passed first(int last) {
        return new Passed(1, last, CAME, CAME, CAME, "system", "accepted");
    }

    /** Entered when it came, done so many minutes later. */
    private static Passed one(int position, int minutes) {
        return new Passed(position, position, CAME, CAME, at(minutes), "warehouse", "done");
    }

    private static Instant at(int minutes) {
        return CAME.plusSeconds(minutes * 60L);
    }
}
