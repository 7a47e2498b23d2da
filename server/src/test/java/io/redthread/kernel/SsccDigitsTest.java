package io.redthread.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of handling units are made and read as GS1 has them. */
class SsccDigitsTest {

    /** From the General Specifications and GS1's own calculators. */
    @ParameterizedTest
    @CsvSource({
        "10614141234567890, 8",
        "37610425002123456, 9",
        "00614141123456789, 0",
        "39501101530000450, 7",
        "12345678901234567, 5",
        "00000000000000000, 0",
        "99999999999999999, 5",
    })
    void the_last_digit_is_what_the_others_make_it(String digits, char check) {
        assertThat(SsccDigits.check(digits)).isEqualTo(check);
        assertThat(SsccDigits.hold(digits + check)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "6901234, 0, 069012340000000000",
        "6901234, 1, 069012340000000017",
        "6901234, 1000000000, 169012340000000007",
        "690123456789, 12345, 169012345678923450",
    })
    void a_number_is_prefix_and_count_and_the_extension_takes_what_is_too_much(String prefix, long count, String sscc) {
        var made = SsccDigits.number(prefix, count).orElseThrow();

        assertThat(made.substring(0, 17)).isEqualTo(sscc.substring(0, 17));
        assertThat(SsccDigits.hold(made)).isTrue();
    }

    @Test
    void when_all_are_given_there_is_none() {
        assertThat(SsccDigits.number("690123456789", 99_999)).isPresent();
        assertThat(SsccDigits.number("690123456789", 100_000)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "106141412345678908",
                "00106141412345678908",
                "(00)106141412345678908",
                "(00) 1 0614141 234567890 8",
                "]C100106141412345678908",
            })
    void however_a_scanner_says_it_it_is_the_same_number(String scanned) {
        assertThat(Sscc.read(scanned)).contains(new Sscc("106141412345678908"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"106141412345678907", "10614141234567890", "(01)06901234567892", "PK-17", "SF1234567890123", ""})
    void what_is_no_number_of_a_unit_is_not_read_as_one(String scanned) {
        assertThat(Sscc.read(scanned)).isEmpty();
    }

    @Property
    void every_wrong_digit_is_found(
            @ForAll @LongRange(min = 0, max = 99_999_999_999_999_999L) long digits,
            @ForAll @IntRange(min = 0, max = 17) int place,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        var seventeen = "%017d".formatted(digits);
        var right = seventeen + SsccDigits.check(seventeen);
        var wrong = new StringBuilder(right);
        wrong.setCharAt(place, (char) ('0' + (right.charAt(place) - '0' + off) % 10));

        assertThat(SsccDigits.hold(right)).isTrue();
        assertThat(SsccDigits.hold(wrong.toString())).isFalse();
    }

    @Property
    void no_two_counts_make_the_same_number(
            @ForAll @IntRange(min = 6, max = 12) int length, @ForAll @LongRange(min = 0, max = 99_900) long from) {
        var made = new HashSet<String>();
        for (var n = from; n < from + 50; n++) {
            made.add(SsccDigits.number("690123456789".substring(0, length), n).orElseThrow());
        }

        assertThat(made).hasSize(50);
    }
}
