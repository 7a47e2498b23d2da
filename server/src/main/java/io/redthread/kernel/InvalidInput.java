package io.redthread.kernel;

import java.util.List;

/**
 * Refusal of a request whose values are wrong, each named at its place.
 *
 * @param errors at least one
 */
public record InvalidInput(List<InputError> errors) implements Refusal {

    /** A single wrong value. */
    public static Refused of(String pointer, Object value, String code) {
        return new Refused(new InvalidInput(List.of(new InputError(pointer, String.valueOf(value), code))));
    }

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
