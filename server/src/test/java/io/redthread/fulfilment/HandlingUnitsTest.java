package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.fulfilment.FulfilmentRefusal.AlreadyDispatched;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotFound;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotReady;
import io.redthread.fulfilment.UnitRefusal.Gs1PrefixMissing;
import io.redthread.fulfilment.UnitRefusal.NotOnUnit;
import io.redthread.fulfilment.UnitRefusal.ParcelLoaded;
import io.redthread.fulfilment.UnitRefusal.UnitElsewhere;
import io.redthread.fulfilment.UnitRefusal.UnitNotClosed;
import io.redthread.fulfilment.UnitRefusal.UnitNotLarger;
import io.redthread.fulfilment.UnitRefusal.UnitNotOpen;
import io.redthread.fulfilment.UnitRefusal.UnitOfCarrier;
import io.redthread.fulfilment.UnitRefusal.UnitOnAnother;
import io.redthread.fulfilment.UnitRefusal.UnitWithoutParcels;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Parcels are put on units and units on larger ones, and only as long as they are open. */
class HandlingUnitsTest extends UnitTest {

    @Autowired
    Weighing weighing;

    @Autowired
    FloorSettings settings;

    @Autowired
    DSLContext sql;

    @Test
    void without_the_companys_prefix_no_unit_is_opened() {
        var site = world.site();
        numbers.put(Optional.empty());

        assertThat(refusedBy(() -> unit(site, UnitKind.CAGE))).isEqualTo(new Gs1PrefixMissing());
    }

    @Test
    void every_unit_has_a_number_of_its_own_under_the_prefix() {
        var site = world.site();
        var one = sscc(unit(site, UnitKind.CAGE)).value();
        var other = sscc(unit(site, UnitKind.CAGE)).value();

        assertThat(one).isNotEqualTo(other).hasSize(18);
        assertThat(one.substring(1)).startsWith(PREFIX.value());
    }

    @Test
    void what_is_on_a_unit_is_added_up_also_from_the_units_on_it() {
        var site = world.site();
        var all = packed(site, 3);
        weighing.weigh(all.getFirst().id(), new Weighed(new BigDecimal("251"), Optional.empty()));
        var cage = closed(site, UnitKind.CAGE, waybills(all.subList(0, 2)));
        var pallet = unit(site, UnitKind.PALLET);

        units.load(pallet, "(00)" + sscc(cage));
        units.load(pallet, all.getLast().id().number());

        var view = unitReads.of(pallet);
        assertThat(view.unit().parcels()).isEqualTo(3);
        assertThat(view.unit().weighed()).isEqualTo(1);
        assertThat(view.unit().grams()).isEqualByComparingTo("251");
        assertThat(view.units()).singleElement().matches(it -> it.parcels() == 2);
        assertThat(view.carriers()).singleElement().matches(it -> it.sum().parcels() == 3);
        assertThat(unitReads.of(cage).outer()).isEqualTo(sscc(pallet));
    }

    @Test
    void a_parcel_is_on_one_unit_and_comes_on_another_once_it_is_taken_off() {
        var site = world.site();
        var parcel = packed(site, 1).getFirst().id();
        var one = unit(site, UnitKind.CAGE);
        var other = unit(site, UnitKind.CAGE);
        units.load(one, parcel.number());

        assertThat(refusedBy(() -> units.load(other, parcel.number())))
                .isEqualTo(new ParcelLoaded(parcel.number(), sscc(one)));
        units.takeOff(one, parcel.number());
        assertThat(refusedBy(() -> units.takeOff(one, parcel.number())))
                .isEqualTo(new NotOnUnit(parcel.number(), sscc(one)));
        units.load(other, parcel.number());

        assertThat(parcels.byId(parcel).units()).extracting(ParcelOnUnit::sscc).containsExactly(sscc(other), sscc(one));
    }

    @Test
    void only_what_may_leave_from_there_goes_on_a_unit() {
        var site = world.site();
        var elsewhere = world.site();
        var unit = unit(site, UnitKind.CAGE);
        var other = packed(elsewhere, 1).getFirst().id();
        var gone = packed(site, site.order(line(site.stocked("A-03", 2), 1)));
        dispatches.confirm(List.of(gone));
        var unpacked = parcel(site.order(line(site.stocked("A-01", 2), 1))).id();

        assertThat(refusedBy(() -> units.load(unit, "SF000000000001"))).isInstanceOf(ParcelNotFound.class);
        assertThat(refusedBy(() -> units.load(unit, unpacked.number()))).isInstanceOf(ParcelNotReady.class);
        assertThat(refusedBy(() -> units.load(unit, other.number())))
                .isEqualTo(new UnitElsewhere(other.number(), sscc(unit)));
        assertThat(refusedBy(() -> units.load(unit, gone.number()))).isInstanceOf(AlreadyDispatched.class);
    }

    @Test
    void where_parcels_count_as_shipped_before_the_dock_they_are_loaded_afterwards() {
        var site = world.site();
        settings.put(new FloorSetting(site.id(), ShippedAt.CHECK, false, BigDecimal.TEN));
        var parcel = packed(site, 1).getFirst();
        assertThat(parcel.state()).isEqualTo(ParcelState.DISPATCHED);

        var cage = closed(site, UnitKind.CAGE, List.of(parcel.id().number()));

        assertThat(unitDispatches.confirm(sscc(cage)).parcels()).isEqualTo(1);
    }

    @Test
    void a_unit_for_one_carrier_takes_no_others_parcels_nor_units_with_such() {
        var site = world.site();
        var all = packed(site, 2);
        var sf = units.open(new NewUnit(site.id(), UnitKind.PALLET, Optional.of(new CarrierCode("shunfeng"))));
        var cage = closed(site, UnitKind.CAGE, List.of(all.getLast().id().number()));
        var number = all.getFirst().id().number();

        assertThat(refusedBy(() -> units.load(sf, number)))
                .isEqualTo(new UnitOfCarrier(number, new CarrierCode("shunfeng"), sscc(sf)));
        assertThat(refusedBy(() -> units.load(sf, sscc(cage).value()))).isInstanceOf(UnitOfCarrier.class);
        dispatches.putWaybill(all.getFirst().id(), new CarrierCode("shunfeng"), new Waybill(World.unique("SF")));
        units.load(sf, number);

        assertThat(unitReads.row(sf).parcels()).isEqualTo(1);
    }

    @Test
    void units_stand_on_larger_ones_only_and_on_one_only() {
        var site = world.site();
        var all = waybills(packed(site, 2));
        var box = closed(site, UnitKind.BOX, all.subList(0, 1));
        var cage = unit(site, UnitKind.CAGE);
        var pallet = unit(site, UnitKind.PALLET);

        assertThat(refusedBy(() -> units.load(pallet, sscc(pallet).value()))).isInstanceOf(UnitNotLarger.class);
        assertThat(refusedBy(() -> units.load(cage, sscc(pallet).value()))).isInstanceOf(UnitNotLarger.class);
        assertThat(refusedBy(() -> units.load(pallet, sscc(cage).value()))).isInstanceOf(UnitNotClosed.class);
        units.load(cage, sscc(box).value());
        assertThat(refusedBy(() -> units.load(pallet, sscc(box).value())))
                .isEqualTo(new UnitOnAnother(sscc(box), sscc(cage)));
        units.close(cage);
        units.load(pallet, sscc(cage).value());

        assertThat(unitReads.of(pallet).units()).hasSize(2);
        assertThat(unitReads.row(pallet).parcels()).isEqualTo(1);
    }

    @Test
    void on_a_closed_unit_nothing_changes_until_it_is_opened_again() {
        var site = world.site();
        var all = waybills(packed(site, 2));
        var cage = closed(site, UnitKind.CAGE, all.subList(0, 1));
        var pallet = closed(site, UnitKind.PALLET, List.of(sscc(cage).value()));

        assertThat(refusedBy(() -> units.load(cage, all.getLast()))).isInstanceOf(UnitNotOpen.class);
        assertThat(refusedBy(() -> units.takeOff(cage, all.getFirst()))).isInstanceOf(UnitNotOpen.class);
        assertThat(refusedBy(() -> units.reopen(cage, "forgot one")))
                .isEqualTo(new UnitOnAnother(sscc(cage), sscc(pallet)));
        units.reopen(pallet, "forgot one");
        units.reopen(cage, "forgot one");
        units.load(cage, all.getLast());

        assertThat(unitReads.row(pallet).parcels()).isEqualTo(2);
    }

    @Test
    void an_empty_unit_is_not_closed_and_an_emptied_one_gives_back_what_was_on_it() {
        var site = world.site();
        var parcel = packed(site, 1).getFirst().id();
        var unit = unit(site, UnitKind.CAGE);
        assertThat(refusedBy(() -> units.close(unit))).isInstanceOf(UnitWithoutParcels.class);
        units.load(unit, parcel.number());

        units.empty(unit);
        units.load(unit(site, UnitKind.BOX), parcel.number());

        assertThat(unitState(unit)).isEqualTo(UnitState.EMPTIED);
        assertThat(refusedBy(() -> units.load(unit, parcel.number()))).isInstanceOf(UnitNotOpen.class);
    }

    /** Whoever goes round the program meets the database. */
    @Test
    void the_database_keeps_closed_units_as_they_are() {
        var site = world.site();
        var all = packed(site, 2);
        var cage = closed(site, UnitKind.CAGE, waybills(all.subList(0, 1)));
        var id = cage.value();

        assertThatThrownBy(() -> sql.execute(
                        "update fulfilment.unit_load set off_at = now(), off_by = 'x' where unit_id = ?", id))
                .hasMessageContaining("not open");
        assertThatThrownBy(() -> sql.execute(
                        "insert into fulfilment.unit_load (id, unit_id, parcel_id, loaded_at, loaded_by) values (-1, ?, ?, now(), 'x')",
                        id,
                        all.getLast().id().value()))
                .hasMessageContaining("not open");
        assertThatThrownBy(() -> sql.execute(
                        "update fulfilment.handling_unit set outer_id = id, outer_tier = tier where id = ?", id))
                .hasMessageContaining("handling_unit");
        assertThatThrownBy(() -> sql.execute("delete from fulfilment.handling_unit where id = ?", id))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_list_finds_a_unit_by_its_number_its_end_and_a_waybill_on_it() {
        var site = world.site();
        var all = packed(site, 1);
        var unit = closed(site, UnitKind.CAGE, waybills(all));

        for (var q : List.of(
                "(00)" + sscc(unit),
                sscc(unit).value().substring(10),
                waybills(all).getFirst())) {
            var filter = new UnitFilter(q, site.id(), List.of("cage"), List.of("closed"), null);
            assertThat(unitReads.page(filter, PageQuery.first(10)).items())
                    .extracting(UnitRow::id)
                    .containsExactly(unit);
        }
    }
}
