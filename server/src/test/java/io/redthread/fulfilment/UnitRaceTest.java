package io.redthread.fulfilment;

import static io.redthread.support.Racing.racing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;

/** However many load, close and want the same parcel at once, it is on one unit, and a closed one stays as it is. */
class UnitRaceTest extends UnitTest {

    @RepeatedTest(3)
    void of_two_units_that_want_the_same_parcel_exactly_one_gets_it() {
        var site = world.site();
        var parcel = packed(site, 1).getFirst().id();
        var both = List.of(unit(site, UnitKind.CAGE), unit(site, UnitKind.CAGE));

        var done = racing(8, i -> units.load(both.get(i % 2), parcel.number()));

        assertThat(done).isEqualTo(1);
        assertThat(both.stream().mapToInt(it -> unitReads.row(it).parcels()).sum())
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void a_unit_closed_while_it_is_loaded_has_the_parcel_or_refuses_it() {
        var site = world.site();
        var all = waybills(packed(site, 2));
        var unit = unit(site, UnitKind.CAGE);
        units.load(unit, all.getFirst());

        var done = racing(2, i -> {
            if (i == 0) {
                units.close(unit);
            } else {
                units.load(unit, all.getLast());
            }
        });

        assertThat(unitReads.row(unit).parcels()).isEqualTo(done);
    }
}
