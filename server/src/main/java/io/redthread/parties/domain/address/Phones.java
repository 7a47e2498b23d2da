package io.redthread.parties.domain.address;

import io.redthread.parties.AddressReading.Reason;
import io.redthread.parties.PhoneNumber;
import io.redthread.parties.PhoneNumber.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Phone numbers by the numbering plan of the mainland (工信部 电信网编号计划): mobiles begin with 1 and a digit from 3 on and
 * have 11 digits; area codes have three digits in the big cities (010, 020–029) and four elsewhere (03xx–09xx).
 */
public final class Phones {

    private static final int LONGEST = 40;

    private Phones() {}

    /** Whether somebody replaced digits by asterisks. */
    static boolean masked(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('×') >= 0;
    }

    /** Why that text gives no number. */
    static Reason fault(String text) {
        return text.isBlank() ? Reason.ABSENT : masked(text) ? Reason.MASKED : Reason.MALFORMED;
    }

    /** A mainland number, or absent. */
    public static Optional<PhoneNumber> mainland(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        var split = extensionStart(text);
        var main = digits(text, 0, split);
        var extension = split < text.length() ? digits(text, split + 1, text.length()) : "";
        if (main == null || extension == null || extension.length() > 8) {
            return Optional.empty();
        }
        return number(withoutPrefix(main), extension);
    }

    /** A number abroad, or absent. */
    public static Optional<PhoneNumber> foreign(String text) {
        var stripped = text.strip();
        var body = stripped.startsWith("+") ? stripped.substring(1) : stripped;
        var digits = body.length() > LONGEST ? null : digits(body, 0, body.length());
        if (digits == null || digits.length() < 5 || digits.length() > 15) {
            return Optional.empty();
        }
        return Optional.of(new PhoneNumber(stripped, "", Kind.FOREIGN));
    }

    private static Optional<PhoneNumber> number(String digits, String extension) {
        var size = digits.length();
        if (size == 11 && digits.charAt(0) == '1' && digits.charAt(1) >= '3') {
            return Optional.of(new PhoneNumber(digits, extension, Kind.MOBILE));
        }
        if (size == 10 && (digits.startsWith("400") || digits.startsWith("800"))) {
            var shown = digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6);
            return Optional.of(new PhoneNumber(shown, extension, Kind.SERVICE));
        }
        var area = areaCode(digits);
        if (area == 0) {
            return Optional.empty();
        }
        var shown = digits.substring(0, area) + "-" + digits.substring(area);
        return Optional.of(new PhoneNumber(shown, extension, Kind.LANDLINE));
    }

    /** Length of the area code when the whole is a landline, else 0. */
    private static int areaCode(String digits) {
        if (digits.length() < 10 || digits.charAt(0) != '0') {
            return 0;
        }
        var second = digits.charAt(1);
        var big = digits.startsWith("010") || (second == '2' && digits.charAt(2) != '6');
        var area = big ? 3 : second >= '3' ? 4 : 0;
        var local = digits.length() - area;
        var plausible = area > 0 && digits.charAt(area) >= '2' && (local == 8 || (local == 7 && !big));
        return plausible ? area : 0;
    }

    private static String withoutPrefix(String digits) {
        if (digits.startsWith("0086")) {
            return mobileOrZero(digits.substring(4));
        }
        if (digits.startsWith("86") && digits.length() > 11) {
            return mobileOrZero(digits.substring(2));
        }
        // A zero before a mobile was dialled for long distance once, and is still written.
        return digits.length() == 12 && digits.startsWith("01") && digits.charAt(2) >= '3'
                ? digits.substring(1)
                : digits;
    }

    /** After the country code a landline drops its zero; it is put back. */
    private static String mobileOrZero(String national) {
        var mobile = national.length() == 11 && national.startsWith("1") && national.charAt(1) >= '3';
        return mobile || national.startsWith("0") || national.startsWith("400") ? national : "0" + national;
    }

    /** Where the extension begins: after 转, x, #, a comma, or the hyphen behind a complete number. */
    private static int extensionStart(String text) {
        var digits = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = folded(text.charAt(i));
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '转' || c == 'x' || c == '#' || c == ',' || (c == '-' && digits >= 11)) {
                return i;
            }
        }
        return text.length();
    }

    /** The digits of a stretch, or null when it holds anything but digits and the usual separators. */
    private static @Nullable String digits(String text, int from, int to) {
        var digits = new StringBuilder(to - from);
        for (var i = from; i < to; i++) {
            var c = folded(text.charAt(i));
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (" -()+.".indexOf(c) < 0) {
                return null;
            }
        }
        return digits.toString();
    }

    private static char folded(char c) {
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - 0xfee0);
        }
        return c == '—' || c == '–' || c == '‐' ? '-' : c == '\u3000' || c == '\u00a0' ? ' ' : c;
    }
}
