package io.redthread.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.ReviewBatches;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Waves take what is due first; the standard of promotion orders gives them the shorter time (F14). */
class WavePriorityTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private ReviewBatches batches;

    @Autowired
    private Waves waves;

    @Autowired
    private Parcels parcels;

    @Test
    void a_promotion_order_goes_into_the_wave_before_a_normal_one_that_came_earlier() {
        WarehouseId warehouse = world.warehouse("浙江省");
        ShopId shop = world.shop(false);
        var sku = world.goods(warehouse, 10);
        var normal = taken(shop, sku, "normal");
        var promotion = taken(shop, sku, "promotion");
        batches.release(shop);

        waves.build(BuildWave.any(warehouse, 1));

        assertThat(state(promotion)).isEqualTo(ParcelState.IN_WAVE);
        assertThat(state(normal)).isEqualTo(ParcelState.TO_PICK);
    }

    private OrderId taken(ShopId shop, Sku sku, String scenario) {
        var order = world.order(shop).line(sku.code(), "1", "10").in(scenario).build();
        return ((IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst()).id();
    }

    private ParcelState state(OrderId order) {
        return parcels.ofOrder(order).getFirst().parcel().state();
    }
}
