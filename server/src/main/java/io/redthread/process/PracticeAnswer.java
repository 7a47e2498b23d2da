package io.redthread.process;

import java.util.Map;

/**
 * What a person did at a move of a practice.
 *
 * @param value the code, number or choice
 * @param fields what was filled in; empty where nothing is
 */
public record PracticeAnswer(String value, Map<String, String> fields) {

    /** Keeps its own copy. */
    public PracticeAnswer {
        fields = Map.copyOf(fields);
    }
}
