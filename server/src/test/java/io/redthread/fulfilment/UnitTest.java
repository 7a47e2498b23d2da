package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;

import io.redthread.kernel.Sscc;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of handling units share. */
abstract class UnitTest extends FulfilmentTest {

    static final Gs1Prefix PREFIX = new Gs1Prefix("69012345");

    @Autowired
    HandlingUnits units;

    @Autowired
    UnitReads unitReads;

    @Autowired
    UnitDispatches unitDispatches;

    @Autowired
    SsccNumbers numbers;

    @BeforeEach
    void the_company_has_a_prefix() {
        numbers.put(Optional.of(PREFIX));
    }

    HandlingUnitId unit(World.Site site, UnitKind kind) {
        return units.open(new NewUnit(site.id(), kind, Optional.empty()));
    }

    /** A closed unit with these on it. */
    HandlingUnitId closed(World.Site site, UnitKind kind, List<String> codes) {
        var unit = unit(site, kind);
        codes.forEach(it -> units.load(unit, it));
        units.close(unit);
        return unit;
    }

    Sscc sscc(HandlingUnitId unit) {
        return unitReads.row(unit).sscc();
    }

    UnitState unitState(HandlingUnitId unit) {
        return unitReads.row(unit).state();
    }

    /** Packed parcels of so many orders. */
    List<ParcelInHand> packed(World.Site site, int count) {
        var all = site.orders(count, line(site.heavy("A-01", count, "250"), 1));
        var wave = released(site.id());
        picking.confirmWave(wave);
        packing.confirmWave(wave);
        return store.ofOrders(all);
    }

    static List<String> waybills(List<ParcelInHand> parcels) {
        return parcels.stream().map(it -> it.waybill().orElseThrow().value()).toList();
    }
}
