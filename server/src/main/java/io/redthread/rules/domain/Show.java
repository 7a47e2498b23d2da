package io.redthread.rules.domain;

import io.redthread.rules.Choice;
import io.redthread.rules.Facts;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values of words as people read them: yuan, percent, names instead of codes. */
final class Show {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private Show() {}

    static String zh(Word word, Object value) {
        return text(word, value, true);
    }

    static String en(Word word, Object value) {
        return text(word, value, false);
    }

    /** The example in the words concerned. */
    static String facts(Vocabulary vocabulary, Facts facts, Collection<String> words, boolean zh) {
        return vocabulary.words().stream()
                .filter(word -> words.contains(word.name()))
                .map(word -> (zh ? word.label().zh() : word.label().en())
                        + " "
                        + text(word, facts.value(word.name()).orElse(""), zh))
                .collect(Collectors.joining(zh ? "、" : ", "));
    }

    private static String text(Word word, Object value, boolean zh) {
        return switch (word.type()) {
            case MONEY -> scaled(value, "#,##0.00") + unit(word, zh);
            case PERCENT -> scaled(value, "#,##0.##") + "%";
            case INT -> plain(value) + unit(word, zh);
            case BOOL -> truth(Boolean.TRUE.equals(value), zh);
            case ENUM -> chosen(word, value, zh).orElse(String.valueOf(value));
            case TEXT -> chosen(word, value, zh).orElse(zh ? "“" + value + "”" : "\"" + value + "\"");
        };
    }

    private static Optional<String> chosen(Word word, Object value, boolean zh) {
        return word.choices().stream()
                .filter(it -> it.value().equals(value))
                .map(Choice::label)
                .map(label -> zh ? label.zh() : label.en())
                .findFirst();
    }

    private static String truth(boolean it, boolean zh) {
        return it ? (zh ? "是" : "yes") : (zh ? "否" : "no");
    }

    private static String unit(Word word, boolean zh) {
        var unit = zh ? word.unit().zh() : word.unit().en();
        return unit.isEmpty() ? "" : " " + unit;
    }

    private static String scaled(Object value, String pattern) {
        return value instanceof Long number
                ? new DecimalFormat(pattern, SYMBOLS).format(BigDecimal.valueOf(number, 2))
                : String.valueOf(value);
    }

    private static String plain(Object value) {
        return value instanceof Long number
                ? new DecimalFormat("#,##0", SYMBOLS).format(number)
                : String.valueOf(value);
    }
}
