package io.redthread.reference;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The endpoints as the program's own description lists them. */
record Endpoints(JsonNode api) {

    /**
     * One endpoint.
     *
     * @param module whose it is
     * @param address method and path
     * @param access the permissions that let in
     */
    record Endpoint(String module, String address, String access) {}

    List<Endpoint> all() {
        return api.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(it -> endpoint(it.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), it.getValue())))
                .toList();
    }

    List<Endpoint> of(String module) {
        return all().stream().filter(it -> it.module().equals(module)).toList();
    }

    private static Endpoint endpoint(String address, JsonNode described) {
        var permissions = described
                .path("x-permissions")
                .valueStream()
                .map(it -> "`" + it.asString() + "`")
                .collect(Collectors.joining(", "));
        var open = described.path("x-public").asBoolean(false) ? "everyone" : "everyone signed in";
        return new Endpoint(described.at("/tags/0").asString(), address, permissions.isEmpty() ? open : permissions);
    }
}
