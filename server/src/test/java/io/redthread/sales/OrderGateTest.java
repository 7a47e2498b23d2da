package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OrderGateTest extends RedthreadTest {

    private static final int CALLERS = 12;

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderGate gate;

    private ShopId shop;
    private Sku sku;

    @BeforeEach
    void given_a_shop_and_goods() {
        shop = world.shop(false);
        sku = world.goods(world.warehouse("浙江省"), 10_000);
    }

    @Test
    void the_same_key_again_gets_the_first_answer() {
        var order = order();
        var key = key();

        var first = gate.accept(order, key);

        assertThat(first).isInstanceOf(IntakeResult.Created.class);
        assertThat(gate.accept(order, key)).isEqualTo(first);
    }

    @Test
    void the_same_key_for_another_order_is_refused() {
        var key = key();
        gate.accept(order(), key);

        assertThatThrownBy(() -> gate.accept(order(), key)).isInstanceOf(Refused.class);
    }

    @Test
    void the_same_order_sent_by_many_at_once_is_taken_once_and_all_get_its_answer() throws Exception {
        var order = order();
        var key = key();

        var answers = together(() -> gate.accept(order, key));

        assertThat(answers).singleElement().isInstanceOf(IntakeResult.Created.class);
    }

    @Test
    void a_repeat_among_new_orders_spoils_none_of_them() throws Exception {
        var known = order();
        var key = key();
        var first = gate.accept(known, key);
        var turn = Collections.synchronizedList(
                new java.util.ArrayList<>(IntStream.range(0, CALLERS).boxed().toList()));

        var answers = together(() -> turn.removeFirst() == 3 ? gate.accept(known, key) : gate.accept(order(), key()));

        assertThat(answers).hasSize(CALLERS).contains(first).allMatch(IntakeResult.Created.class::isInstance);
    }

    private static HashSet<IntakeResult> together(Callable<IntakeResult> caller) throws Exception {
        var answers = new HashSet<IntakeResult>();
        try (var pool = Executors.newFixedThreadPool(CALLERS)) {
            for (var one : pool.invokeAll(Collections.nCopies(CALLERS, caller))) {
                answers.add(one.get());
            }
        }
        return answers;
    }

    private NewOrder order() {
        return world.order(shop).line(sku.code(), "1", "10.00").build();
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(TradingWorld.fresh("gate"));
    }
}
