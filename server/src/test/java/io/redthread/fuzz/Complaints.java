package io.redthread.fuzz;

import io.redthread.support.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What is wrong with an answer to strange input; nothing, as a rule. */
final class Complaints {

    /** What only our own inside says: frames of a stack, classes, the database's words. */
    private static final Pattern INSIDE =
            Pattern.compile("\\bat [\\w.$]+\\([A-Z]\\w+\\.java|\\b(java|org|tools|io\\.redthread)"
                    + "\\.[a-z]+\\.|Exception\\b|SQLSTATE|\\b(select|insert|update|delete) .{0,200}\\b(from|into|set|where) "
                    + "|violates|\\b(ck|uq|fk|pk)_[a-z]");

    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z0-9]+)+|[a-z]+/[a-z-]+");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final List<String> found = new ArrayList<>();

    private Complaints() {}

    static List<String> about(Answer answer, String language) {
        var complaints = new Complaints();
        if (answer.status() >= 500) {
            complaints.found.add("fault " + answer.status());
        }
        if (answer.status() >= 400) {
            complaints.refusal(answer, language);
        }
        return complaints.found;
    }

    private void refusal(Answer answer, String language) {
        var type = answer.headers().firstValue("Content-Type").orElse("none");
        expect(type.startsWith("application/problem+json"), "answered in " + type);
        JsonNode problem;
        try {
            problem = answer.json();
        } catch (JacksonException e) {
            found.add("is no JSON");
            return;
        }
        expect(problem.path("type").asString("").matches("/problems/[a-z]+/[a-z0-9-]+"), "type");
        expect(problem.path("status").asInt(0) == answer.status(), "status");
        sentence(problem, "title", language);
        sentence(problem, "detail", language);
        var errors = problem.path("errors");
        expect(!problem.path("type").asString("").endsWith("/invalid-input") || !errors.isEmpty(), "no errors[]");
        for (var error : errors) {
            // The pointer to the whole body is empty.
            expect(error.path("pointer").asString("/").matches("(/.*)?"), "pointer " + error.path("pointer"));
            expect(error.has("value"), "no value");
            sentence(error, "detail", language);
            sentence(error, "remedy", language);
        }
        expect(!INSIDE.matcher(answer.body()).find(), "tells of the inside");
    }

    private void sentence(JsonNode where, String member, String language) {
        var text = where.path(member).asString("");
        expect(!text.isBlank() && !CODE.matcher(text).matches(), member + " '" + text + "'");
        var own = ours(where, text);
        expect(
                own.isBlank()
                        || language.startsWith("zh") == CHINESE.matcher(own).find()
                        || text.contains("{"),
                member + " in the other language: " + text);
    }

    /** A sentence without the values it quotes, which are the asker's. */
    private static String ours(JsonNode where, String text) {
        var own = text;
        for (var member : where.properties()) {
            var value = member.getValue().asString("");
            if (!value.isBlank() && !value.equals(text)) {
                own = own.replace(value, "");
            }
        }
        return own;
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            found.add(otherwise);
        }
    }
}
