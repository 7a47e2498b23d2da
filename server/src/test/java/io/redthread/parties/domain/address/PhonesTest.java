package io.redthread.parties.domain.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.parties.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @CsvSource({
        "13800138000, MOBILE, 13800138000",
        "138 0013 8000, MOBILE, 13800138000",
        "138-0013-8000, MOBILE, 13800138000",
        "+86 13800138000, MOBILE, 13800138000",
        "008613800138000, MOBILE, 13800138000",
        "8613800138000, MOBILE, 13800138000",
        "013800138000, MOBILE, 13800138000",
        "13800138000, MOBILE, 13800138000",
        "13800138000-1234, MOBILE, 13800138000 转 1234",
        "13800138000转56, MOBILE, 13800138000 转 56",
        "010-12345678, , ",
        "010-62345678, LANDLINE, 010-62345678",
        "(0571)88886666, LANDLINE, 0571-88886666",
        "0571-8888666, LANDLINE, 0571-8888666",
        "0571-88886666-801, LANDLINE, 0571-88886666 转 801",
        "+86 571 88886666, LANDLINE, 0571-88886666",
        "400-820-8820, SERVICE, 400-820-8820",
        "4008208820, SERVICE, 400-820-8820"
    })
    void reads_mainland_numbers(String text, String kind, String shown) {
        var phone = PhoneNumber.mainland(text);
        assertThat(phone.map(number -> number.kind().name()).orElse(null)).isEqualTo(kind);
        assertThat(phone.map(PhoneNumber::toString).orElse(null)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12800138000",
                "1380013800",
                "138001380001",
                "88886666",
                "026-88886666",
                "abc",
                "138****8000",
                "13800138000转123456789",
                "0571-18886666",
                "１３",
                "00861380013800000000000000000000000000000000000000000"
            })
    void refuses_what_is_no_mainland_number(String text) {
        assertThat(PhoneNumber.mainland(text)).isEmpty();
    }
}
