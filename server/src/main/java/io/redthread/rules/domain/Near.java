package io.redthread.rules.domain;

import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word somebody meant. */
final class Near {

    private Near() {}

    /** The nearest word of the vocabulary, when it is near at all. */
    static Optional<String> of(String written, Vocabulary vocabulary) {
        return vocabulary.words().stream()
                .map(Word::name)
                .filter(name -> distance(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)) <= 2)
                .min(Comparator.comparingInt(name -> distance(written, name)));
    }

    /** Letters to add, leave out or change. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
