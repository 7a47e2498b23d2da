package io.redthread.kernel;

/**
 * The form of a code in plain letters, looked at letter by letter: a regular expression would make a matcher for every row of a
 * batch.
 */
public final class CodeForm {

    /** The small letters. */
    public static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    /** The capitals. */
    public static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    /** The digits. */
    public static final String DIGITS = "0123456789";

    private static final int ASCII = 128;

    private final int shortest;
    private final int longest;
    private final boolean[] first;
    private final boolean[] others;

    private CodeForm(int shortest, int longest, boolean[] first, boolean[] others) {
        this.shortest = shortest;
        this.longest = longest;
        this.first = first;
        this.others = others;
    }

    /** So many characters, of which the first is one of these and the others are of those. */
    public static CodeForm of(int shortest, int longest, String first, String others) {
        return new CodeForm(shortest, longest, marked(first), marked(others));
    }

    /** Whether the text has this form. */
    public boolean fits(String text) {
        if (text.length() < shortest || text.length() > longest) {
            return false;
        }
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter >= ASCII || !(i == 0 ? first : others)[letter]) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] marked(String letters) {
        var marked = new boolean[ASCII];
        letters.chars().forEach(letter -> marked[letter] = true);
        return marked;
    }
}
