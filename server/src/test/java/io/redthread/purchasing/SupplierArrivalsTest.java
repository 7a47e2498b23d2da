package io.redthread.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.approval.Verdict;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.Incoming;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.OrderTrail;
import io.redthread.sales.Orders;
import io.redthread.sales.Promise;
import io.redthread.sales.Promises;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What suppliers owe us can be promised to buyers (X34). */
class SupplierArrivalsTest extends PurchasingTest {

    @Autowired
    private OrderRelease release;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Incoming incoming;

    @Autowired
    private Promises promises;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders sold;

    @Autowired
    private OrderTrail trail;

    @Autowired
    private TradingWorld trading;

    private Sku sku = new Sku("NONE");
    private WarehouseId warehouse = new WarehouseId(0);

    @BeforeEach
    void given_goods_that_anybody_may_buy() {
        warehouse = trading.warehouse("浙江省");
        sku = world.ordinary();
    }

    @Test
    void an_order_brings_nothing_until_it_is_with_the_supplier() {
        submitted(line(1, sku, "10", "10"));

        assertThat(incoming.of(List.of(sku))).isEmpty();
        assertThat(promised("10").on()).isEmpty();
    }

    @Test
    void goods_can_be_promised_for_the_day_the_supplier_confirmed() {
        var day = confirmed("10", 4);

        var promise = promised("10");

        assertThat(promise.on()).contains(day);
        assertThat(promised("11").on()).isEmpty();
        assertThat(signedInAs(ShippedRole.CUSTOMER_SERVICE)
                        .get("/api/sales/promise?sku=" + sku.code() + "&quantity=10")
                        .is(200)
                        .text("/on"))
                .isEqualTo(day.toString());
    }

    @Test
    void what_is_free_now_goes_first() {
        trading.put(sku, warehouse, 3);
        var day = confirmed("10", 4);

        assertThat(promised("3").on()).contains(world.today());
        assertThat(promised("13").on()).contains(day);
    }

    @Test
    void what_has_come_is_not_promised_twice() {
        var receipt = released("10", 4);

        world.as(team, () -> {
            arrivals.arrived(receipt, Map.of(1, new BigDecimal("4")));
            return true;
        });

        assertThat(promised("6").on()).contains(world.today().plusDays(4));
        assertThat(promised("7").on()).isEmpty();
    }

    @Test
    void a_warehouse_promises_what_it_has_and_gets_and_no_more_than_all_have_left() {
        var far = trading.warehouse("四川省");
        trading.put(sku, warehouse, 3);
        trading.put(sku, far, 2);
        var day = confirmed("10", 4);

        assertThat(promises.of(sku, BigDecimal.TWO, Optional.of(far)).on()).contains(world.today());
        assertThat(promises.of(sku, new BigDecimal("12"), Optional.of(far)).on())
                .contains(day);
        assertThat(promises.of(sku, new BigDecimal("13"), Optional.of(far)).on())
                .isEmpty();

        backOrder("14");
        assertThat(promises.of(sku, BigDecimal.ONE, Optional.of(far)).on()).contains(day);
        assertThat(promises.of(sku, BigDecimal.TWO, Optional.of(far)).on()).isEmpty();
    }

    @Test
    void back_orders_stand_in_front_and_hear_when_they_can_leave() {
        var first = backOrder("5");
        var second = backOrder("7");
        var day = confirmed("10", 4);
        var later = confirmed("20", 9);

        assertThat(promises.of(first).values())
                .allSatisfy(it -> assertThat(it.on()).contains(day));
        assertThat(promises.of(second).values())
                .allSatisfy(it -> assertThat(it.on()).contains(later));
        assertThat(promised("1").on()).contains(later);
    }

    @Test
    void nonsense_is_refused_and_so_is_who_may_not_see_orders() {
        var service = signedInAs(ShippedRole.CUSTOMER_SERVICE);

        service.get("/api/sales/promise?sku=NOBODY-KNOWS").isProblem(422, "platform/invalid-input");
        service.get("/api/sales/promise?warehouse=987654321&sku=" + sku.code())
                .isProblem(422, "platform/invalid-input");
        service.get("/api/sales/promise?quantity=0&sku=" + sku.code()).isProblem(422, "platform/invalid-input");
        signedInAs(ShippedRole.WAREHOUSE_KEEPER)
                .get("/api/sales/promise?sku=" + sku.code())
                .is(403);
    }

    private Promise promised(String quantity) {
        return promises.of(sku, new BigDecimal(quantity), Optional.empty());
    }

    private LocalDate confirmed(String pieces, int days) {
        released(pieces, days);
        return world.today().plusDays(days);
    }

    private PurchaseOrderId released(String pieces, int days) {
        var day = world.today().plusDays(days);
        var receipt = submitted(line(1, sku, pieces, "10"));
        if (now(receipt.id()).state() == OrderState.AWAITING_APPROVAL) {
            world.decide(receipt.id(), Verdict.APPROVE, "");
        }
        world.as(team, () -> release.release(receipt.id()));
        world.as(team, () -> release.confirm(receipt.id(), day, ""));
        return receipt.id();
    }

    /** The rest of an order of which something else could ship. */
    private OrderId backOrder(String pieces) {
        ShopId shop = trading.shop(true);
        var other = trading.goods(warehouse, 5);
        var order = trading.order(shop)
                .line(other.code(), "1", "9")
                .line(sku.code(), pieces, "99")
                .build();
        var taken = (IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst();
        return trail.parts(sold.get(taken.id())).getFirst().id();
    }
}
