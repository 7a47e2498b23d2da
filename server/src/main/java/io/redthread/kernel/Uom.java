package io.redthread.kernel;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Unit of measure (计量单位), by its code: {@code pcs}, {@code kg}, {@code box}.
 *
 * @param code 1–16 lower-case letters, digits or Chinese characters
 */
public record Uom(String code) {

    private static final CodeForm PLAIN =
            CodeForm.of(1, 16, CodeForm.LOWER + CodeForm.DIGITS, CodeForm.LOWER + CodeForm.DIGITS);
    private static final Pattern FORM = Pattern.compile("[\\p{Ll}\\p{Nd}\\p{IsHan}]{1,16}");

    /** Pieces, the unit of goods that name none. */
    public static final Uom PCS = new Uom("pcs");

    private static final Map<String, String> ZH = Map.of("pcs", "件", "box", "箱", "kg", "公斤", "set", "套", "pair", "双");

    private static final Map<String, String> CODES =
            ZH.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    /** Refuses an empty or overlong code; a unit called by its Chinese name is the same unit: {@code 件} is {@code pcs}. */
    public Uom {
        if (!PLAIN.fits(code)) {
            if (!FORM.matcher(code).matches()) {
                throw InvalidInput.of("/uom", code, "uom-malformed");
            }
            code = CODES.getOrDefault(code, code);
        }
    }

    /** What people call it in Chinese; the code where it has no name of its own. */
    public String zh() {
        return ZH.getOrDefault(code, code);
    }

    @Override
    public String toString() {
        return code;
    }
}
