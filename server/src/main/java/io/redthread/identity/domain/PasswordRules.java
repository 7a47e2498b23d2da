package io.redthread.identity.domain;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Password rules (密码规则): long enough, not the user name, not among the first that an attacker tries. No demands for
 * signs and digits: they make passwords worse (NIST SP 800-63B).
 */
public final class PasswordRules {

    /** The password of all demo people, good in demo mode only. */
    public static final String DEMO_PASSWORD = "redthread-demo";

    private static final int SHORTEST = 10;

    /** BCrypt reads no further. */
    private static final int LONGEST_BYTES = 72;

    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "123456789a",
            "a123456789",
            "1234567891",
            "9876543210",
            "0987654321",
            "1111111111",
            "0000000000",
            "8888888888",
            "6666666666",
            "1122334455",
            "1234554321",
            "12345678900",
            "123456789123",
            "1234567890123",
            "qwertyuiop",
            "qwerty12345",
            "qwerty123456",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "q1w2e3r4t5",
            "qazwsxedcr",
            "asdfghjkl1",
            "asdfghjkl;",
            "zxcvbnm123",
            "password12",
            "password123",
            "password1234",
            "passw0rd123",
            "p@ssw0rd123",
            "p@ssword123",
            "passwordpassword",
            "administrator",
            "admin12345",
            "admin123456",
            "admin1234567",
            "letmein123",
            "welcome123",
            "welcome1234",
            "iloveyou12",
            "iloveyou123",
            "changeme123",
            "woaini1314520",
            "woaini1314",
            "woaini520520",
            "5201314520",
            "147258369a",
            "1472583690",
            "1597534862",
            "abcdefghij",
            "abcd123456",
            "abc1234567",
            "abcdef123456",
            "aa12345678",
            "aa123456789",
            "qq123456789",
            "wang123456",
            "zhang123456",
            "china12345",
            "beijing2008",
            "football123",
            "baseball123",
            "superman123",
            "sunshine123",
            "princess123",
            "monkey12345",
            "dragon12345",
            "redthread1",
            "redthread123",
            "redthread1234",
            "hongxian123",
            "company123",
            "test123456",
            "testtest123",
            "google1234",
            "q123456789",
            "a1234567890",
            "1q2w3e4r5t6y",
            "zaq12wsxcde3",
            "11223344556",
            "aaaaaaaaaa");

    private PasswordRules() {}

    /** Why the password will not do, as a code of the problem catalogue; absent when it will. */
    public static Optional<String> objection(String username, String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password-too-short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("password-too-long");
        }
        if (username.length() >= 3 && lower.contains(username.toLowerCase(Locale.ROOT))) {
            return Optional.of("password-is-username");
        }
        if (COMMON.contains(lower)
                || lower.equals(DEMO_PASSWORD)
                || lower.chars().distinct().count() < 4) {
            return Optional.of("password-common");
        }
        return Optional.empty();
    }
}
