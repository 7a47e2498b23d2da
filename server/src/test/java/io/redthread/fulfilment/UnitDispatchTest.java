package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.fulfilment.UnitRefusal.Blocked;
import io.redthread.fulfilment.UnitRefusal.UnitBlocked;
import io.redthread.fulfilment.UnitRefusal.UnitNotClosed;
import io.redthread.fulfilment.UnitRefusal.UnitNotFound;
import io.redthread.fulfilment.UnitRefusal.UnitOnAnother;
import io.redthread.kernel.Sscc;
import io.redthread.platform.database.Statements;
import io.redthread.support.Least;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One scan lets a whole unit leave, or says of every parcel on it that may not leave why. */
class UnitDispatchTest extends UnitTest {

    @Autowired
    FloorSettings settings;

    @Autowired
    Weighing weighing;

    @Test
    void a_scanned_unit_leaves_with_all_that_is_on_it_and_on_the_units_on_it() {
        var site = world.site();
        var all = packed(site, 3);
        var cage = closed(site, UnitKind.CAGE, waybills(all.subList(0, 2)));
        var pallet = closed(
                site, UnitKind.PALLET, List.of(sscc(cage).value(), waybills(all).getLast()));

        var left = unitDispatches.confirm(sscc(pallet));

        assertThat(left.parcels()).isEqualTo(3);
        assertThat(all).allSatisfy(it -> {
            assertThat(state(it.order())).isEqualTo(ParcelState.DISPATCHED);
            assertThat(at(it.order())).isEqualTo("feedback done");
        });
        assertThat(List.of(unitState(cage), unitState(pallet))).containsOnly(UnitState.LEFT);
        assertThat(parcels.byId(all.getFirst().id()).units())
                .singleElement()
                .matches(it -> it.unit().equals(cage) && it.state() == UnitState.LEFT && it.offAt() == null);
    }

    @Test
    void an_intercepted_parcel_on_a_closed_unit_is_told_when_the_unit_is_scanned_and_nothing_leaves() {
        var site = world.site();
        var all = packed(site, 3);
        var unit = closed(site, UnitKind.CAGE, waybills(all));
        var cancelled = all.getFirst();
        orders.cancel(List.of(cancelled.order()), "customer");

        var refusal = refusedBy(() -> unitDispatches.confirm(sscc(unit)));

        assertThat(refusal)
                .isEqualTo(UnitBlocked.of(
                        sscc(unit), List.of(new Blocked(cancelled.id().number(), sscc(unit), BlockedWhy.WITHDRAWN))));
        assertThat(state(all.getLast().order())).isEqualTo(ParcelState.PACKED);
        units.reopen(unit, "one is cancelled");
        units.takeOff(unit, cancelled.id().number());
        units.close(unit);
        assertThat(unitDispatches.confirm(sscc(unit)).parcels()).isEqualTo(2);
    }

    @Test
    void every_parcel_that_may_not_leave_is_named_with_its_reason() {
        var site = world.site();
        var all = packed(site, 3);
        var unit = closed(site, UnitKind.CAGE, waybills(all));
        settings.put(new FloorSetting(site.id(), ShippedAt.SCAN, true, BigDecimal.TEN));
        weighing.weigh(all.get(2).id(), new Weighed(new BigDecimal("250"), java.util.Optional.empty()));
        orders.cancel(List.of(all.getFirst().order()), "customer");

        var refusal = (UnitBlocked) refusedBy(() -> unitDispatches.confirm(sscc(unit)));

        assertThat(refusal.blocked())
                .extracting(Blocked::parcel, Blocked::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(all.get(0).id().number(), BlockedWhy.WITHDRAWN),
                        org.assertj.core.groups.Tuple.tuple(all.get(1).id().number(), BlockedWhy.NOT_WEIGHED));
    }

    @Test
    void a_parcel_that_left_by_itself_is_no_hindrance() {
        var site = world.site();
        var all = packed(site, 2);
        var unit = closed(site, UnitKind.CAGE, waybills(all));
        dispatches.confirm(List.of(all.getFirst().id()));

        unitDispatches.confirm(sscc(unit));

        assertThat(state(all.getLast().order())).isEqualTo(ParcelState.DISPATCHED);
    }

    @Test
    void only_a_closed_unit_that_stands_on_nothing_leaves() {
        var site = world.site();
        var all = packed(site, 2);
        var open = unit(site, UnitKind.CAGE);
        units.load(open, waybills(all).getFirst());
        var cage = closed(site, UnitKind.CAGE, waybills(all).subList(1, 2));
        var pallet = closed(site, UnitKind.PALLET, List.of(sscc(cage).value()));

        assertThat(refusedBy(() -> unitDispatches.confirm(new Sscc("106141412345678908"))))
                .isInstanceOf(UnitNotFound.class);
        assertThat(refusedBy(() -> unitDispatches.confirm(sscc(open))))
                .isEqualTo(new UnitNotClosed(sscc(open), UnitState.OPEN));
        assertThat(refusedBy(() -> unitDispatches.confirm(sscc(cage))))
                .isEqualTo(new UnitOnAnother(sscc(cage), sscc(pallet)));
        unitDispatches.confirm(sscc(pallet));
        assertThat(refusedBy(() -> unitDispatches.confirm(sscc(pallet))))
                .isEqualTo(new UnitNotClosed(sscc(pallet), UnitState.LEFT));
    }

    @Test
    void an_order_whose_other_parcel_stays_leaves_step_by_step() {
        var one = world.site();
        var two = world.site();
        var a = one.stocked("A-01", 5);
        var b = two.stocked("A-01", 5);
        var order = one.order(line(a, 1), line(b, 1));
        for (var site : List.of(one, two)) {
            var wave = released(site.id());
            picking.confirmWave(wave);
            packing.confirmWave(wave);
        }
        var parcel = store.ofOrders(List.of(order)).stream()
                .filter(it -> it.facts().warehouse().equals(one.id()))
                .toList();
        var unit = closed(one, UnitKind.CAGE, waybills(parcel));

        unitDispatches.confirm(sscc(unit));

        assertThat(at(order)).isEqualTo("dispatch waiting");
    }

    @Test
    void two_hundred_parcels_leave_with_as_few_statements_as_ten() {
        cost(1);
        var small = Least.of(() -> cost(10));
        var large = Least.of(() -> cost(200));

        assertThat(large).isBetween(small - 2, small + 4).isLessThanOrEqualTo(40);
    }

    private long cost(int count) {
        var site = world.site();
        var unit = closed(site, UnitKind.CAGE, waybills(packed(site, count)));
        var sscc = sscc(unit);
        return Statements.during(
                () -> assertThat(unitDispatches.confirm(sscc).parcels()).isEqualTo(count));
    }
}
