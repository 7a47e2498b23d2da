package io.redthread.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "lin, short, password-too-short",
        "lin, 密码密码密码密码密, password-too-short",
        "lin.wei, my-lin.wei-password, password-is-username",
        "lin.wei, LIN.WEI-password, password-is-username",
        "lin, Password123, password-common",
        "lin, qwertyuiop, password-common",
        "lin, abababababab, password-common",
        "lin, redthread-demo, password-common",
    })
    void refuses_what_is_guessed_first(String username, String password, String objection) {
        assertThat(PasswordRules.objection(username, password)).isEqualTo(Optional.of(objection));
    }

    @Test
    void refuses_what_bcrypt_would_cut_off() {
        assertThat(PasswordRules.objection("lin", "好".repeat(8) + "abcdefgh".repeat(7)))
                .isEqualTo(Optional.of("password-too-long"));
    }

    @ParameterizedTest
    @CsvSource({"lin, violet-harbour-42", "lin, 四个不相关的词语组成", "lin, plain words only"})
    void accepts_length_without_demanding_signs(String username, String password) {
        assertThat(PasswordRules.objection(username, password)).isEmpty();
    }
}
