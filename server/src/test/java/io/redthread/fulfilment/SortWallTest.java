package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.fulfilment.FulfilmentRefusal.NotOnWall;
import io.redthread.fulfilment.FulfilmentRefusal.WrongQuantity;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods of many orders are picked together and sorted at a wall: into their slots, and into no other. */
class SortWallTest extends FulfilmentTest {

    @Autowired
    SortWall wall;

    @Autowired
    PickLists lists;

    @Test
    void the_picker_gets_one_stop_for_all_of_the_same_goods() {
        var site = world.site();
        var sku = site.stocked("A-01", 20);
        var orders = site.orders(3, line(sku, 2));
        var wave = sorting(site);

        assertThat(lists.of(wave)).singleElement().satisfies(it -> {
            assertThat(it.bin()).isEqualTo("A-01");
            assertThat(it.quantity()).isEqualTo(Quantity.pcs(6));
        });
        as("li", () -> {
            picking.atBin(wave, 1, "A-01");
            assertThat(refusedBy(() -> picking.take(wave, 1, Taken.of(sku.code(), new BigDecimal(2)))))
                    .isInstanceOf(WrongQuantity.class);
            picking.take(wave, 1, Taken.of(sku.code(), new BigDecimal(6)));
        });

        assertThat(orders).extracting(this::state).containsOnly(ParcelState.PICKED);
    }

    @Test
    void every_piece_goes_into_a_slot_that_wants_it_and_none_too_much() {
        var site = world.site();
        var sku = site.stocked("A-01", 20);
        var other = site.stocked("A-02", 20);
        site.orders(2, line(sku, 1));
        var wave = picked(site, sku, 2);

        assertThat(wall.of(wave)).extracting(WallLine::slot).containsExactly(1, 2);
        assertThat(refusedBy(() -> wall.put(wave, 1, other.code()))).isEqualTo(new NotOnWall(other.code()));
        wall.put(wave, 1, sku.code());
        assertThat(refusedBy(() -> wall.put(wave, 1, sku.code()))).isEqualTo(new NotOnWall(sku.code()));
        wall.put(wave, 2, sku.code());

        assertThat(wall.of(wave))
                .allSatisfy(it -> assertThat(it.missing().isZero()).isTrue());
    }

    @Test
    void when_a_bin_is_short_baskets_are_served_in_turn_and_the_rest_becomes_an_exception() {
        var site = world.site();
        var sku = site.stocked("A-01", 20);
        var orders = site.orders(3, line(sku, 2));
        var wave = sorting(site);

        picking.shortPick(wave, 1, new BigDecimal(5));

        assertThat(orders.stream().filter(it -> state(it) == ParcelState.PICKED))
                .hasSize(2);
        assertThat(orders.stream().filter(it -> at(it).contains("exception"))).hasSize(1);
        assertThat(wall.of(wave)).hasSize(2);
    }

    @Test
    void an_order_that_is_held_meanwhile_is_not_picked_for() {
        var site = world.site();
        var sku = site.stocked("A-01", 20);
        List<OrderId> orders = site.orders(2, line(sku, 3));
        var wave = sorting(site);

        store.stop(List.of(orders.getFirst()), true);

        assertThat(lists.of(wave))
                .singleElement()
                .satisfies(it -> assertThat(it.quantity()).isEqualTo(Quantity.pcs(3)));
    }

    private WaveId sorting(World.Site site) {
        var wave = waves.build(new BuildWave(
                site.id(),
                WaveContents.ANY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PickMethod.SORT,
                100,
                Optional.empty()));
        waves.release(wave);
        return wave;
    }

    private WaveId picked(World.Site site, Sku sku, int pieces) {
        var wave = sorting(site);
        as("li", () -> {
            picking.atBin(wave, 1, "A-01");
            picking.take(wave, 1, Taken.of(sku.code(), new BigDecimal(pieces)));
        });
        return wave;
    }
}
