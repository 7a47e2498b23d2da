package io.redthread.platform.problems;

import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refusal;
import io.redthread.platform.problems.Problem.FieldProblem;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Words a refusal in the reader's language. */
@Component
public class Problems {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(CompanyDay.ZONE);
    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};

    private static final int LONGEST_ECHO = 200;

    private final ProblemCatalogue catalogue;
    private final JsonMapper json;

    Problems(ProblemCatalogue catalogue, JsonMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    /** The problem that tells this refusal. */
    public Problem of(Refusal refusal, String path, Locale locale) {
        if (refusal instanceof InvalidInput invalid) {
            return invalid(invalid.errors(), path, locale);
        }
        var members = json.convertValue(refusal, MEMBERS);
        members.remove("errors");
        members.replaceAll((name, value) -> value instanceof String text ? shortened(text) : value);
        var title = sentence(refusal.module(), refusal.name(), locale);
        var spoken = spoken(refusal.module(), members, locale);
        return new Problem(
                "/problems/" + refusal.module() + "/" + refusal.name(),
                filled(title, spoken),
                refusal.kind().status(),
                filled(detail(refusal, locale), spoken),
                path,
                traceId(),
                refusal.errors().stream().map(error -> field(error, locale)).toList(),
                members);
    }

    /** A problem of the platform itself, such as a body that is no JSON. */
    public Problem platform(String name, int status, String path, Locale locale) {
        return new Problem(
                "/problems/platform/" + name,
                sentence("platform", name, locale),
                status,
                catalogue.sentence("platform", name + ".detail", locale),
                path,
                traceId(),
                List.of(),
                Map.of());
    }

    /** A body that is no JSON, with the place from which on it cannot be read. */
    Problem unreadable(String place, String path, Locale locale) {
        var base = platform("unreadable-body", 400, path, locale);
        return place.isEmpty() ? base : with(base, List.of(new InputError("", place, "json-malformed")), locale);
    }

    /** Wrong values, each at its place. */
    public Problem invalid(List<InputError> errors, String path, Locale locale) {
        return invalid(422, errors, path, locale);
    }

    /** A parameter or header that must be there. */
    Problem missing(InputError error, String path, Locale locale) {
        return with(platform("missing-parameter", 400, path, locale), List.of(error), locale);
    }

    /** The same with that status: 400 where already the shape is wrong. */
    Problem invalid(int status, List<InputError> errors, String path, Locale locale) {
        return with(platform("invalid-input", status, path, locale), errors, locale);
    }

    private Problem with(Problem base, List<InputError> errors, Locale locale) {
        return new Problem(
                base.type(),
                base.title(),
                base.status(),
                base.detail(),
                base.instance(),
                base.traceId(),
                errors.stream().map(error -> field(error, locale)).toList(),
                Map.of());
    }

    private FieldProblem field(InputError error, Locale locale) {
        var detail = catalogue.sentenceAnywhere(error.code(), locale);
        var remedy = catalogue.sentenceAnywhere(error.code() + ".remedy", locale);
        return new FieldProblem(
                error.pointer(),
                error.value(),
                detail == null ? error.code() : detail.replace("{value}", error.value()),
                remedy == null ? sentence("platform", "value-malformed.remedy", locale) : remedy);
    }

    /** What the module wrote about this refusal, or what helps with every refusal of its kind. */
    private String detail(Refusal refusal, Locale locale) {
        var own = catalogue.sentence(refusal.module(), refusal.name() + ".detail", locale);
        return own == null ? sentence("platform", "http-" + refusal.kind().status() + ".detail", locale) : own;
    }

    /** Codes in the words a person uses for them, where the module has any; moments as the company's clock shows them. */
    private Map<String, Object> spoken(String module, Map<String, Object> members, Locale locale) {
        var spoken = new LinkedHashMap<>(members);
        spoken.replaceAll((name, value) -> {
            var word = value instanceof String code ? catalogue.sentence(module, "word." + code, locale) : null;
            return word == null ? clock(value) : word;
        });
        return spoken;
    }

    private static Object clock(Object value) {
        return value instanceof String text && MOMENT.matcher(text).matches()
                ? CLOCK.format(Instant.parse(text))
                : value;
    }

    /** A megabyte of input does not come back in the answer. */
    private static String shortened(String text) {
        return text.length() > LONGEST_ECHO ? text.substring(0, LONGEST_ECHO) + "…" : text;
    }

    private String sentence(String module, String name, Locale locale) {
        var sentence = catalogue.sentence(module, name, locale);
        return sentence == null ? module + "/" + name : sentence;
    }

    private static String traceId() {
        return UUID.randomUUID().toString();
    }

    private static String filled(@org.jspecify.annotations.Nullable String sentence, Map<String, Object> members) {
        var text = sentence == null ? "" : sentence;
        for (var member : members.entrySet()) {
            text = text.replace("{" + member.getKey() + "}", String.valueOf(member.getValue()));
        }
        return text;
    }
}
