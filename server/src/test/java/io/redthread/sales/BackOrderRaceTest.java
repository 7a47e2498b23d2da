package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.inventory.Availability;
import io.redthread.inventory.AvailableAt;
import io.redthread.inventory.StockVerification;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.Attempts;
import io.redthread.process.Engine;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many orders that take a part each, while goods arrive and several wake the back orders at once. */
class BackOrderRaceTest extends RedthreadTest {

    private static final int BUYERS = 32;
    private static final int EACH = 3;

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders orders;

    @Autowired
    private OrderTrail trail;

    @Autowired
    private BackOrders backOrders;

    @Autowired
    private Availability availability;

    @Autowired
    private StockVerification verification;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Engine engine;

    private WarehouseId warehouse;
    private ShopId shop;
    private Sku pen;
    private Sku cup;

    @BeforeEach
    void given_a_shop_that_ships_in_parts_and_ten_cups() {
        warehouse = world.warehouse("浙江省");
        shop = world.shop(true);
        pen = world.goods(warehouse, 1000);
        cup = world.goods(warehouse, 10);
    }

    @Test
    void nothing_is_promised_twice_and_nothing_is_forgotten() throws Exception {
        var taken = race(BUYERS, this::take);
        assertThat(promised(taken)).isEqualByComparingTo("10").isEqualByComparingTo(reserved());

        race(8, () -> {
            world.put(cup, warehouse, 5);
            return backOrders.wake();
        });

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            backOrders.wake();
            engine.drain();
            assertThat(promised(taken)).isEqualByComparingTo("50");
        });
        assertThat(reserved()).isEqualByComparingTo("50");
        assertThat(ordered(taken)).isEqualByComparingTo(BigDecimal.valueOf(BUYERS * EACH));
        assertThat(verification.verify().clean()).isTrue();
    }

    private SalesOrder take() {
        var order = world.order(shop)
                .line(cup.code(), Integer.toString(EACH), "9")
                .line(pen.code(), "1", "1")
                .build();
        var result = attempts.at(() -> intake.acceptAndMove(List.of(order)));
        return orders.get(((IntakeResult.Created) result.getFirst()).id());
    }

    private BigDecimal promised(List<SalesOrder> taken) {
        return pieces(family(taken).stream()
                .filter(it -> it.status() == OrderStatus.ALLOCATED)
                .toList());
    }

    private BigDecimal ordered(List<SalesOrder> taken) {
        return pieces(family(taken));
    }

    private List<SalesOrder> family(List<SalesOrder> taken) {
        var ids = new ArrayList<OrderId>();
        for (var order : taken) {
            ids.add(order.id());
            trail.parts(order).forEach(part -> ids.add(part.id()));
        }
        return orders.byIds(ids);
    }

    private BigDecimal pieces(List<SalesOrder> some) {
        return some.stream()
                .flatMap(it -> it.lines().stream())
                .filter(line -> line.platformSku().equals(cup.code()))
                .map(line -> line.quantity().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal reserved() {
        return availability.of(List.of(cup)).get(cup).stream()
                .map(AvailableAt::reserved)
                .map(Quantity::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <T> List<T> race(int many, Callable<T> work) throws Exception {
        var start = new CyclicBarrier(many);
        try (var threads = Executors.newFixedThreadPool(many)) {
            var running = new ArrayList<Future<T>>();
            for (var i = 0; i < many; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            var done = new ArrayList<T>();
            for (var one : running) {
                done.add(one.get());
            }
            return done;
        }
    }
}
