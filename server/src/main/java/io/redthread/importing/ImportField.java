package io.redthread.importing;

import io.redthread.kernel.Label;
import java.util.List;

/**
 * One field that a target can take (导入字段).
 *
 * @param code camelCase, unique in its target
 * @param label what it is called
 * @param type what its values are
 * @param required whether a row needs it
 * @param maxLength longest text
 * @param choices codes that a {@link Type#CHOICE} may have
 * @param aliases names that columns of this content have in other systems, for mapping by itself
 */
public record ImportField(
        String code,
        Label label,
        Type type,
        boolean required,
        int maxLength,
        List<String> choices,
        List<String> aliases) {

    private static final int USUAL_LENGTH = 500;

    /** What the values of a field are. */
    public enum Type {
        /** Any text. */
        TEXT,
        /** A whole number. */
        INTEGER,
        /** A number with decimals. */
        DECIMAL,
        /** A day. */
        DATE,
        /** A moment. */
        MOMENT,
        /** Yes or no. */
        FLAG,
        /** One of a few words. */
        CHOICE
    }

    /** An optional field of that type. */
    public static ImportField of(String code, Type type, String zh, String en) {
        return new ImportField(code, new Label(zh, en), type, false, USUAL_LENGTH, List.of(), List.of());
    }

    /** An optional text. */
    public static ImportField text(String code, String zh, String en) {
        return of(code, Type.TEXT, zh, en);
    }

    /** The same, needed in every row. */
    public ImportField needed() {
        return new ImportField(code, label, type, true, maxLength, choices, aliases);
    }

    /** The same, no longer than that. */
    public ImportField upTo(int length) {
        return new ImportField(code, label, type, required, length, choices, aliases);
    }

    /** The same, one of these words. */
    public ImportField oneOf(String... words) {
        return new ImportField(code, label, Type.CHOICE, required, maxLength, List.of(words), aliases);
    }

    /** The same, known under these column names too. */
    public ImportField alias(String... names) {
        return new ImportField(code, label, type, required, maxLength, choices, List.of(names));
    }
}
