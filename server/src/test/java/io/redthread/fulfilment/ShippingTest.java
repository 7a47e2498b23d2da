package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.fulfilment.FulfilmentRefusal.AlreadyDispatched;
import io.redthread.fulfilment.FulfilmentRefusal.BinFirst;
import io.redthread.fulfilment.FulfilmentRefusal.OrderStopped;
import io.redthread.fulfilment.FulfilmentRefusal.PackMismatch;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotReady;
import io.redthread.fulfilment.FulfilmentRefusal.PickLineDone;
import io.redthread.fulfilment.FulfilmentRefusal.WrongBin;
import io.redthread.fulfilment.FulfilmentRefusal.WrongGoods;
import io.redthread.fulfilment.FulfilmentRefusal.WrongLot;
import io.redthread.fulfilment.FulfilmentRefusal.WrongQuantity;
import io.redthread.inventory.StockVerification;
import io.redthread.process.Exceptions;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An order's way from the shelf to the door. */
class ShippingTest extends FulfilmentTest {

    @Autowired
    Exceptions exceptions;

    @Autowired
    StockVerification verification;

    @Test
    void an_allocated_order_gets_a_parcel_that_waits_to_be_picked() {
        var site = world.site();
        var sku = site.stocked("A-01", 10);
        var order = site.order(line(sku, 2));

        assertThat(at(order)).isEqualTo("picking waiting");
        assertThat(state(order)).isEqualTo(ParcelState.TO_PICK);
        var view = parcels.ofOrder(order).getFirst();
        assertThat(view.lines())
                .singleElement()
                .satisfies(it -> assertThat(it.sku()).isEqualTo(sku));
    }

    @Test
    void a_parcel_goes_by_scans_from_bin_to_door_and_its_stock_leaves_the_ledger() {
        var site = world.site();
        var far = site.stocked("A-07", 10);
        var near = site.stocked("A-02", 10);
        var order = site.order(line(far, 1), line(near, 2));
        var wave = released(site.id());

        assertThat(lines.ofWave(wave)).extracting(it -> it.goods().binCode()).containsExactly("A-02", "A-07");
        as("li", () -> {
            picking.atBin(wave, 1, "a-02 ");
            picking.take(wave, 1, Taken.of(near.code(), new BigDecimal("2")));
            picking.atBin(wave, 2, "A-07");
            picking.take(wave, 2, Taken.of(far.code(), BigDecimal.ONE));
        });
        assertThat(state(order)).isEqualTo(ParcelState.PICKED);
        as("zhang", () -> packing.check(parcel(order).id(), Map.of(near.code(), 2, far.code(), 1)));
        assertThat(at(order)).isEqualTo("dispatch waiting");
        assertThat(onHand(site.id(), near)).isEqualTo(10);
        as(
                "wang",
                () -> dispatches.confirmWaybills(List.of(parcel(order).waybill().orElseThrow())));

        assertThat(at(order)).isEqualTo("feedback done");
        assertThat(onHand(site.id(), near)).isEqualTo(8);
        assertThat(onHand(site.id(), far)).isEqualTo(9);
        assertThat(waves.byId(wave).state()).isEqualTo(WaveState.CLOSED);
        assertThat(parcels.ofOrder(order).getFirst().course())
                .extracting(ParcelView.Passed::state)
                .containsExactly(
                        ParcelState.TO_PICK,
                        ParcelState.IN_WAVE,
                        ParcelState.PICKED,
                        ParcelState.PACKED,
                        ParcelState.DISPATCHED);
    }

    @Test
    void refuses_goods_before_bin_the_wrong_bin_the_wrong_goods_and_the_wrong_quantity() {
        var site = world.site();
        var sku = site.stocked("A-03", 10);
        var other = site.stocked("A-04", 10);
        site.order(line(sku, 3));
        var wave = released(site.id());

        assertThat(refusedBy(() -> picking.atBin(wave, 1, sku.code()))).isEqualTo(new BinFirst("A-03", sku.code()));
        assertThat(refusedBy(() -> picking.take(wave, 1, Taken.of(sku.code(), new BigDecimal(3)))))
                .isInstanceOf(BinFirst.class);
        assertThat(refusedBy(() -> picking.atBin(wave, 1, "A-04"))).isEqualTo(new WrongBin("A-03", "A-04"));
        as("li", () -> picking.atBin(wave, 1, "A-03"));
        as(
                "li",
                () -> assertThat(refusedBy(() -> picking.take(wave, 1, Taken.of(other.code(), new BigDecimal(3)))))
                        .isEqualTo(new WrongGoods(sku, other.code())));
        as(
                "li",
                () -> assertThat(refusedBy(() -> picking.take(wave, 1, Taken.of(sku.code(), new BigDecimal(2)))))
                        .isInstanceOf(WrongQuantity.class));
        as(
                "wu",
                () -> assertThat(refusedBy(() -> picking.take(wave, 1, Taken.of(sku.code(), new BigDecimal(3)))))
                        .isInstanceOf(BinFirst.class));
        as("li", () -> picking.take(wave, 1, Taken.of(sku.code(), new BigDecimal(3))));
        as(
                "li",
                () -> assertThat(refusedBy(() -> picking.take(wave, 1, Taken.of(sku.code(), new BigDecimal(3)))))
                        .isInstanceOf(PickLineDone.class));
    }

    @Test
    void goods_kept_in_lots_are_picked_by_the_lot_that_is_promised() {
        var site = world.site();
        var sku = site.lotted("A-03", "L-2401", 5);
        var order = site.order(line(sku, 2));
        var wave = released(site.id());

        as("li", () -> picking.atBin(wave, 1, "A-03"));
        as("li", () -> {
            var none = Taken.of(sku.code(), new BigDecimal(2));
            assertThat(refusedBy(() -> picking.take(wave, 1, none))).isEqualTo(new WrongLot(sku, "L-2401", ""));
            var other = new Taken(sku.code(), Optional.of("L-2399"), new BigDecimal(2));
            assertThat(refusedBy(() -> picking.take(wave, 1, other))).isEqualTo(new WrongLot(sku, "L-2401", "L-2399"));
            picking.take(wave, 1, new Taken(sku.code(), Optional.of("l-2401"), new BigDecimal(2)));
        });
        assertThat(state(order)).isEqualTo(ParcelState.PICKED);
    }

    @Test
    void what_a_bin_lacks_is_fetched_from_another_in_the_same_wave() {
        var site = world.site();
        var sku = site.stocked("A-02", 3);
        site.add(sku, "A-07", 5);
        var order = site.order(line(sku, 3));
        var wave = released(site.id());

        picking.shortPick(wave, 1, BigDecimal.ONE);

        assertThat(at(order)).isEqualTo("picking waiting");
        var open = lines.ofWave(wave).stream()
                .filter(it -> it.state() == PickState.OPEN)
                .toList();
        assertThat(open).singleElement().satisfies(it -> {
            assertThat(it.goods().binCode()).isEqualTo("A-07");
            assertThat(it.goods().quantity().amount()).isEqualByComparingTo("2");
        });
        as("li", () -> {
            picking.atBin(wave, open.getFirst().seq(), "A-07");
            picking.take(wave, open.getFirst().seq(), Taken.of(sku.code(), new BigDecimal(2)));
        });
        assertThat(inside(order)).containsExactly("1 A-02", "2 A-07");
        assertThat(waves.byId(wave).lines()).isEqualTo(2);
        packing.check(parcel(order).id(), Map.of(sku.code(), 3));
        dispatches.confirm(List.of(parcel(order).id()));
        assertThat(onHand(site.id(), sku)).isEqualTo(5);
        assertThat(verification.verify().first()).isEmpty();
    }

    /** How much of what is in the parcel of an order, or is to be, and from which bin. */
    private List<String> inside(OrderId order) {
        return parcels.byId(parcel(order).id()).lines().stream()
                .map(it -> it.quantity().amount().stripTrailingZeros().toPlainString() + " " + it.bin())
                .toList();
    }

    @Test
    void a_short_pick_takes_the_parcel_out_and_makes_the_order_an_exception_that_comes_back_to_picking() {
        var site = world.site();
        var sku = site.stocked("A-05", 10);
        var order = site.order(line(sku, 4));
        var wave = released(site.id());

        picking.shortPick(wave, 1, BigDecimal.ONE);

        assertThat(at(order)).isEqualTo("picking exception");
        assertThat(state(order)).isEqualTo(ParcelState.TO_PICK);
        assertThat(parcel(order).stopped()).isTrue();
        var exception = exceptions.ofCase(caseOf(order).id()).getFirst();
        assertThat(exception.type()).isEqualTo("short-pick");
        assertThat(refusedBy(() -> waves.build(BuildWave.any(site.id(), 10))))
                .isInstanceOf(FulfilmentRefusal.NothingToPick.class);

        exceptions.resolve(exception.id(), "found behind the shelf", "misplaced");

        assertThat(parcel(order).stopped()).isFalse();
        packed(site, order);
        assertThat(inside(order)).containsExactly("4 A-05");
        assertThat(at(order)).isEqualTo("dispatch waiting");
    }

    @Test
    void refuses_to_pack_what_is_not_what_was_ordered() {
        var site = world.site();
        var sku = site.stocked("A-01", 10);
        var order = site.order(line(sku, 2));
        picking.confirmWave(released(site.id()));
        var id = parcel(order).id();

        var refusal = refusedBy(() -> packing.check(id, Map.of(sku.code(), 1, "something-else", 1)));

        assertThat(((PackMismatch) refusal).differences()).hasSize(2);
        assertThat(state(order)).isEqualTo(ParcelState.PICKED);
    }

    @Test
    void a_held_order_is_not_packed_and_a_batch_leaves_it_out() {
        var site = world.site();
        var sku = site.stocked("A-01", 10);
        var held = site.order(line(sku, 1));
        var other = site.order(line(sku, 1));
        var wave = released(site.id());
        picking.confirmWave(wave);
        orders.hold(List.of(held), "customer asked");

        assertThat(refusedBy(() -> packing.confirm(List.of(parcel(held).id())))).isInstanceOf(OrderStopped.class);
        assertThat(packing.confirmWave(wave)).isEqualTo(1);
        assertThat(state(other)).isEqualTo(ParcelState.PACKED);
        orders.release(List.of(held));
        assertThat(packing.confirmWave(wave)).isEqualTo(1);
    }

    @Test
    void an_order_cancelled_after_packing_gives_its_stock_back_and_never_leaves() {
        var site = world.site();
        var sku = site.stocked("A-01", 10);
        var order = site.order(line(sku, 2));
        var id = packed(site, order);

        orders.cancel(List.of(order), "changed her mind");

        assertThat(parcels.byId(id).parcel().state()).isEqualTo(ParcelState.WITHDRAWN);
        assertThat(refusedBy(() -> dispatches.confirm(List.of(id)))).isInstanceOf(ParcelNotReady.class);
        assertThat(availability.of(List.of(sku)).get(sku))
                .singleElement()
                .satisfies(it -> assertThat(it.available().amount()).isEqualByComparingTo("10"));
    }

    @Test
    void an_order_that_left_can_not_be_cancelled() {
        var site = world.site();
        var sku = site.stocked("A-01", 10);
        var order = site.order(line(sku, 2));
        dispatches.confirm(List.of(packed(site, order)));

        assertThat(refusedBy(() -> orders.cancel(List.of(order), "too late"))).isNotNull();
        assertThat(refusedBy(() -> dispatches.confirm(List.of(parcel(order).id()))))
                .isInstanceOf(AlreadyDispatched.class);
        assertThat(onHand(site.id(), sku)).isEqualTo(8);
    }

    @Test
    void an_order_from_two_warehouses_leaves_when_both_parcels_are_packed() {
        var one = world.site();
        var two = world.site();
        var here = one.stocked("A-01", 10);
        var there = two.stocked("A-01", 10);
        var order = one.order(line(here, 1), line(there, 1));
        var all = store.ofOrders(List.of(order));
        assertThat(all).hasSize(2);
        var first = released(one.id());
        picking.confirmWave(first);
        packing.confirmWave(first);

        assertThat(at(order)).isEqualTo("picking waiting");
        var packedId = store.ofWave(first).getFirst().id();
        assertThat(refusedBy(() -> dispatches.confirm(List.of(packedId))))
                .isInstanceOf(FulfilmentRefusal.OrderIncomplete.class);
        var second = released(two.id());
        picking.confirmWave(second);
        packing.confirmWave(second);
        assertThat(at(order)).isEqualTo("dispatch waiting");
        dispatches.confirmWave(first);
        assertThat(at(order)).isEqualTo("dispatch waiting");
        dispatches.confirmWave(second);
        assertThat(at(order)).isEqualTo("feedback done");
    }

    @Test
    void a_parcel_confirmed_in_one_go_tells_what_is_inside_and_from_which_bin() {
        var site = world.site();
        var order = site.orders(1, line(site.stocked("A-01", 9), 2), line(site.stocked("A-02", 9), 1))
                .getFirst();

        assertThat(batches.confirmAll(site.id(), 10)).isEqualTo(1);

        var left = parcel(order);
        assertThat(lines.pickedOf(List.of(left.id()))).isEmpty();
        assertThat(lines.inside(List.of(left.id())))
                .extracting(it -> it.goods().binCode())
                .containsExactly("A-01", "A-02");
        assertThat(lines.ofWave(left.wave().orElseThrow())).isEqualTo(lines.ofParcels(List.of(left.id())));
    }

    @Test
    void a_wave_called_off_frees_its_bins_and_its_parcels_wait_again() {
        var site = world.site();
        var sku = site.stocked("A-01", 10);
        var order = site.order(line(sku, 2));
        var wave = released(site.id());

        waves.cancel(wave);

        assertThat(state(order)).isEqualTo(ParcelState.TO_PICK);
        dispatches.confirm(List.of(packed(site, order)));
        assertThat(onHand(site.id(), sku)).isEqualTo(8);
    }
}
