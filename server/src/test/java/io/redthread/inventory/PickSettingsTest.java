package io.redthread.inventory;

import static io.redthread.inventory.StockFixture.line;
import static io.redthread.inventory.StockFixture.wants;
import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PickSettingsTest extends InventoryTest {

    @Autowired
    private PickSettings settings;

    @Autowired
    private Pins pins;

    @Autowired
    private Availability availability;

    private LocalDate today = LocalDate.EPOCH;
    private Sku milk = new Sku("-");

    @BeforeEach
    void milkOfTwoLots() {
        today = LocalDate.now(CompanyDay.ZONE);
        milk = given.lotted();
        given.lot(milk, "FIRST", today.plusDays(90));
        given.lot(milk, "LATER", today.plusDays(10));
        given.stocked(milk, "FIRST", hangzhou.bin(), 5);
        given.stocked(milk, "LATER", hangzhou.bin(), 5);
    }

    @Test
    void takes_what_expires_first_unless_first_in_goes_first() {
        assertThat(lotOf(reserve(1))).contains("LATER");

        set(Optional.of(milk), PickStrategy.FIFO, 0);

        assertThat(lotOf(reserve(1))).contains("FIRST");
    }

    @Test
    void promises_no_lot_that_is_too_near_its_date() {
        set(Optional.empty(), PickStrategy.FEFO, 30);

        assertThat(reserve(6)).isInstanceOf(Short.class);
        assertThat(lotOf(reserve(5))).contains("FIRST");
        assertThat(given.available(milk, hangzhou.id())).isEqualTo(pcs(0));
        assertThat(given.at(milk, hangzhou.id()).expired()).isEqualTo(pcs(5));
        assertThat(availability.total(List.of(milk))).containsEntry(milk, pcs(0));
    }

    @Test
    void what_is_set_of_one_item_comes_before_what_is_set_of_all() {
        set(Optional.empty(), PickStrategy.FEFO, 30);
        set(Optional.of(milk), PickStrategy.FEFO, 5);

        assertThat(lotOf(reserve(1))).contains("LATER");
        settings.remove(hangzhou.id(), Optional.of(milk));
        assertThat(lotOf(reserve(1))).contains("FIRST");
    }

    @Test
    void pins_the_nearest_bin_or_as_few_as_can_be() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 3);
        var far = given.bin(hangzhou.zone(), 9);
        given.stocked(cup, far, 5);
        set(Optional.of(cup), PickStrategy.FEWEST, 0);

        assertThat(pinned(cup, 5)).extracting(Pin::bin).containsExactly(far);
        set(Optional.of(cup), PickStrategy.NEAREST, 0);
        assertThat(pinned(cup, 3)).extracting(Pin::bin).containsExactly(hangzhou.bin());
    }

    @Test
    void is_set_by_who_may_and_for_goods_that_exist() {
        var path = "/api/inventory/pick-settings";
        var body = Map.of(
                "warehouse",
                Long.toString(hangzhou.id().value()),
                "sku",
                milk.code(),
                "strategy",
                "fifo",
                "sellableDays",
                7);
        signedInAs(ShippedRole.WAREHOUSE_KEEPER).put(path, body).isProblem(403, "identity/permission-missing");
        var admin = signedInAs(ShippedRole.ADMINISTRATOR);

        admin.put(path, body).is(204);
        assertThat(admin.get(path + "?warehouse=" + hangzhou.id().value())
                        .is(200)
                        .text("/items/0/setting/sellableDays"))
                .isEqualTo("7");
        admin.put(path, Map.of("warehouse", Long.toString(hangzhou.id().value()), "sku", "NONE", "strategy", "fifo"))
                .isProblem(404, "inventory/goods-not-found");
        admin.put(path, Map.of("warehouse", "1", "strategy", "lifo")).is(422);
    }

    private void set(Optional<Sku> sku, PickStrategy strategy, int days) {
        settings.set(new PickSetting(hangzhou.id(), sku, strategy, days));
    }

    private ReservationResult reserve(long amount) {
        return given.reserve(wants(List.of(hangzhou.id()), false, line(1, milk, amount)));
    }

    private static Optional<String> lotOf(ReservationResult result) {
        return ((Reserved) result).parts().getFirst().reservations().getFirst().lot();
    }

    private List<Pin> pinned(Sku sku, long amount) {
        var reserved = (Reserved) given.reserve(wants(List.of(hangzhou.id()), false, line(1, sku, amount)));
        var one = reserved.parts().getFirst().reservations().getFirst();
        return pins.pin(List.of(new PinRequest(one.id(), hangzhou.id(), sku, one.lot(), one.quantity())));
    }
}
