package io.redthread.fulfilment;

import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.PickLineStore;
import io.redthread.inventory.Availability;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.process.CaseId;
import io.redthread.process.CaseInHand;
import io.redthread.process.Cases;
import io.redthread.sales.OrderId;
import io.redthread.sales.Orders;
import io.redthread.support.RedthreadTest;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of the warehouse share. */
abstract class FulfilmentTest extends RedthreadTest {

    @Autowired
    World world;

    @Autowired
    Waves waves;

    @Autowired
    Picking picking;

    @Autowired
    Packing packing;

    @Autowired
    Dispatches dispatches;

    @Autowired
    Parcels parcels;

    @Autowired
    BatchFulfilment batches;

    @Autowired
    ParcelStore store;

    @Autowired
    PickLineStore lines;

    @Autowired
    Cases cases;

    @Autowired
    Orders orders;

    @Autowired
    Availability availability;

    ParcelInHand parcel(OrderId order) {
        var all = store.ofOrders(List.of(order));
        Assertions.assertThat(all).hasSize(1);
        return all.getFirst();
    }

    ParcelState state(OrderId order) {
        return parcel(order).state();
    }

    CaseInHand caseOf(OrderId order) {
        return cases.read(List.of(new CaseId(order.value()))).getFirst();
    }

    String at(OrderId order) {
        return caseOf(order).node().code() + " " + caseOf(order).state().code();
    }

    WaveId released(WarehouseId warehouse) {
        var wave = waves.build(BuildWave.any(warehouse, 1000));
        waves.release(wave);
        return wave;
    }

    /** Takes an order through picking and packing. */
    ParcelId packed(World.Site site, OrderId order) {
        var wave = released(site.id());
        picking.confirmWave(wave);
        packing.confirmWave(wave);
        return parcel(order).id();
    }

    int onHand(WarehouseId warehouse, Sku sku) {
        return availability.of(List.of(sku)).getOrDefault(sku, List.of()).stream()
                .filter(it -> it.warehouse().equals(warehouse))
                .mapToInt(it -> it.onHand().amount().intValueExact())
                .sum();
    }

    static Refusal refusedBy(Runnable work) {
        var thrown = Assertions.catchThrowable(work::run);
        Assertions.assertThat(thrown).isInstanceOf(Refused.class);
        return ((Refused) thrown).refusal();
    }

    static void as(String username, Runnable work) {
        Callers.run(new Caller(1L, username, username, "warehouse-keeper", null, "127.0.0.1", "test"), work);
    }
}
