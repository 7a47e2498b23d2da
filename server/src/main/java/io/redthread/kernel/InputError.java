package io.redthread.kernel;

/**
 * One wrong value in a request, told at its place.
 *
 * @param pointer JSON pointer to the value, for example {@code /lines/3/quantity}
 * @param value the value as it came, shortened to 200 characters
 * @param code key of its sentence in the problem catalogue, for example {@code quantity-not-positive}
 */
public record InputError(String pointer, String value, String code) {

    /** Shortens the value, so that a megabyte of input does not come back. */
    public InputError {
        value = value.length() > 200 ? value.substring(0, 200) + "…" : value;
    }
}
