package io.redthread.kernel;

import java.util.regex.Pattern;

/**
 * Unit of measure (计量单位), by its code: {@code pcs}, {@code kg}, {@code box}.
 *
 * @param code 1–16 lower-case letters, digits or Chinese characters
 */
public record Uom(String code) {

    private static final Pattern FORM = Pattern.compile("[\\p{Ll}\\p{Nd}\\p{IsHan}]{1,16}");

    /** Pieces, the unit of goods that name none. */
    public static final Uom PCS = new Uom("pcs");

    /** Refuses an empty or overlong code. */
    public Uom {
        if (!FORM.matcher(code).matches()) {
            throw InvalidInput.of("/uom", code, "uom-malformed");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
