package io.redthread.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words a rule set may use (词汇表). Facts are maps from each word's name to its value: {@code Long} for numbers,
 * {@code Boolean}, or {@code String}.
 */
public final class Vocabulary {

    private final Map<String, Word> words;

    private Vocabulary(Map<String, Word> words) {
        this.words = Collections.unmodifiableMap(words);
    }

    /** These words, in the order in which pages show them. */
    public static Vocabulary of(Word... words) {
        var byName = new LinkedHashMap<String, Word>();
        for (var word : words) {
            if (byName.put(word.name(), word) != null) {
                throw new IllegalArgumentException("twice in one vocabulary: " + word.name());
            }
        }
        return new Vocabulary(byName);
    }

    /** All words in their order. */
    public List<Word> words() {
        return List.copyOf(words.values());
    }

    /** The word of that name. */
    public Optional<Word> word(String name) {
        return Optional.ofNullable(words.get(name));
    }
}
