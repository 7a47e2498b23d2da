package io.redthread.inventory;

import static io.redthread.inventory.StockFixture.line;
import static io.redthread.inventory.StockFixture.wants;
import static io.redthread.inventory.store.jooq.Tables.RESERVATION;
import static io.redthread.inventory.store.jooq.Tables.STOCK;
import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many at once on the last pieces; and the same on a naive program, to show that the race has teeth. */
class OversellRaceTest extends InventoryTest {

    private static final int BUYERS = 64;
    private static final int LAST = 10;

    @Autowired
    private Reservations reservations;

    @Autowired
    private Quotas quotas;

    @Autowired
    private DSLContext sql;

    @Test
    void sells_the_last_ten_exactly_once_to_64_buyers() throws Exception {
        for (var round = 0; round < 5; round++) {
            var cup = given.stocked(given.goods(), hangzhou.bin(), LAST);

            var sold =
                    race(() -> given.reserve(wants(List.of(hangzhou.id()), true, line(1, cup, 1))) instanceof Reserved);

            assertThat(sold).isEqualTo(LAST);
            assertThat(given.at(cup, hangzhou.id()).reserved()).isEqualTo(pcs(LAST));
            assertThat(promised(cup)).isEqualByComparingTo(BigDecimal.valueOf(LAST));
        }
    }

    @Test
    void keeps_a_shops_quota_from_64_buyers_of_other_shops_and_oversells_nothing() throws Exception {
        for (var round = 0; round < 3; round++) {
            var cup = given.stocked(given.goods(), hangzhou.bin(), 30);
            var shop = StockFixture.fresh();
            quotas.open(new NewQuota(shop, hangzhou.id(), cup, BigDecimal.valueOf(12)));
            var turn = new java.util.concurrent.atomic.AtomicInteger();
            var ours = new java.util.concurrent.atomic.AtomicInteger();

            var sold = race(() -> {
                var our = turn.getAndIncrement() % 4 == 0;
                var got = given.reserve(buys(our ? shop : shop + 1, cup)) instanceof Reserved;
                ours.addAndGet(our && got ? 1 : 0);
                return got;
            });

            assertThat(ours.get()).isGreaterThanOrEqualTo(12);
            assertThat(sold).isEqualTo(30);
            assertThat(promised(cup)).isEqualByComparingTo(BigDecimal.valueOf(30));
        }
    }

    @Test
    void a_program_that_reads_and_then_writes_does_oversell() throws Exception {
        var cup = given.stocked(given.goods(), hangzhou.bin(), LAST);

        var sold = race(() -> naive(cup));

        assertThat(sold).isGreaterThan(LAST);
        sql.update(STOCK)
                .set(STOCK.RESERVED, BigDecimal.ZERO)
                .where(STOCK.SKU.eq(cup.code()))
                .execute();
    }

    @Test
    void several_skus_in_any_order_neither_deadlock_nor_oversell() throws Exception {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 30);
        var lid = given.stocked(given.goods(), hangzhou.bin(), 30);
        var bag = given.stocked(given.goods(), hangzhou.bin(), 30);
        var orders =
                List.of(List.of(cup, lid, bag), List.of(bag, lid, cup), List.of(lid, cup, bag), List.of(bag, cup, lid));
        var turn = new java.util.concurrent.atomic.AtomicInteger();

        var sold = race(() -> {
            var skus = orders.get(turn.getAndIncrement() % orders.size());
            return given.reserve(wants(
                            List.of(hangzhou.id()),
                            true,
                            line(1, skus.get(0), 1),
                            line(2, skus.get(1), 1),
                            line(3, skus.get(2), 1)))
                    instanceof Reserved;
        });

        assertThat(sold).isEqualTo(30);
        assertThat(promised(cup)).isEqualByComparingTo(BigDecimal.valueOf(30));
    }

    @Test
    void a_reservation_ends_once_however_many_end_it() throws Exception {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 100);
        var documents = new ArrayList<DocumentRef>();
        for (var i = 0; i < 20; i++) {
            var request = new ReservationRequest(
                    StockFixture.document(),
                    1,
                    List.of(hangzhou.id()),
                    false,
                    List.of(line(1, cup, 1)),
                    Optional.of(Instant.EPOCH));
            given.reserve(request);
            documents.add(request.document());
        }
        var turn = new java.util.concurrent.atomic.AtomicInteger();

        race(() -> {
            if (turn.getAndIncrement() % 2 == 0) {
                reservations.expire(7);
            } else {
                reservations.release(documents, "cancelled");
            }
            return true;
        });

        assertThat(given.at(cup, hangzhou.id()).reserved()).isEqualTo(pcs(0));
        assertThat(promised(cup)).isEqualByComparingTo(BigDecimal.ZERO);
    }

    private ReservationRequest buys(long shop, Sku sku) {
        return new ReservationRequest(
                StockFixture.document(),
                shop,
                List.of(hangzhou.id()),
                true,
                List.of(line(1, sku, 1)),
                Optional.empty());
    }

    private BigDecimal promised(Sku sku) {
        return sql.select(org.jooq.impl.DSL.coalesce(org.jooq.impl.DSL.sum(RESERVATION.QUANTITY), BigDecimal.ZERO))
                .from(RESERVATION)
                .where(RESERVATION.SKU.eq(sku.code()))
                .and(RESERVATION.STATE.eq(ReservationState.OPEN))
                .fetchSingle()
                .value1();
    }

    /** Reads what is free, decides, then writes: as many shops' programs do. */
    private boolean naive(Sku sku) throws InterruptedException {
        var free = sql.select(STOCK.ON_HAND.minus(STOCK.RESERVED))
                .from(STOCK)
                .where(STOCK.SKU.eq(sku.code()))
                .fetchSingle()
                .value1();
        Thread.sleep(2);
        if (free.signum() <= 0) {
            return false;
        }
        var reserved = BigDecimal.valueOf(LAST).subtract(free).add(BigDecimal.ONE);
        sql.update(STOCK)
                .set(STOCK.RESERVED, reserved)
                .where(STOCK.SKU.eq(sku.code()))
                .execute();
        return true;
    }

    private int race(Callable<Boolean> buyer) throws Exception {
        var start = new CyclicBarrier(BUYERS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < BUYERS; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return buyer.call();
                }));
            }
            return count(running);
        }
    }

    private static int count(List<Future<Boolean>> running) throws InterruptedException, ExecutionException {
        var sold = 0;
        for (var one : running) {
            sold += one.get() ? 1 : 0;
        }
        return sold;
    }
}
