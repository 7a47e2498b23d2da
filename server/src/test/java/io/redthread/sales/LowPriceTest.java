package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuFacts;
import io.redthread.catalog.SkuFlags;
import io.redthread.catalog.SkuMeasures;
import io.redthread.catalog.StorageCondition;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.Transactions;
import io.redthread.sales.domain.PriceCheck;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders sold below the floor wait for finance (X30). */
class LowPriceTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders orders;

    @Autowired
    private Goods goods;

    @Autowired
    private Transactions transactions;

    private Sku cup;

    @BeforeEach
    void given_a_cup_that_costs_thirty_and_sells_for_a_hundred() {
        WarehouseId warehouse = world.warehouse("浙江省");
        cup = new Sku(TradingWorld.fresh("CUP"));
        transactions.in(() -> goods.register(List.of(new NewSku(cup, priced("100", "30")))));
        world.put(cup, warehouse, 100);
    }

    @ParameterizedTest(name = "{0} with a discount of {1}: {2} %, below cost {3}")
    @CsvSource({
        "100,0,100,false",
        "120,0,100,false",
        "79.99,0,79,false",
        "30,0,30,false",
        "29.99,0,29,true",
        "60,-40,20,true",
        "60,-20,40,false",
        "0,0,0,true"
    })
    void the_worst_line_counts_after_discounts(BigDecimal price, BigDecimal discount, long share, boolean below) {
        var lines = new ArrayList<OrderLine>();
        lines.add(line(LineKind.GOODS, cup, price));
        if (discount.signum() != 0) {
            lines.add(line(LineKind.CHARGE, null, discount));
        }
        var known = Map.of(
                cup, java.util.Objects.requireNonNull(goods.facts(List.of(cup)).get(cup)));

        assertThat(PriceCheck.of(taken("200").withLines(lines), known)).isEqualTo(new PriceCheck(share, below));
    }

    @Test
    void goods_without_a_reference_say_nothing() {
        var order = taken("200").withLines(List.of(line(LineKind.GOODS, cup, BigDecimal.ONE)));
        var plain =
                new SkuFacts(cup, "", Uom.PCS, true, false, StorageCondition.AMBIENT, true, false, false, List.of());

        assertThat(PriceCheck.of(order, Map.of(cup, plain))).isEqualTo(new PriceCheck(100, false));
    }

    @Test
    void an_order_below_cost_waits_for_finance_and_a_clerk_cannot_pass_it() {
        var order = taken("20");
        assertThat(order.status()).isEqualTo(OrderStatus.IN_REVIEW);
        var chosen = Map.of("ids", List.of(Long.toString(order.id().value())));

        signedInAs(ShippedRole.CUSTOMER_SERVICE)
                .post("/api/sales/orders/approve", chosen)
                .isProblem(403, "sales/price-review-wanted");
        signedInAs(ShippedRole.FINANCE_HEAD)
                .post("/api/sales/orders/approve", chosen)
                .is(200);

        assertThat(orders.get(order.id()).status()).isEqualTo(OrderStatus.ALLOCATED);
    }

    @Test
    void a_clerk_who_takes_the_next_order_is_not_given_one_for_finance() {
        var low = Long.toString(taken("20").id().value());
        var usual = Long.toString(taken("4000").id().value());
        var clerk = signedInAs(ShippedRole.CUSTOMER_SERVICE);
        var given = new ArrayList<String>();

        while (!given.contains(usual)) {
            var next = clerk.post("/api/sales/review-claims/next", Map.of("passedOver", given));
            given.add(next.is(200).text("/claim/order"));
        }

        assertThat(given).doesNotContain(low);
    }

    @Test
    void finance_does_not_pass_what_waits_for_a_clerk() {
        var order = taken("4000");

        signedInAs(ShippedRole.FINANCE_HEAD)
                .post(
                        "/api/sales/orders/approve",
                        Map.of("ids", List.of(Long.toString(order.id().value()))))
                .isProblem(403, "sales/review-not-yours");
    }

    @Test
    void an_order_above_cost_passes_by_itself() {
        assertThat(taken("30").status()).isEqualTo(OrderStatus.ALLOCATED);
    }

    private SalesOrder taken(String price) {
        var order = world.order(world.shop(false)).line(cup.code(), "1", price).build();
        var result = (IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst();
        return orders.get(result.id());
    }

    private static OrderLine line(LineKind kind, @org.jspecify.annotations.Nullable Sku sku, BigDecimal price) {
        return new OrderLine(1, kind, "P", Optional.ofNullable(sku), "", Quantity.pcs(1), price);
    }

    private static SkuContent priced(String price, String cost) {
        return new SkuContent(
                "杯子",
                "",
                "",
                Optional.empty(),
                Uom.PCS,
                SkuFlags.REGULAR,
                SkuMeasures.UNKNOWN,
                Optional.of(UnitPrice.of(price, "CNY")),
                Optional.of(UnitPrice.of(cost, "CNY")),
                "",
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
