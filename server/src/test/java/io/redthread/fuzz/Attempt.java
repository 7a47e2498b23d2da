package io.redthread.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One strange request.
 *
 * @param what what is strange about it
 * @param operation whom it is sent to
 * @param path and the query
 * @param headers besides those of the session
 * @param body bytes as they go
 */
record Attempt(String what, Operation operation, String path, Map<String, String> headers, byte[] body) {

    static final String JSON = "application/json";
    static final Charset GBK = Charset.forName("GBK");

    static Attempt of(String what, Operation operation, String path) {
        return new Attempt(what, operation, path, Map.of(), new byte[0]);
    }

    Attempt json(String body) {
        return bytes(body.getBytes(StandardCharsets.UTF_8), JSON);
    }

    Attempt bytes(byte[] bytes, String type) {
        return new Attempt(what, operation, path, headers, bytes).header("Content-Type", type);
    }

    Attempt header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Attempt(what, operation, path, more, body);
    }

    /** With those values where its path still has variables. */
    Attempt filled(Map<String, String> values) {
        var there = path;
        for (var value : values.entrySet()) {
            there = there.replace("{" + value.getKey() + "}", value.getValue());
        }
        return new Attempt(what, operation, there, headers, body);
    }

    @Override
    public String toString() {
        var text = new String(body, StandardCharsets.UTF_8);
        return operation.method() + " " + shortened(path) + " [" + shortened(what) + "] " + shortened(text);
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
