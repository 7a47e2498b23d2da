package io.redthread.platform.search;

import java.text.Normalizer;

/** One form for all ways of writing the same: full-width folded, lower case, no blanks, nothing invisible. */
final class NormalForm {

    /** Names are short; the rest of a pasted page is of no use to anybody. */
    static final int LONGEST = 500;

    private NormalForm() {}

    static String of(String text) {
        var shortened = text.length() > LONGEST ? text.substring(0, text.offsetByCodePoints(0, cut(text))) : text;
        var folded = plain(shortened) ? shortened : Normalizer.normalize(shortened, Normalizer.Form.NFKC);
        var normal = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(point -> !Character.isWhitespace(point) && !ignorable(point))
                .map(Character::toLowerCase)
                .forEach(normal::appendCodePoint);
        return normal.toString();
    }

    private static int cut(String text) {
        return Math.min(LONGEST, text.codePointCount(0, text.length()));
    }

    /** ASCII and the common Chinese block are their own NFKC form; most names need no more than this look. */
    private static boolean plain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '\u0080' && (c < '\u4e00' || c > '\u9fff')) {
                return false;
            }
        }
        return true;
    }

    private static boolean ignorable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
