package io.redthread.parties.domain.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.parties.AddressReading;
import io.redthread.parties.AddressReading.Complete;
import io.redthread.parties.AddressReading.Incomplete;
import io.redthread.parties.AddressReading.Reason;
import io.redthread.parties.AddressText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any division path, written in any of the accepted ways, reads back to its code. */
class DivisionPathProperties {

    private static final AddressRules RULES = AddressRules.shipped();
    private static final List<Place> DEEPEST = Divisions.shipped().all().stream()
            .filter(place -> place.deepest() && !place.region)
            .sorted(Comparator.comparing(place -> place.code))
            .toList();

    @Provide
    Arbitrary<Place> places() {
        return Arbitraries.of(DEEPEST);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", " ", ",", "/", "-", " ");
    }

    @Property(tries = 20_000)
    void full_last_name_in_one_line(
            @ForAll("places") Place place,
            @ForAll("separators") String separator,
            @ForAll int provinceWay,
            @ForAll int cityWay) {
        var path = pick(names(place.province()), provinceWay) + separator;
        if (place.level == Place.Level.AREA && place.parent != null && place.parent.level == Place.Level.CITY) {
            path += pick(names(place.parent), cityWay) + separator;
        }
        assertThat(code(AddressText.free(path + place.name + separator + "文化宫3号", "13800138000")))
                .as(path + place.name)
                .isEqualTo(place.code);
    }

    @Property(tries = 20_000)
    void any_names_in_fields(
            @ForAll("places") Place place, @ForAll int provinceWay, @ForAll int cityWay, @ForAll int way) {
        var city = place.level == Place.Level.CITY ? place : place.parent;
        var cityName = city == null || city.level != Place.Level.CITY ? "" : pick(names(city), cityWay);
        var district = place.level == Place.Level.AREA ? pick(names(place), way) : "";
        var text = AddressText.china(
                pick(names(place.province()), provinceWay), cityName, district, "文化宫3号", "13800138000");
        assertThat(meant(RULES.read(text))).as(text.toString()).contains(place.code);
    }

    @Property(tries = 20_000)
    void without_its_city_it_is_found_or_told_to_be_ambiguous(@ForAll("places") Place place, @ForAll int provinceWay) {
        var text = AddressText.free(pick(names(place.province()), provinceWay) + place.name + "文化宫3号", "13800138000");
        assertThat(meant(RULES.read(text))).as(text.text()).contains(place.code);
    }

    /** The one code, or those to choose from: 伊宁 in its field may be the city or the county. */
    private static List<String> meant(AddressReading reading) {
        return switch (reading) {
            case Complete complete -> List.of(complete.address().divisionCode());
            case Incomplete incomplete -> {
                var gap = incomplete.gaps().getFirst();
                assertThat(gap.reason()).as(incomplete.toString()).isEqualTo(Reason.AMBIGUOUS);
                yield gap.candidates().stream()
                        .map(AddressReading.Division::code)
                        .toList();
            }
        };
    }

    private static String code(AddressText text) {
        return RULES.read(text).address().divisionCode();
    }

    private static List<String> names(Place place) {
        var names = new ArrayList<>(PlaceNames.full(place));
        names.addAll(PlaceNames.brief(place));
        return names;
    }

    private static String pick(List<String> names, int way) {
        return names.get(Math.floorMod(way, names.size()));
    }
}
