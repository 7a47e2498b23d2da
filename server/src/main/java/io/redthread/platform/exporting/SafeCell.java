package io.redthread.platform.exporting;

/**
 * Keeps a spreadsheet from running what somebody typed into a text field: a cell that begins like a formula is shown
 * with an apostrophe in front (OWASP, CSV injection).
 */
public final class SafeCell {

    private static final String DANGEROUS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private SafeCell() {}

    /** The text, defused where it needs it. Plain numbers such as −12.50 stay numbers. */
    public static String of(String text) {
        return dangerous(text) ? "'" + text : text;
    }

    static boolean dangerous(String text) {
        if (text.isEmpty() || DANGEROUS.indexOf(text.charAt(0)) < 0) {
            return false;
        }
        return !number(text);
    }

    /** An optional sign, digits, at most one point: no spreadsheet finds a formula in it. */
    private static boolean number(String text) {
        var digits = 0;
        var points = 0;
        for (var i = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && points == 0) {
                points++;
            } else {
                return false;
            }
        }
        return digits > 0;
    }
}
