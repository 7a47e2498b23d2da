package io.redthread.insight;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What figures come to in one sentence, with the figure in it (结论, D4, D6).
 *
 * @param code which rule of thumb found it
 * @param tone whether something should be done
 * @param zh the sentence
 * @param en the same in English
 * @param evidence filters of the list of requests that show it; empty where the page itself does
 * @param advice what could be changed; absent where nothing need be
 */
public record Conclusion(
        String code,
        Tone tone,
        String zh,
        String en,
        Map<String, String> evidence,
        @Nullable Advice advice) {

    /** How it is meant. */
    public enum Tone {
        /** Something should be done. */
        ATTENTION,
        /** Worth knowing. */
        NOTE,
        /** As it should be, or better than before. */
        GOOD;

        /** The word in the API. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What could be changed (D8).
     *
     * @param zh in one sentence
     * @param en the same in English
     * @param path page where it is changed
     */
    public record Advice(String zh, String en, String path) {}

    static Advice advice(String path, String zh, String en) {
        return new Advice(zh, en, path);
    }
}
