package io.redthread.process.domain;

import io.redthread.process.FormField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Values that a form's fields accept, and such that they do not. */
final class SampleValues {

    private static final List<String> TEXTS = List.of(
            "851830",
            "CN",
            "USD",
            "A1234567",
            "JD014600003",
            "85183000",
            "8518300000",
            "13800000000",
            "A-12",
            "red",
            "1",
            "甲");
    private static final List<String> WRONG = List.of("85 18", "未知", "??");

    private SampleValues() {}

    /** A value that the field accepts; absent where its expression accepts none that is known. */
    static Optional<String> right(FormField field, PracticeWorld world) {
        return switch (field.type()) {
            case TEXT ->
                field.pattern().isEmpty()
                        ? Optional.of(world.one(List.of("DHL", "EMS", "FedEx", "Earphones", "Gift box")))
                        : TEXTS.stream()
                                .filter(it -> it.matches(field.pattern()))
                                .findFirst();
            case NUMBER, MONEY -> number(field, world);
            case DATE -> Optional.of(world.day().plusDays(world.between(1, 9)).toString());
            case CHOICE ->
                field.choices().isEmpty()
                        ? Optional.empty()
                        : Optional.of(world.one(field.choices()).value());
            case CHECK -> Optional.of("true");
            case FILE -> Optional.empty();
        };
    }

    /** A value that the field refuses; absent where none is plain to see. */
    static Optional<String> wrong(FormField field) {
        return switch (field.type()) {
            case TEXT ->
                field.pattern().isEmpty()
                        ? Optional.empty()
                        : WRONG.stream()
                                .filter(it -> !it.matches(field.pattern()))
                                .findFirst();
            case NUMBER, MONEY ->
                field.least()
                        .filter(it -> it.signum() >= 0)
                        .map(it -> "-" + it.abs().add(BigDecimal.ONE).toPlainString());
            case DATE, CHOICE, CHECK, FILE -> Optional.empty();
        };
    }

    private static Optional<String> number(FormField field, PracticeWorld world) {
        var value = field.least()
                .map(it -> it.add(BigDecimal.valueOf(world.between(1, 90))))
                .orElse(BigDecimal.valueOf(world.between(1, 90)));
        return Optional.of(
                field.most().filter(it -> it.compareTo(value) < 0).orElse(value).toPlainString());
    }
}
