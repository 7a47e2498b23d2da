package io.redthread.receiving;

import io.redthread.fulfilment.BatchFulfilment;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.process.Standards;
import io.redthread.rules.RuleSets;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.domain.ReviewTemplate;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of returns share: an order that has left. */
abstract class ReturnsFixture extends RedthreadTest {

    @Autowired
    TradingWorld world;

    @Autowired
    OrderIntake intake;

    @Autowired
    BatchFulfilment fulfilment;

    @Autowired
    Returns returns;

    @Autowired
    ReturnReads reads;

    @Autowired
    Standards standards;

    @Autowired
    RuleSets rules;

    ShopId shop = new ShopId(0);
    WarehouseId warehouse = new WarehouseId(0);
    Sku cup = new Sku("-");

    @BeforeEach
    void aShopAndItsGoods() throws InterruptedException {
        standards.ship();
        rules.ship(ReviewTemplate.NAME, ReviewTemplate.shipped());
        shop = world.shop(false);
        warehouse = world.warehouse("浙江省");
        cup = world.goods(warehouse, 100);
    }

    /** An order of so many cups at 10.00 that has left. */
    OrderId dispatched(int cups) {
        var order = accepted(cups);
        Assertions.assertThat(fulfilment.confirmAll(warehouse, 1000)).isPositive();
        return order;
    }

    /** The same while the warehouse has it. */
    OrderId accepted(int cups) {
        var order = world.order(shop)
                .line(cup.code(), Integer.toString(cups), "10.00")
                .build();
        var result = intake.acceptAndMove(List.of(order)).getFirst();
        return ((IntakeResult.Created) result).id();
    }

    OpenReturn wants(OrderId order, int cups) {
        return wants(order, cups, "");
    }

    OpenReturn wants(OrderId order, int cups, String shopReturn) {
        return new OpenReturn(
                order,
                warehouse,
                ReturnReason.QUALITY,
                ReturnWish.REFUND,
                false,
                "",
                "sf",
                "SF" + TradingWorld.fresh("W"),
                shopReturn,
                14,
                List.of(new OpenReturn.Line(1, BigDecimal.valueOf(cups))));
    }

    static io.redthread.kernel.Refusal refusedBy(Runnable work) {
        return Assertions.catchThrowableOfType(io.redthread.kernel.Refused.class, work::run)
                .refusal();
    }
}
