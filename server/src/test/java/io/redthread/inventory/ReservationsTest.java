package io.redthread.inventory;

import static io.redthread.inventory.StockFixture.line;
import static io.redthread.inventory.StockFixture.wants;
import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.Statements;
import io.redthread.platform.database.Transactions;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReservationsTest extends InventoryTest {

    @Autowired
    private Reservations reservations;

    @Autowired
    private Transactions transactions;

    @Autowired
    private StockSettings settings;

    @Autowired
    private Quotas quotas;

    @Test
    void promises_what_is_there_and_no_more() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);

        var first = given.reserve(wants(List.of(hangzhou.id()), false, line(1, cup, 7)));
        var second = given.reserve(wants(List.of(hangzhou.id()), false, line(1, cup, 4)));

        assertThat(first).isInstanceOf(Reserved.class);
        assertThat(((Short) second).shortages()).containsExactly(new Shortage(cup, pcs(4), pcs(3)));
        assertThat(given.at(cup, hangzhou.id()).reserved()).isEqualTo(pcs(7));
    }

    @Test
    void serves_a_batch_in_its_order_in_four_statements() {
        var skus = new ArrayList<Sku>();
        for (var i = 0; i < 40; i++) {
            skus.add(given.stocked(given.goods(), hangzhou.bin(), 5));
        }
        var small = requests(skus, 10);
        var large = requests(skus, 60);
        reserve(requests(skus, 1));

        assertThat(Statements.during(() -> reserve(small))).isLessThanOrEqualTo(5);
        assertThat(Statements.during(() -> reserve(large))).isLessThanOrEqualTo(5);
        var left = skus.stream()
                .map(sku -> given.at(sku, hangzhou.id()))
                .filter(at -> at.reserved().exceeds(at.onHand()))
                .toList();
        assertThat(left).isEmpty();
    }

    @Test
    void gives_back_what_is_released_once() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);
        var request = wants(List.of(hangzhou.id()), false, line(1, cup, 7));
        given.reserve(request);
        assertThat(reservations.of(List.of(request.document()))).hasSize(1);

        reservations.release(List.of(request.document()), "cancelled");
        reservations.release(List.of(request.document()), "cancelled again");

        assertThat(given.at(cup, hangzhou.id()).reserved()).isEqualTo(pcs(0));
        assertThat(reservations.of(List.of(request.document()))).isEmpty();
    }

    @Test
    void ends_promises_whose_time_is_over_and_no_others() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);
        var yesterday = Optional.of(Instant.parse("2026-01-01T00:00:00Z"));
        var tomorrow = Optional.of(Instant.parse("2099-01-01T00:00:00Z"));
        given.reserve(until(yesterday, cup, 3));
        given.reserve(until(tomorrow, cup, 2));
        given.reserve(until(Optional.empty(), cup, 1));

        assertThat(reservations.expire(100)).isGreaterThanOrEqualTo(1);

        assertThat(given.at(cup, hangzhou.id()).reserved()).isEqualTo(pcs(3));
    }

    @Test
    void takes_the_lot_that_expires_first_and_never_an_expired_one() {
        var milk = given.lotted();
        given.lot(milk, "OLD", LocalDate.of(2020, 1, 1));
        given.lot(milk, "SOON", LocalDate.of(2098, 1, 1));
        given.lot(milk, "LATE", LocalDate.of(2099, 1, 1));
        given.stocked(milk, "OLD", hangzhou.bin(), 9);
        given.stocked(milk, "LATE", hangzhou.bin(), 9);
        given.stocked(milk, "SOON", hangzhou.bin(), 2);

        var reserved = (Reserved) given.reserve(wants(List.of(hangzhou.id()), false, line(1, milk, 3)));

        assertThat(reserved.parts().getFirst().reservations())
                .extracting(
                        one -> one.lot().orElse(""),
                        one -> one.quantity().amount().intValue())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("SOON", 2), org.assertj.core.groups.Tuple.tuple("LATE", 1));
        var at = given.at(milk, hangzhou.id());
        assertThat(at.available()).isEqualTo(pcs(8));
        assertThat(at.expired()).isEqualTo(pcs(9));
    }

    @Test
    void keeps_the_buffer_of_the_warehouse() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);
        settings.setBuffers(List.of(new SafetyBuffer(hangzhou.id(), cup, BigDecimal.valueOf(4))));

        assertThat(given.available(cup, hangzhou.id())).isEqualTo(pcs(6));
        assertThat(given.reserve(wants(List.of(hangzhou.id()), false, line(1, cup, 7))))
                .isInstanceOf(Short.class);
        assertThat(given.reserve(wants(List.of(hangzhou.id()), false, line(1, cup, 6))))
                .isInstanceOf(Reserved.class);
    }

    @Test
    void keeps_for_a_shop_what_is_set_aside_for_it() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 100);
        var shop = StockFixture.fresh();
        quotas.open(new NewQuota(shop, hangzhou.id(), cup, BigDecimal.valueOf(40)));

        var beyond = (Short) given.reserve(of(shop + 1, cup, 61));
        assertThat(beyond.shortages()).containsExactly(new Shortage(cup, pcs(61), pcs(60)));
        assertThat(given.reserve(of(shop + 1, cup, 60))).isInstanceOf(Reserved.class);
        assertThat(given.at(cup, hangzhou.id()).setAside()).isEqualTo(pcs(40));
        assertThat(given.reserve(of(shop, cup, 40))).isInstanceOf(Reserved.class);
    }

    @Test
    void counts_what_a_shop_takes_and_gives_it_back_on_release() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 100);
        var shop = StockFixture.fresh();
        var quota = quotas.open(new NewQuota(shop, hangzhou.id(), cup, BigDecimal.TEN));
        var more = of(shop, cup, 30);
        given.reserve(more);
        assertThat(given.at(cup, hangzhou.id()).setAside()).isEqualTo(pcs(0));

        reservations.release(List.of(more.document()), "cancelled");
        assertThat(given.at(cup, hangzhou.id()).setAside()).isEqualTo(pcs(10));
        assertThat(given.reserve(of(shop + 1, cup, 91))).isInstanceOf(Short.class);

        quotas.end(quota);
        assertThat(given.reserve(of(shop + 1, cup, 91))).isInstanceOf(Reserved.class);
    }

    @Test
    void a_quota_in_one_warehouse_holds_nothing_back_in_another() {
        var cup = given.goods();
        var guangzhou = given.warehouse();
        given.stocked(cup, hangzhou.bin(), 10);
        given.stocked(cup, guangzhou.bin(), 10);
        quotas.open(new NewQuota(StockFixture.fresh(), hangzhou.id(), cup, BigDecimal.TEN));

        var reserved = (Reserved) given.reserve(wants(List.of(hangzhou.id(), guangzhou.id()), true, line(1, cup, 10)));

        assertThat(reserved.parts()).extracting(Part::warehouse).containsExactly(guangzhou.id());
    }

    @Test
    void refuses_another_unit_than_the_stock_is_kept_in() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);
        var box = new Wanted(1, cup, new Quantity(BigDecimal.ONE, new Uom("box")));

        assertThat(refusedBy(() -> given.reserve(wants(List.of(hangzhou.id()), false, box))))
                .isEqualTo(new InventoryRefusal.OtherUnit(cup, "pcs", "box"));
    }

    @Test
    void does_not_promise_a_line_twice() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);
        var request = wants(List.of(hangzhou.id()), false, line(1, cup, 1));
        given.reserve(request);

        var again = org.assertj.core.api.Assertions.catchThrowable(() -> given.reserve(request));

        assertThat(again).hasRootCauseInstanceOf(SQLException.class).hasMessageContaining("uq_reservation_line");
        assertThat(given.at(cup, hangzhou.id()).reserved()).isEqualTo(pcs(1));
    }

    private List<ReservationResult> reserve(List<ReservationRequest> requests) {
        return transactions.in(() -> reservations.reserve(requests));
    }

    private List<ReservationRequest> requests(List<Sku> skus, int count) {
        var requests = new ArrayList<ReservationRequest>();
        for (var i = 0; i < count; i++) {
            requests.add(wants(
                    List.of(hangzhou.id()),
                    true,
                    line(1, skus.get(i % skus.size()), 1),
                    line(2, skus.get((i + 7) % skus.size()), 2)));
        }
        return requests;
    }

    private ReservationRequest of(long shop, Sku sku, long amount) {
        return new ReservationRequest(
                StockFixture.document(),
                shop,
                List.of(hangzhou.id()),
                false,
                List.of(line(1, sku, amount)),
                Optional.empty());
    }

    private ReservationRequest until(Optional<Instant> end, Sku sku, long amount) {
        DocumentRef document = StockFixture.document();
        return new ReservationRequest(document, 1, List.of(hangzhou.id()), false, List.of(line(1, sku, amount)), end);
    }
}
