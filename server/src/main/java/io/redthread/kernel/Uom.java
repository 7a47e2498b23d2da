package io.redthread.kernel;

/**
 * Unit of measure (计量单位), by its code: {@code pcs}, {@code kg}, {@code box}.
 *
 * @param code 1–16 lower-case letters, digits or Chinese characters
 */
public record Uom(String code) {

    /** Pieces, the unit of goods that name none. */
    public static final Uom PCS = new Uom("pcs");

    /** Refuses an empty or overlong code. */
    public Uom {
        if (!code.matches("[\\p{Ll}\\p{Nd}\\p{IsHan}]{1,16}")) {
            throw InvalidInput.of("/uom", code, "uom-malformed");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
