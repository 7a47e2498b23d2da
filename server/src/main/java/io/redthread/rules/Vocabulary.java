package io.redthread.rules;

import java.util.Map;

/**
 * The words a rule set may use (词汇表): each name with its type. Money is in whole minor units (分).
 *
 * @param words name to type
 */
public record Vocabulary(Map<String, Type> words) {

    /** Types of words. */
    public enum Type {
        /** Whole number. */
        INT,
        /** True or false. */
        BOOL,
        /** Text. */
        TEXT
    }
}
