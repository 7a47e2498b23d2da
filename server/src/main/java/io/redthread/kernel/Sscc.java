package io.redthread.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Serial shipping container code (系列货运包装箱代码): the number of a handling unit, worldwide its own.
 *
 * @param value 18 digits, the last of which is made of the others
 */
public record Sscc(@JsonValue String value) {

    /** What scanners and people write in front: the symbology's mark, the application identifier with its brackets or not. */
    private static final Pattern WRITTEN = Pattern.compile("(?:]C1)?\\x1d?(?:\\(00\\)|00(?=\\d{18}$))?(\\d{18})");

    /** As digits, or as a scanner reads them from a label; refuses what is no SSCC. */
    @JsonCreator
    public Sscc {
        var written = WRITTEN.matcher(value.replace(" ", ""));
        if (!written.matches() || !SsccDigits.hold(written.group(1))) {
            throw InvalidInput.of("/sscc", value, "sscc-malformed");
        }
        value = written.group(1);
    }

    /** The SSCC that a scanned code is; nothing where it is something else. */
    public static Optional<Sscc> read(String scanned) {
        var written = WRITTEN.matcher(scanned.replace(" ", ""));
        return written.matches() && SsccDigits.hold(written.group(1))
                ? Optional.of(new Sscc(written.group(1)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
