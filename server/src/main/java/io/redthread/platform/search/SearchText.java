package io.redthread.platform.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * What a thing is found by (检索文本): PostgreSQL's own word search knows no Chinese and its trigrams find nothing shorter
 * than three letters, so each searchable row carries its normalised names and their bigrams.
 *
 * <p>A table keeps both: {@code search_text text not null} and {@code search_tokens text[] not null} under a GIN index.
 * A query ({@link SearchQuery}) asks the index for rows that have all its bigrams and lets LIKE confirm the few found.
 *
 * @param text names, codes, barcodes in normal form, one a line, then their pinyin initials
 * @param tokens bigrams of all lines, and {@code ^x} for a line that begins with x
 */
public record SearchText(String text, List<String> tokens) {

    /** Stands between tokens of a batch; no token holds a blank. */
    private static final String SEPARATOR = " ";

    /** What is found by any of these names, codes, numbers. */
    public static SearchText of(String... parts) {
        return of(List.of(parts));
    }

    /** What is found by any of these names, codes, numbers. */
    public static SearchText of(List<String> parts) {
        var lines = new LinkedHashSet<String>();
        for (var part : parts) {
            lines.add(NormalForm.of(part));
        }
        for (var line : List.copyOf(lines)) {
            lines.addAll(PinyinInitials.of(line));
        }
        lines.remove("");
        var tokens = new LinkedHashSet<String>();
        for (var line : lines) {
            tokens.add("^" + line.substring(0, line.offsetByCodePoints(0, 1)));
            addBigrams(line, tokens);
        }
        return new SearchText(String.join("\n", lines), List.copyOf(tokens));
    }

    /** The tokens as an array parameter. */
    public String[] tokenArray() {
        return tokens.toArray(String[]::new);
    }

    /**
     * The tokens as one text, for a batch through {@code platform.database.Rows}: PostgreSQL cannot unnest an array of
     * arrays, so they travel joined and {@link #tokens(Field)} parts them again.
     */
    public String joinedTokens() {
        return String.join(SEPARATOR, tokens);
    }

    /** The array of tokens that were {@link #joinedTokens() joined}. */
    public static Field<String[]> tokens(Field<String> joined) {
        return DSL.function("string_to_array", SQLDataType.CLOB.getArrayDataType(), joined, DSL.inline(SEPARATOR));
    }

    static void addBigrams(String line, Set<String> tokens) {
        for (var i = 0; i < line.length(); ) {
            var second = i + Character.charCount(line.codePointAt(i));
            if (second == line.length()) {
                return;
            }
            var end = second + Character.charCount(line.codePointAt(second));
            tokens.add(line.substring(i, end));
            i = second;
        }
    }

    static List<String> bigrams(List<String> words) {
        var tokens = new LinkedHashSet<String>();
        words.forEach(word -> addBigrams(word, tokens));
        return new ArrayList<>(tokens);
    }
}
