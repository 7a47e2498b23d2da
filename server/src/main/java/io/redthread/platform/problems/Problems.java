package io.redthread.platform.problems;

import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refusal;
import io.redthread.platform.problems.Problem.FieldProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Words a refusal in the reader's language. */
@Component
public class Problems {

    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};

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
        var title = sentence(refusal.module(), refusal.name(), locale);
        return new Problem(
                "/problems/" + refusal.module() + "/" + refusal.name(),
                filled(title, members),
                refusal.kind().status(),
                filled(catalogue.sentence(refusal.module(), refusal.name() + ".detail", locale), members),
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

    /** Wrong values, each at its place. */
    public Problem invalid(List<InputError> errors, String path, Locale locale) {
        var base = platform("invalid-input", 422, path, locale);
        return new Problem(
                base.type(),
                base.title(),
                base.status(),
                null,
                path,
                base.traceId(),
                errors.stream().map(error -> field(error, locale)).toList(),
                Map.of());
    }

    private FieldProblem field(InputError error, Locale locale) {
        var detail = catalogue.sentenceAnywhere(error.code(), locale);
        return new FieldProblem(
                error.pointer(),
                error.value(),
                detail == null ? error.code() : detail,
                catalogue.sentenceAnywhere(error.code() + ".remedy", locale));
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
