package io.redthread.rules;

import io.redthread.kernel.Label;

/**
 * One value of a closed list: of a word, or of what a rule may result in (选项).
 *
 * @param value as conditions and results write it
 * @param label what people read
 */
public record Choice(String value, Label label) {

    /** With its names in both languages. */
    public static Choice of(String value, String zh, String en) {
        return new Choice(value, new Label(zh, en));
    }
}
