package io.redthread.process.domain;

import io.redthread.kernel.InputError;
import io.redthread.process.FormField;
import io.redthread.process.NodeForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether what was filled in is what a manual node's form asks for; each fault at its field. */
public final class FormCheck {

    private static final int LONGEST = 500;

    private FormCheck() {}

    /** What is wrong; nothing when the node may be done. */
    public static List<InputError> of(NodeForm form, Map<String, String> values) {
        var errors = new ArrayList<InputError>();
        for (var field : form.fields()) {
            var value = values.getOrDefault(field.code(), "");
            fault(field, value).ifPresent(code -> errors.add(new InputError("/values/" + field.code(), value, code)));
        }
        var known = form.fields().stream().map(FormField::code).collect(Collectors.toSet());
        values.forEach((code, value) -> {
            if (!known.contains(code)) {
                errors.add(new InputError("/values/" + code, value, "form-field-unknown"));
            }
        });
        return errors;
    }

    private static Optional<String> fault(FormField field, String value) {
        if (value.isBlank() || field.type() == FormField.Type.CHECK && !value.equals("true")) {
            return field.required() ? Optional.of("value-required") : Optional.empty();
        }
        if (value.length() > LONGEST) {
            return Optional.of("text-too-long");
        }
        return switch (field.type()) {
            case TEXT -> matches(field, value);
            case NUMBER, MONEY -> number(field, value);
            case DATE -> date(value);
            case CHOICE -> choice(field, value);
            case CHECK -> Optional.empty();
            case FILE -> value.matches("[0-9]{1,18}") ? Optional.empty() : Optional.of("value-malformed");
        };
    }

    private static Optional<String> matches(FormField field, String value) {
        return field.pattern().isEmpty() || value.matches(field.pattern())
                ? Optional.empty()
                : Optional.of("form-pattern");
    }

    private static Optional<String> number(FormField field, String value) {
        if (!value.matches("-?[0-9]{1,12}([.][0-9]{1,6})?")) {
            return Optional.of("value-malformed");
        }
        var number = new BigDecimal(value);
        if (field.least().filter(least -> number.compareTo(least) < 0).isPresent()) {
            return Optional.of("form-number-small");
        }
        return field.most().filter(most -> number.compareTo(most) > 0).isPresent()
                ? Optional.of("form-number-large")
                : Optional.empty();
    }

    private static Optional<String> date(String value) {
        try {
            LocalDate.parse(value);
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of("value-malformed");
        }
    }

    private static Optional<String> choice(FormField field, String value) {
        return field.choices().stream().anyMatch(it -> it.value().equals(value))
                ? Optional.empty()
                : Optional.of("form-choice-unknown");
    }
}
