package io.redthread.fulfilment.domain;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of labels: fields filled in, and what fits into their place. */
public final class LabelText {

    private static final Pattern GS1 = Pattern.compile("(\\(\\d{2,4}\\)[^()]+)+");
    private static final int MODULES = 11;
    private static final int FRAME = 2 * MODULES + 13;

    private LabelText() {}

    /** The text with its fields filled in, without what blank ones leave behind. */
    public static String filled(String text, Map<String, String> fields) {
        return LayoutCheck.FIELD
                .matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(Objects.requireNonNullElse(fields.get(it.group(1)), "")))
                .strip();
    }

    /** Whether all of it is printable ASCII, as in Code 128 and the printer's own font. */
    public static boolean latin(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /**
     * As much as fits, with a mark where something was cut: a printer would draw the rest over the last line.
     *
     * @param width of a line, in the same measure as the size of the letters
     */
    public static String cut(String text, int width, int size, int lines) {
        // A line breaks at a blank, so that what wraps may leave up to a quarter of each line empty.
        var room = (lines == 1 ? width : width * lines * 3L / 4) * 100;
        var used = 0L;
        for (var i = 0; i < text.length(); i++) {
            used += (text.charAt(i) <= '~' ? 55L : 100L) * size;
            if (used > room) {
                var kept = Character.isLowSurrogate(text.charAt(i)) ? i - 2 : i - 1;
                return text.substring(0, Math.max(0, kept)) + "…";
            }
        }
        return text;
    }

    /** Whether it is GS1-128 as people write it: application identifiers in brackets, {@code (00)106141412345678908}. */
    public static boolean gs1(String text) {
        return GS1.matcher(text).matches();
    }

    /** Modules of a Code 128 at most, without quiet zones: pairs of digits take one symbol, other marks one each. */
    public static int code128Modules(String text) {
        if (gs1(text)) {
            return code128Modules(text.replaceAll("[()]", "")) + MODULES;
        }
        var symbols = text.length();
        if (text.chars().allMatch(Character::isDigit)) {
            symbols = (text.length() + 1) / 2 + text.length() % 2;
        }
        return symbols * MODULES + FRAME;
    }
}
