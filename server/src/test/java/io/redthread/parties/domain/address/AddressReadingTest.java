package io.redthread.parties.domain.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.parties.AddressReading;
import io.redthread.parties.AddressReading.Complete;
import io.redthread.parties.AddressReading.Gap;
import io.redthread.parties.AddressReading.Incomplete;
import io.redthread.parties.AddressText;
import io.redthread.parties.AddressText.Level;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressReadingTest {

    private static final AddressRules RULES = AddressRules.shipped();

    static Stream<String> written() throws IOException {
        var stream = Objects.requireNonNull(AddressReadingTest.class.getResourceAsStream("/parties/addresses.psv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("written")
    void reads_what_people_write(String line) {
        var sides = line.split(" => ", -1);
        assertThat(told(RULES.read(text(sides[0].split("\\|", -1))))).isEqualTo(sides[1]);
    }

    @Test
    void ships_every_division() {
        var places = Divisions.shipped().all();
        assertThat(places.stream().filter(place -> place.level == Place.Level.PROVINCE))
                .hasSize(31 + 3);
        // Eight entries of the official 342 only stand in for a city that does not exist; four cities are their own
        // area.
        assertThat(places.stream().filter(place -> place.level == Place.Level.CITY))
                .hasSize(342 - 9);
        assertThat(places.stream().filter(place -> place.level == Place.Level.AREA))
                .hasSize(2_978 - 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"United Kingdom", "EIRE", "RSA", "Channel Islands", "European Community", "德国", "HK"})
    void a_country_suffices_where_the_channel_keeps_the_rest(String country) {
        assertThat(RULES.read(AddressText.countryOnly(country))).isInstanceOf(Complete.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Unspecified", "未知"})
    void no_country_is_no_address(String country) {
        assertThat(told(RULES.read(AddressText.countryOnly(country)))).startsWith("incomplete COUNTRY");
    }

    @Test
    void names_the_places_that_an_ambiguous_name_may_mean() {
        var reading = (Incomplete) RULES.read(AddressText.free("鼓楼区中山北路30号", "13800138000"));
        assertThat(reading.gaps().getFirst().candidates())
                .extracting(AddressReading.Division::city)
                .containsExactly("南京市", "徐州市", "福州市", "开封市");
        assertThat(reading.address().street()).isEqualTo("鼓楼区中山北路30号");
    }

    @Test
    void an_endless_chain_of_names_is_read_in_no_time() {
        var text = "吉林".repeat(20_000);
        assertThat(RULES.read(AddressText.free(text, ""))).isInstanceOf(Incomplete.class);
    }

    static AddressText text(String... parts) {
        return new AddressText(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], Level.FULL);
    }

    private static String told(AddressReading reading) {
        return switch (reading) {
            case Complete complete ->
                "complete "
                        + (complete.address().divisionCode().isEmpty()
                                ? "-"
                                : complete.address().divisionCode())
                        + " " + complete.address().street();
            case Incomplete incomplete -> "incomplete " + gaps(incomplete.gaps());
        };
    }

    private static String gaps(List<Gap> gaps) {
        return gaps.stream()
                .map(gap -> gap.part() + ":" + gap.reason()
                        + (gap.candidates().isEmpty()
                                ? ""
                                : ":" + gap.candidates().size()))
                .collect(Collectors.joining(" "));
    }
}
