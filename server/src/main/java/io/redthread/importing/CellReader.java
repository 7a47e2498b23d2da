package io.redthread.importing;

import io.redthread.importing.ImportMapping.Source;
import io.redthread.kernel.CompanyDay;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the text of one cell as what its field needs. */
final class CellReader {

    private static final int LONGEST_NUMBER = 40;
    private static final List<DateTimeFormatter> DAYS =
            formats("uuuu-M-d", "uuuu/M/d", "uuuuMMdd", "uuuu年M月d日", "uuuu.M.d");
    private static final List<DateTimeFormatter> MOMENTS = formats(
            "uuuu-M-d H:mm:ss",
            "uuuu-M-d H:mm",
            "uuuu/M/d H:mm:ss",
            "uuuu/M/d H:mm",
            "uuuu-M-d'T'H:mm:ss",
            "uuuu-M-d'T'H:mm",
            "uuuu年M月d日 H:mm:ss",
            "uuuu年M月d日 H:mm",
            "uuuuMMddHHmmss");
    private static final Map<String, Boolean> FLAGS = Map.ofEntries(
            Map.entry("true", true),
            Map.entry("yes", true),
            Map.entry("y", true),
            Map.entry("1", true),
            Map.entry("是", true),
            Map.entry("有", true),
            Map.entry("√", true),
            Map.entry("false", false),
            Map.entry("no", false),
            Map.entry("n", false),
            Map.entry("0", false),
            Map.entry("否", false),
            Map.entry("无", false),
            Map.entry("×", false));

    private final ImportField field;
    private final List<DateTimeFormatter> days;
    private final List<DateTimeFormatter> moments;
    private final ZoneId zone;
    private final Map<String, String> replaced;
    private final Map<String, String> choices = new HashMap<>();
    private String lastMoment = "";
    private Object lastRead = Instant.EPOCH;

    /** Reads cells of that field as that source writes them. */
    CellReader(ImportField field, Source source) {
        this.field = field;
        var own = Optional.ofNullable(source.format()).filter(format -> !format.isBlank());
        days = own.map(format -> List.of(format(format))).orElse(DAYS);
        moments = own.map(format -> List.of(format(format))).orElse(MOMENTS);
        zone = Optional.ofNullable(source.zone())
                .filter(name -> !name.isBlank())
                .map(ZoneId::of)
                .orElse(CompanyDay.ZONE);
        replaced = source.values() == null ? Map.of() : source.values();
        field.choices().forEach(choice -> choices.put(choice.toLowerCase(Locale.ROOT), choice));
    }

    /** What could not be read: the code of its sentence. */
    record Unreadable(String code) {}

    /** The typed value, or {@link Unreadable}. The text is not blank. */
    Object read(String cell) {
        var text = replaced.isEmpty() ? cell : replaced.getOrDefault(cell, cell);
        return switch (field.type()) {
            case TEXT -> text.length() > field.maxLength() ? new Unreadable("import-text-too-long") : text;
            case INTEGER -> integer(text);
            case DECIMAL -> decimal(text);
            case DATE -> date(text);
            case MOMENT -> moment(text);
            case FLAG -> orElse(FLAGS.get(text.toLowerCase(Locale.ROOT)), "import-flag-unknown");
            case CHOICE -> orElse(choices.get(text.toLowerCase(Locale.ROOT)), "import-choice-unknown");
        };
    }

    private static Object orElse(@org.jspecify.annotations.Nullable Object value, String code) {
        return value == null ? new Unreadable(code) : value;
    }

    private static Object integer(String text) {
        if (decimal(text) instanceof BigDecimal number) {
            try {
                return number.longValueExact();
            } catch (ArithmeticException e) {
                return new Unreadable("import-number-not-whole");
            }
        }
        return new Unreadable("import-number-malformed");
    }

    /** Plain, with thousands separators, or in full-width digits; nothing scientific, nothing with a unit. */
    private static Object decimal(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return new Unreadable("import-number-malformed");
        }
        var plain = text.charAt(text.length() - 1) < '\u0080' ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (plain.indexOf(',') >= 0 && plain.matches("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
            plain = plain.replace(",", "");
        }
        return isNumber(plain) ? new BigDecimal(plain) : new Unreadable("import-number-malformed");
    }

    private static boolean isNumber(String text) {
        var digits = 0;
        var points = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && points == 0) {
                points++;
            } else if (i > 0 || (c != '-' && c != '+')) {
                return false;
            }
        }
        return digits > 0;
    }

    private Object date(String text) {
        for (var format : days) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException e) {
                continue;
            }
        }
        // A day is often exported with a midnight behind it.
        return moment(text) instanceof Instant instant
                ? LocalDate.ofInstant(instant, zone)
                : new Unreadable("import-date-malformed");
    }

    /** Rows of one order have the same moment: the last one is remembered. */
    private Object moment(String text) {
        if (text.equals(lastMoment)) {
            return lastRead;
        }
        lastMoment = text;
        lastRead = anyMoment(text);
        return lastRead;
    }

    private Object anyMoment(String text) {
        for (var format : moments) {
            try {
                return LocalDateTime.parse(text, format).atZone(zone).toInstant();
            } catch (DateTimeException e) {
                continue;
            }
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return midnight(text);
        }
    }

    private Object midnight(String text) {
        for (var format : days) {
            try {
                return LocalDate.parse(text, format).atStartOfDay(zone).toInstant();
            } catch (DateTimeException e) {
                continue;
            }
        }
        return new Unreadable("import-date-malformed");
    }

    private static List<DateTimeFormatter> formats(String... patterns) {
        return java.util.Arrays.stream(patterns).map(CellReader::format).toList();
    }

    /** People write yyyy; strict resolving, which refuses 30 February, wants uuuu. */
    static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu").replace("yy", "uu"), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
