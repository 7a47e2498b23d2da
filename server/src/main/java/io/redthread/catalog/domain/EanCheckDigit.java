package io.redthread.catalog.domain;

/** The last digit of an EAN-13 barcode, computed from the twelve before it (GS1 General Specifications, 7.9). */
public final class EanCheckDigit {

    private EanCheckDigit() {}

    /** Whether a code of 13 digits ends in the right one; other codes carry none. */
    public static boolean holds(String code) {
        return !code.matches("\\d{13}") || code.charAt(12) == of(code.substring(0, 12));
    }

    /** The digit that belongs behind these twelve. */
    public static char of(String twelve) {
        var sum = 0;
        for (var i = 0; i < 12; i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
