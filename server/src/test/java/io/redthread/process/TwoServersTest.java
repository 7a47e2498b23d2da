package io.redthread.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.inventory.StockVerification;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.OrderIntake;
import io.redthread.support.ServerPair;
import io.redthread.support.TradingWorld;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Two servers on one database: the one takes orders, the other is woken to move them; together they move each once. */
class TwoServersTest {

    private static final int ORDERS = 1500;

    static ServerPair servers;
    static ConfigurableApplicationContext first;
    static ConfigurableApplicationContext second;
    static ShopId shop;
    static Sku sku;

    @BeforeAll
    static void two_servers_of_which_only_the_second_moves_orders_by_itself_and_never_looks_unasked() {
        servers = ServerPair.start(
                List.of("--redthread.pipeline.enabled=false", "--redthread.pipeline.batch-size=50"),
                List.of("--redthread.pipeline.poll=1h", "--redthread.pipeline.batch-size=50"));
        first = servers.first();
        second = servers.second();
        var world = first.getBean(TradingWorld.class);
        shop = world.shop(false);
        sku = world.goods(world.warehouse("浙江省"), 10L * ORDERS);
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void orders_that_one_server_takes_wake_the_other() throws Exception {
        Thread.sleep(Duration.ofSeconds(2));

        var taken = take(20);

        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (ready(taken) > 0) {
            assertThat(System.nanoTime()).as("the other server sleeps").isLessThan(deadline);
            Thread.sleep(10);
        }
    }

    @Test
    void two_engines_never_do_the_same_work() throws Exception {
        var alone = second.getBean(Engine.class);
        alone.stop();
        var taken = take(ORDERS);

        var moved = together(first.getBean(Engine.class)::drain, alone::drain);
        alone.start();

        assertThat(moved).allSatisfy(it -> assertThat(it).isPositive());
        assertThat(moved.stream().mapToLong(it -> it).sum()).isEqualTo(ORDERS);
        assertThat(ready(taken)).isZero();
        assertThat(taken)
                .allSatisfy(
                        it -> assertThat(first.getBean(Cases.class).facts(it)).hasSize(2));
        assertThat(first.getBean(StockVerification.class).verify().clean()).isTrue();
    }

    private static List<CaseId> take(int orders) {
        var world = first.getBean(TradingWorld.class);
        var wanted = IntStream.range(0, orders)
                .mapToObj(i -> world.order(shop).line(sku.code(), "1", "19.90").build())
                .toList();
        return IntStream.iterate(0, from -> from < orders, from -> from + 500)
                .mapToObj(from ->
                        first.getBean(OrderIntake.class).accept(wanted.subList(from, Math.min(orders, from + 500))))
                .flatMap(List::stream)
                .map(it -> new CaseId(((IntakeResult.Created) it).id().value()))
                .toList();
    }

    private static long ready(List<CaseId> ids) {
        return first.getBean(Cases.class).read(ids).stream()
                .filter(it -> it.state() == CaseState.READY)
                .count();
    }

    private static List<Long> together(Callable<Long> one, Callable<Long> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var moved = new java.util.ArrayList<Long>();
            for (var it : pool.invokeAll(List.of(after(start, one), after(start, other)))) {
                moved.add(it.get());
            }
            return moved;
        }
    }

    private static Callable<Long> after(CyclicBarrier start, Callable<Long> work) {
        return () -> {
            start.await();
            return work.call();
        };
    }
}
