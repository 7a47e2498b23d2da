package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.Attempts;
import io.redthread.platform.database.Statements;
import io.redthread.support.GiftDraft;
import io.redthread.support.Least;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However many order and call off at once, a rule gives what it may and what it gave lies in orders (X40). */
class GiftRaceTest extends RedthreadTest {

    private static final int AT_ONCE = 8;

    @Autowired
    private TradingWorld world;

    @Autowired
    private GiftRules rules;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders orders;

    @Autowired
    private Attempts attempts;

    private ShopId shop = new ShopId(0);
    private Sku goods = new Sku("-");
    private Sku cup = new Sku("-");

    @BeforeEach
    void given_goods_and_cups_for_everybody() {
        var warehouse = world.warehouse("浙江省");
        shop = world.shop(true);
        goods = world.goods(warehouse, 100_000);
        cup = world.goods(warehouse, 100_000);
    }

    @Test
    void the_first_seven_orders_get_a_gift_however_many_come_at_once() throws Exception {
        var rule = rules.add(draft().firstOrders(7).done()).id();

        var taken = atOnce(24, i -> List.of(taken("B" + i)));

        assertThat(gifts(taken)).isEqualTo(7);
        assertThat(rules.get(rule).orders()).isEqualTo(7);
    }

    @Test
    void a_buyer_gets_no_more_than_his_share_and_all_together_no_more_than_there_is() throws Exception {
        var rule = rules.add(draft().budget(7).perBuyer(2).done()).id();

        var taken = atOnce(24, i -> List.of(taken("B" + i % 3)));

        assertThat(gifts(taken)).isEqualTo(6);
        assertThat(rules.get(rule).granted()).isEqualByComparingTo("6");
    }

    @Test
    void what_rules_gave_is_what_lies_in_orders_while_orders_come_and_are_called_off() throws Exception {
        var rule = rules.add(draft().budget(9).done()).id();
        var other = rules.add(draft().firstOrders(5).done()).id();

        var taken = atOnce(32, i -> {
            var id = taken("B" + i);
            if (i % 2 == 0) {
                orders.cancel(List.of(id), "不要了");
            }
            return List.of(id);
        });

        var all = rules.get(rule).granted().add(rules.get(other).granted());
        assertThat(BigDecimal.valueOf(gifts(taken))).isEqualByComparingTo(all);
        assertThat(rules.get(rule).granted()).isLessThanOrEqualTo(new BigDecimal("9"));
        assertThat(rules.get(other).orders()).isLessThanOrEqualTo(5);
    }

    @Test
    void four_hundred_orders_with_gifts_cost_no_more_statements_than_one() {
        rules.add(draft().budget(100_000).done());
        attempts.at(() -> intake.acceptAndMove(many(1)));

        var one = Least.of(() -> Statements.during(() -> attempts.at(() -> intake.acceptAndMove(many(1)))));
        var many = Least.of(() -> Statements.during(() -> attempts.at(() -> intake.acceptAndMove(many(400)))));

        assertThat(many).isBetween(one - 2, one + 6);
    }

    private List<NewOrder> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> world.order(shop)
                        .by(TradingWorld.fresh("B"))
                        .line(goods.code(), "1", "10.00")
                        .build())
                .toList();
    }

    private GiftDraft draft() {
        return GiftDraft.of(shop).gift(cup, "1");
    }

    private OrderId taken(String buyer) {
        var order = world.order(shop).by(buyer).line(goods.code(), "1", "10").build();
        return ((IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst()).id();
    }

    private long gifts(List<OrderId> taken) {
        return taken.stream()
                .map(orders::get)
                .filter(it -> it.status() != OrderStatus.CANCELLED)
                .flatMap(it -> it.lines().stream())
                .filter(it -> it.gift().isPresent())
                .count();
    }

    private List<OrderId> atOnce(int times, java.util.function.IntFunction<List<OrderId>> what) throws Exception {
        var barrier = new CyclicBarrier(AT_ONCE);
        var done = new ArrayList<Future<List<OrderId>>>();
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var i = 0; i < times; i++) {
                var its = i;
                done.add(pool.submit(() -> {
                    barrier.await();
                    return attempts.at(() -> what.apply(its));
                }));
            }
        }
        var all = new ArrayList<OrderId>();
        for (var it : done) {
            all.addAll(it.get());
        }
        return all;
    }
}
