package io.redthread.inventory;

import static io.redthread.inventory.StockFixture.line;
import static io.redthread.inventory.StockFixture.wants;
import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Attempts;
import io.redthread.platform.database.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LateBookingTest extends InventoryTest {

    @Autowired
    private Reservations reservations;

    @Autowired
    private Pins pins;

    @Autowired
    private Dispatching dispatching;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Transactions transactions;

    @Test
    void leaves_stock_unlocked_until_the_end_of_the_batch() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);

        attempts.at(() -> {
            reserve(cup, 7);
            return meanwhile(() -> given.reserve(wants(List.of(hangzhou.id()), false, line(1, cup, 3))));
        });

        assertThat(given.at(cup, hangzhou.id()).reserved()).isEqualTo(pcs(10));
    }

    @Test
    void decides_again_with_locks_when_somebody_took_the_goods_meanwhile() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);
        var tried = new AtomicInteger();

        var result = attempts.at(() -> {
            var mine = reserve(cup, 7);
            if (tried.incrementAndGet() == 1) {
                meanwhile(() -> given.reserve(wants(List.of(hangzhou.id()), false, line(1, cup, 5))));
            }
            return mine;
        });

        assertThat(tried).hasValue(2);
        assertThat(result).isInstanceOf(Short.class);
        assertThat(given.at(cup, hangzhou.id()).reserved()).isEqualTo(pcs(5));
    }

    @Test
    void never_promises_more_than_there_is_however_many_compete() throws Exception {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 20);
        var results = new ArrayList<ReservationResult>();

        try (var pool = Executors.newFixedThreadPool(8)) {
            var asked = IntStream.range(0, 16)
                    .mapToObj(i -> pool.submit(() -> attempts.at(() -> reserve(cup, 3))))
                    .toList();
            for (var one : asked) {
                results.add(one.get());
            }
        }

        assertThat(results.stream().filter(Reserved.class::isInstance)).hasSize(6);
        assertThat(given.at(cup, hangzhou.id()).reserved()).isEqualTo(pcs(18));
    }

    @Test
    void books_once_what_is_reserved_pinned_and_dispatched_in_one_batch() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);
        var reserved = (Reserved) given.reserve(wants(List.of(hangzhou.id()), false, line(1, cup, 4)));

        attempts.at(() -> {
            dispatch(cup, reserved, hangzhou.bin());
            return true;
        });

        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(6));
        assertThat(given.at(cup, hangzhou.id()).reserved()).isEqualTo(pcs(0));
    }

    @Test
    void pins_nothing_for_a_promise_that_somebody_took_back_meanwhile() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);
        var reserved = (Reserved) given.reserve(wants(List.of(hangzhou.id()), false, line(1, cup, 4)));
        var held = reserved.parts().getFirst().reservations().getFirst();
        var tried = new AtomicInteger();

        assertThatThrownBy(() -> attempts.at(() -> {
                    pins.pin(List.of(new PinRequest(held.id(), hangzhou.id(), cup, Optional.empty(), held.quantity())));
                    if (tried.incrementAndGet() == 1) {
                        meanwhile(() -> {
                            reservations.release(List.of(reserved.document()), "changed his mind");
                            return true;
                        });
                    }
                    return true;
                }))
                .isInstanceOf(Refused.class);

        assertThat(given.at(cup, hangzhou.id()).reserved()).isEqualTo(pcs(0));
    }

    @Test
    void undoes_everything_when_the_batch_fails() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);

        assertThatThrownBy(() -> attempts.at(() -> {
                    reserve(cup, 7);
                    throw new IllegalArgumentException("fails");
                }))
                .hasMessage("fails");

        assertThat(given.at(cup, hangzhou.id()).reserved()).isEqualTo(pcs(0));
        assertThat(attempts.<ReservationResult>at(() -> reserve(cup, 10))).isInstanceOf(Reserved.class);
    }

    private ReservationResult reserve(Sku sku, int pieces) {
        return reservations
                .reserve(List.of(wants(List.of(hangzhou.id()), false, line(1, sku, pieces))))
                .getFirst();
    }

    private void dispatch(Sku sku, Reserved reserved, LocationId bin) {
        var held = reserved.parts().getFirst().reservations().getFirst();
        var pinned =
                pins.pin(List.of(new PinRequest(held.id(), hangzhou.id(), sku, Optional.empty(), held.quantity())));
        assertThat(pinned).extracting(Pin::bin).containsExactly(bin);
        dispatching.post(List.of(new Leaving(held.id(), bin, held.quantity(), new DocumentRef("parcel", 1))));
    }

    private <T> T meanwhile(java.util.function.Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> transactions.in(work)).join();
    }
}
