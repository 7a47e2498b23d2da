package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.Attempts;
import io.redthread.platform.database.Statements;
import io.redthread.support.Least;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From arrival to allocation four hundred orders cost as many statements as one, and no more than these. */
class BudgetTest extends RedthreadTest {

    /** Ids and numbers come by the block, so more rows may need a block more of each. */
    private static final int ID_BLOCKS = 4;

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Attempts attempts;

    private ShopId shop;
    private Sku sku;

    @BeforeEach
    void given_goods_for_everybody() {
        WarehouseId warehouse = world.warehouse("浙江省");
        shop = world.shop(false);
        sku = world.goods(warehouse, 10_000);
        attempts.at(() -> intake.acceptAndMove(orders(1)));
    }

    @Test
    void taking_orders_in_and_allocating_them_costs_the_same_whatever_their_number() {
        var one = leastFor(1);
        var many = leastFor(400);

        assertThat(many).isBetween(one, one + ID_BLOCKS).isLessThanOrEqualTo(30);
    }

    private long leastFor(int count) {
        return Least.of(() -> Statements.during(() -> attempts.at(() -> intake.acceptAndMove(orders(count)))));
    }

    private List<NewOrder> orders(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> world.order(shop).line(sku.code(), "1", "10.00").build())
                .toList();
    }
}
