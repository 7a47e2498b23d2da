package io.redthread.rules;

import io.redthread.kernel.Label;
import java.util.List;
import java.util.Optional;

/**
 * One word that conditions may use (词).
 *
 * @param name as conditions write it, camelCase
 * @param type what it holds
 * @param label what people read
 * @param unit behind a number, empty where there is none
 * @param help what exactly it means, empty where the label says it all
 * @param min least value that can occur, in the units of conditions; absent when open
 * @param max greatest value that can occur
 * @param choices the values of an {@link WordType#ENUM}; empty otherwise
 */
public record Word(
        String name,
        WordType type,
        Label label,
        Label unit,
        Label help,
        Optional<Long> min,
        Optional<Long> max,
        List<Choice> choices) {

    private static final Label NOTHING = new Label("", "");

    /** Refuses a name that conditions cannot write. */
    public Word {
        if (!name.matches("[a-z][A-Za-z0-9]{0,39}")) {
            throw new IllegalArgumentException("not a word: " + name);
        }
        choices = List.copyOf(choices);
    }

    /** An amount of money, in 分. */
    public static Word money(String name, String zh, String en) {
        return plain(name, WordType.MONEY, zh, en, new Label("元", "CNY"));
    }

    /** A share, in basis points. */
    public static Word percent(String name, String zh, String en) {
        return plain(name, WordType.PERCENT, zh, en, new Label("%", "%"));
    }

    /** A whole number. */
    public static Word whole(String name, String zh, String en) {
        return plain(name, WordType.INT, zh, en, NOTHING);
    }

    /** Something that is so or not. */
    public static Word yesNo(String name, String zh, String en) {
        return plain(name, WordType.BOOL, zh, en, NOTHING);
    }

    /** Any text. */
    public static Word text(String name, String zh, String en) {
        return plain(name, WordType.TEXT, zh, en, NOTHING);
    }

    /** One of a closed list. */
    public static Word choice(String name, String zh, String en, Choice... choices) {
        return new Word(
                name,
                WordType.ENUM,
                new Label(zh, en),
                NOTHING,
                NOTHING,
                Optional.empty(),
                Optional.empty(),
                List.of(choices));
    }

    /** The same, counted in that unit. */
    public Word in(String zh, String en) {
        return new Word(name, type, label, new Label(zh, en), help, min, max, choices);
    }

    /** The same, explained. */
    public Word meaning(String zh, String en) {
        return new Word(name, type, label, unit, new Label(zh, en), min, max, choices);
    }

    /** The same, never below that. */
    public Word atLeast(long least) {
        return new Word(name, type, label, unit, help, Optional.of(least), max, choices);
    }

    /** The same, never above that. */
    public Word atMost(long most) {
        return new Word(name, type, label, unit, help, min, Optional.of(most), choices);
    }

    /** The same text, with the values it is known to have. */
    Word knowing(List<Choice> values) {
        return new Word(name, type, label, unit, help, min, max, values);
    }

    private static Word plain(String name, WordType type, String zh, String en, Label unit) {
        return new Word(name, type, new Label(zh, en), unit, NOTHING, Optional.empty(), Optional.empty(), List.of());
    }
}
