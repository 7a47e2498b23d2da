package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static io.redthread.support.Racing.racing;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of several who do the same thing at once exactly one does it, and nothing leaves out of order. */
class RaceTest extends FulfilmentTest {

    @Autowired
    io.redthread.inventory.Reservations reservations;

    @Autowired
    FloorSettings settings;

    @Autowired
    Weighing weighing;

    @Autowired
    SortWall wall;

    @RepeatedTest(3)
    void of_two_keepers_who_confirm_the_same_pick_one_stands() {
        var site = world.site();
        var sku = site.stocked("A-01", 10);
        var order = site.order(line(sku, 2));
        var wave = released(site.id());
        as("li", () -> picking.atBin(wave, 1, "A-01"));

        var done = racing(8, i -> as("li", () -> picking.take(wave, 1, Taken.of(sku.code(), new BigDecimal(2)))));

        assertThat(done).isEqualTo(1);
        assertThat(state(order)).isEqualTo(ParcelState.PICKED);
    }

    @RepeatedTest(3)
    void of_several_who_dispatch_the_same_parcel_one_stands_and_stock_leaves_once() {
        var site = world.site();
        var sku = site.stocked("A-01", 10);
        var id = packed(site, site.order(line(sku, 3)));

        var done = racing(8, i -> dispatches.confirm(List.of(id)));

        assertThat(done).isEqualTo(1);
        assertThat(onHand(site.id(), sku)).isEqualTo(7);
    }

    @Test
    void of_several_who_put_the_last_piece_into_a_slot_one_does() {
        var site = world.site();
        var sku = site.stocked("A-01", 10);
        site.order(line(sku, 1));
        var wave = released(site.id());
        picking.confirmWave(wave);

        var done = racing(6, i -> wall.put(wave, 1, sku.code()));

        assertThat(done).isEqualTo(1);
        assertThat(wall.of(wave))
                .singleElement()
                .satisfies(it -> assertThat(it.missing().isZero()).isTrue());
    }

    @Test
    void of_several_who_weigh_the_same_parcel_one_ships_it_and_stock_leaves_once() {
        var site = world.site();
        var sku = site.heavy("A-01", 9, "250");
        settings.put(new FloorSetting(site.id(), ShippedAt.WEIGH, true, BigDecimal.TEN));
        var id = packed(site, site.order(line(sku, 1)));

        var done = racing(6, i -> weighing.weigh(id, new Weighed(new BigDecimal("250"), java.util.Optional.empty())));

        assertThat(done).isEqualTo(1);
        assertThat(onHand(site.id(), sku)).isEqualTo(8);
    }

    @Test
    void two_who_pack_the_two_parcels_of_an_order_at_once_complete_it_once() {
        var one = world.site();
        var two = world.site();
        var here = one.stocked("A-01", 10);
        var there = two.stocked("A-01", 10);
        var order = one.order(line(here, 1), line(there, 1));
        picking.confirmWave(released(one.id()));
        picking.confirmWave(released(two.id()));
        var both = store.ofOrders(List.of(order)).stream().map(ParcelInHand::id).toList();

        racing(2, i -> packing.confirm(List.of(both.get(i))));

        assertThat(at(order)).isEqualTo("dispatch waiting");
    }

    @Test
    void an_order_cancelled_while_it_is_shipped_is_either_cancelled_or_shipped() {
        var site = world.site();
        var sku = site.stocked("A-01", 100);
        var cancelled = 0;
        for (var round = 0; round < 8; round++) {
            var order = site.order(line(sku, 1));
            var id = packed(site, order);
            var done = racing(2, i -> {
                if (i == 0) {
                    dispatches.confirm(List.of(id));
                } else {
                    orders.cancel(List.of(order), "race");
                }
            });
            assertThat(done).isEqualTo(1);
            cancelled += parcels.byId(id).parcel().state() == ParcelState.WITHDRAWN ? 1 : 0;
        }
        assertThat(onHand(site.id(), sku)).isEqualTo(100 - (8 - cancelled));
    }

    @Test
    void two_batches_at_once_ship_every_parcel_once() {
        var site = world.site();
        var sku = site.stocked("A-01", 1000);
        var all = site.orders(300, line(sku, 1));

        var shipped = new AtomicInteger();
        racing(2, i -> shipped.addAndGet(batches.confirmAll(site.id(), 1000)));

        shipped.addAndGet(batches.confirmAll(site.id(), 1000));
        assertThat(shipped).hasValue(300);
        assertThat(onHand(site.id(), sku)).isEqualTo(700);
        assertThat(store.ofOrders(all)).allMatch(it -> it.state() == ParcelState.DISPATCHED);
    }

    /** Invariant 6: nothing is dispatched without a consumed reservation and a checked parcel. */
    @Test
    void whatever_is_called_in_whatever_order_nothing_leaves_unchecked_or_unreserved() {
        var site = world.site();
        var sku = site.stocked("A-01", 1000);
        var random = new Random(20261122);
        var all = site.orders(40, line(sku, 2));
        for (var step = 0; step < 1500; step++) {
            attempt(site, sku, all.get(random.nextInt(all.size())), random.nextInt(9));
        }
        var gone = store.ofOrders(all).stream()
                .filter(it -> it.state() == ParcelState.DISPATCHED)
                .toList();

        assertThat(gone).isNotEmpty();
        for (var parcel : gone) {
            assertThat(parcel.course().packedAt()).isNotNull();
            assertThat(parcel.waybill()).isPresent();
            assertThat(lines.pickedOf(List.of(parcel.id()))).isNotEmpty();
            assertThat(reservations.of(List.of(parcel.document()))).isEmpty();
            assertThat(at(parcel.order())).isEqualTo("feedback done");
        }
        assertThat(onHand(site.id(), sku)).isEqualTo(1000 - 2 * gone.size());
    }

    private void attempt(World.Site site, io.redthread.kernel.Sku sku, io.redthread.sales.OrderId order, int act) {
        var parcel = store.ofOrders(List.of(order)).stream().findFirst();
        if (parcel.isEmpty()) {
            return;
        }
        var id = parcel.get().id();
        var wave = parcel.get().wave();
        try {
            switch (act) {
                case 0 -> waves.build(BuildWave.any(site.id(), 3));
                case 1 -> wave.ifPresent(waves::release);
                case 2 -> wave.ifPresent(picking::confirmWave);
                case 3 -> packing.confirm(List.of(id));
                case 4 -> packing.check(id, java.util.Map.of(sku.code(), 2));
                case 5 -> dispatches.confirm(List.of(id));
                case 6 -> wave.ifPresent(dispatches::confirmWave);
                case 7 -> wave.ifPresent(waves::cancel);
                default -> {
                    if (id.value() % 7 == 0) {
                        orders.cancel(List.of(order), "fuzz");
                    }
                }
            }
        } catch (Refused refused) {
            assertThat(refused.refusal()).isNotNull();
        }
    }
}
