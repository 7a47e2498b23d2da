package io.redthread.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something a check found in a set of rules (检查结果).
 *
 * @param severity how bad it is
 * @param code kebab-case kind of finding
 * @param zh what was found, in Chinese
 * @param en the same in English
 * @param rules codes of the rules concerned
 * @param place where in the condition of the first of them; absent when it is about more than a place
 * @param example facts of a document that shows it; absent for faults of writing
 */
public record Finding(
        Severity severity,
        String code,
        String zh,
        String en,
        List<String> rules,
        Optional<Place> place,
        Optional<Facts> example) {

    /** How bad a finding is. */
    public enum Severity {
        /** The set must not be published like this. */
        ERROR,
        /** Very likely not what was meant. */
        WARNING,
        /** Worth knowing. */
        INFO;

        /** The code in API. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where in a condition.
     *
     * @param line from 1
     * @param column from 1
     * @param offset characters before it, from 0
     * @param length characters it spans, at least 1
     */
    public record Place(int line, int column, int offset, int length) {}

    /** With an example document. */
    public static Finding shown(
            Severity severity, String code, String zh, String en, List<String> rules, Facts example) {
        return new Finding(severity, code, zh, en, rules, Optional.empty(), Optional.of(example));
    }

    /** About the writing of one rule. */
    public static Finding written(Severity severity, String code, String zh, String en, String rule, Place place) {
        return new Finding(severity, code, zh, en, List.of(rule), Optional.of(place), Optional.empty());
    }

    /** About rules as a whole. */
    public static Finding about(Severity severity, String code, String zh, String en, List<String> rules) {
        return new Finding(severity, code, zh, en, rules, Optional.empty(), Optional.empty());
    }
}
