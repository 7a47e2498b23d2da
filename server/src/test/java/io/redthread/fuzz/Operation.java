package io.redthread.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the API as its description tells it.
 *
 * @param method GET, POST …
 * @param path with its variables in braces
 * @param described its part of the description
 */
record Operation(String method, String path, JsonNode described) {

    /** One parameter outside the body. */
    record Parameter(String name, String in, boolean required) {}

    static List<Operation> all(JsonNode api) {
        return api.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(it -> new Operation(it.getKey().toUpperCase(Locale.ROOT), path.getKey(), it.getValue())))
                .filter(it -> !it.streams())
                .toList();
    }

    /** Whether it answers for as long as somebody listens. */
    private boolean streams() {
        return described.at("/responses/200/content").has("text/event-stream");
    }

    List<Parameter> parameters() {
        return StreamSupport.stream(described.path("parameters").spliterator(), false)
                .map(it -> new Parameter(
                        it.path("name").asString(),
                        it.path("in").asString(),
                        it.path("required").asBoolean(false)))
                .toList();
    }

    Stream<Parameter> parameters(String in) {
        return parameters().stream().filter(it -> it.in().equals(in));
    }

    boolean wantsKey() {
        return parameters("header").anyMatch(it -> it.name().equals("Idempotency-Key"));
    }

    /** The schema of its JSON body. */
    Optional<JsonNode> body() {
        return Optional.of(described.at("/requestBody/content/application~1json/schema"))
                .filter(it -> !it.isMissingNode());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
