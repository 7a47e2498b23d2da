package io.redthread.kernel;

import java.util.Optional;

/** The digits of an SSCC: extension, company prefix, serial reference, check digit (GS1 General Specifications, 7.9). */
public final class SsccDigits {

    private static final int WITHOUT_CHECK = 17;

    private SsccDigits() {}

    /** Whether the last of 18 digits is what the others make it. */
    public static boolean hold(String digits) {
        return digits.length() == WITHOUT_CHECK + 1
                && digits.charAt(WITHOUT_CHECK) == check(digits.substring(0, WITHOUT_CHECK));
    }

    /** The digit that belongs behind these seventeen: three times the odd places from the end and once the others, up to a ten. */
    public static char check(String seventeen) {
        var sum = 0;
        for (var i = 0; i < seventeen.length(); i++) {
            sum += (seventeen.charAt(i) - '0') * ((seventeen.length() - i) % 2 == 1 ? 3 : 1);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /**
     * The number that a company gives at that count, from 0; nothing once all were given. The extension digit goes up when
     * the serial references of the one before are used up.
     */
    public static Optional<String> number(String prefix, long count) {
        var places = WITHOUT_CHECK - prefix.length();
        var counted = "0".repeat(places) + count;
        if (count < 0 || Long.toString(count).length() > places) {
            return Optional.empty();
        }
        var own = counted.substring(counted.length() - places);
        var digits = own.charAt(0) + prefix + own.substring(1);
        return Optional.of(digits + check(digits));
    }
}
