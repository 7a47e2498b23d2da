package io.redthread.rules;

import java.util.List;

/**
 * The values a word of text has in this company now (已有取值), so that people choose them by name instead of typing codes; any
 * other text stays allowed. A bean of this type is all it takes.
 */
public interface KnownValues {

    /** The word, in whatever rule set it stands. */
    String word();

    /** What is known now, in the order people look for it. */
    List<Choice> values();
}
