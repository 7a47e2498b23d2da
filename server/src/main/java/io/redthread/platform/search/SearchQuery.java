package io.redthread.platform.search;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What somebody typed into a search field (检索词): words that must all occur, in any order. A single character finds
 * what begins with it.
 *
 * @param words normalised, none blank
 */
public record SearchQuery(List<String> words) {

    /** Nobody types more; a pasted page must not become a thousand conditions. */
    private static final int MOST_CHARACTERS = 100;

    private static final int MOST_WORDS = 8;

    /** Reads what was typed. */
    public static SearchQuery of(String typed) {
        var cut = typed.length() > MOST_CHARACTERS ? typed.substring(0, MOST_CHARACTERS) : typed;
        var words = new ArrayList<String>();
        for (var word : cut.split("[\\s\u3000\u00a0]+", MOST_WORDS + 1)) {
            var normal = NormalForm.of(word);
            if (!normal.isEmpty()) {
                words.add(normal);
            }
        }
        // a b, letter by letter, is meant as one word.
        var letters = words.size() > 1 && words.stream().allMatch(SearchQuery::single);
        return new SearchQuery(letters ? List.of(String.join("", words)) : List.copyOf(words));
    }

    /** Whether nothing was typed, so that everything is wanted. */
    public boolean isBlank() {
        return words.isEmpty();
    }

    /** What the index is asked for: the row must have all of these. */
    public List<String> tokens() {
        return words.size() == 1 && single(words.getFirst())
                ? List.of("^" + words.getFirst())
                : SearchText.bigrams(words);
    }

    /** The rows meant, of a table that keeps a {@link SearchText} in these two columns. */
    public Condition matches(Field<String[]> tokens, Field<String> text) {
        if (isBlank()) {
            return DSL.noCondition();
        }
        var condition = tokens.contains(tokens().toArray(String[]::new));
        if (words.size() == 1 && single(words.getFirst())) {
            return condition;
        }
        for (var word : words) {
            condition = condition.and(text.like("%" + DSL.escape(word, '!') + "%", '!'));
        }
        return condition;
    }

    /** The same decision in memory; for lists too short for a table. */
    public boolean finds(SearchText text) {
        return text.tokens().containsAll(tokens())
                && (words.size() == 1 && single(words.getFirst())
                        || words.stream().allMatch(text.text()::contains));
    }

    private static boolean single(String word) {
        return word.codePointCount(0, word.length()) == 1;
    }
}
