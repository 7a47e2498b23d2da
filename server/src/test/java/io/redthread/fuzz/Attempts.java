package io.redthread.fuzz;

import io.redthread.fuzz.Shapes.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Everything strange that is sent to one operation; the same in every run. */
final class Attempts {

    private static final int PER_PLACE = 5;
    private static final int BODIES = 9;
    private static final int PER_PARAMETER = 4;

    private final Operation operation;
    private final String path;
    private final Shapes shapes;
    private final Random random;
    private final List<Attempt> attempts = new ArrayList<>();

    /** For an operation at that path, whose variables are filled in. */
    Attempts(Operation operation, String path, Shapes shapes) {
        this.operation = operation;
        this.path = path;
        this.shapes = shapes;
        this.random = new Random(operation.toString().hashCode());
    }

    List<Attempt> all() {
        paths();
        queries();
        operation.body().ifPresent(schema -> {
            var example = shapes.example(schema);
            keys(example.toString());
            contentTypes(example.toString());
            some(Strange.bodies(), BODIES).forEach(body -> add(start("body").json(body)));
            shapes.places(schema).forEach(place -> spoil(example, place));
            add(start("unknown field").json(example.toString().replaceFirst("\\{", "{\"unknownField\":[1],")));
            add(start("as it should be").json(example.toString()));
        });
        if (operation.body().isEmpty() && operation.wantsKey()) {
            keys("");
        }
        return attempts;
    }

    private void paths() {
        for (var variable : operation.parameters("path").toList()) {
            for (var value : some(Strange.encoded(), PER_PARAMETER)) {
                var there = path(Map.of(variable.name(), value));
                add(Attempt.of("path " + variable.name(), operation, there)
                        .json(operation
                                .body()
                                .map(it -> shapes.example(it).toString())
                                .orElse("")));
            }
        }
    }

    /** The path with the given values, and those filled in before for the others. */
    private String path(Map<String, String> values) {
        var wanted = operation.path().split("/");
        var filled = path.split("/");
        for (var i = 0; i < wanted.length; i++) {
            for (var value : values.entrySet()) {
                if (wanted[i].contains("{" + value.getKey() + "}")) {
                    filled[i] = wanted[i].replace("{" + value.getKey() + "}", value.getValue());
                }
            }
        }
        return String.join("/", filled);
    }

    private void queries() {
        for (var parameter : operation.parameters("query").toList()) {
            var values = parameter.name().equals("after") ? Strange.cursors() : Strange.encoded();
            for (var value : some(values, PER_PARAMETER)) {
                add(Attempt.of("query " + parameter.name(), operation, path + "?" + parameter.name() + "=" + value));
            }
            add(Attempt.of(
                    "twice " + parameter.name(),
                    operation,
                    path + "?" + parameter.name() + "=1&" + parameter.name() + "=2"));
        }
        if (!operation.wantsKey()) {
            add(Attempt.of("nothing", operation, path));
        }
    }

    private void keys(String body) {
        if (operation.wantsKey()) {
            add(start("no key").json(body).header("Idempotency-Key", ""));
            add(start("short key").json(body).header("Idempotency-Key", "x"));
            add(start("long key").json(body).header("Idempotency-Key", "x".repeat(101)));
            add(start("key with blanks").json(body).header("Idempotency-Key", "a key with blanks \t in it"));
        }
    }

    private void contentTypes(String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        for (var type :
                List.of("text/plain", "application/xml", "multipart/form-data; boundary=x", "nonsense", "a/b;c")) {
            add(start("content type " + type).bytes(bytes, type));
        }
        add(start("GBK bytes").bytes(body.replace("plain", "红线").getBytes(Attempt.GBK), Attempt.JSON));
        add(start("GBK said").bytes(body.getBytes(Attempt.GBK), Attempt.JSON + "; charset=GBK"));
        add(start("UTF-16").bytes(body.getBytes(StandardCharsets.UTF_16), Attempt.JSON));
        add(start("broken UTF-8")
                .bytes(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}, Attempt.JSON));
    }

    private void spoil(tools.jackson.databind.JsonNode example, Place place) {
        for (var raw : some(Strange.json(place.kind()), PER_PLACE)) {
            add(start(place.pointer() + " = " + raw).json(Shapes.spoiled(example, place.pointer(), raw)));
        }
        add(start("without " + place.pointer()).json(Shapes.without(example, place.pointer())));
    }

    private Attempt start(String what) {
        return Attempt.of(what, operation, path);
    }

    private void add(Attempt attempt) {
        var keyed = attempt.headers().containsKey("Idempotency-Key")
                ? attempt
                : attempt.header(
                        "Idempotency-Key",
                        UUID.nameUUIDFromBytes(bytes(attempt)).toString());
        attempts.add(keyed.header("Accept-Language", attempts.size() % 2 == 0 ? "en" : "zh-CN"));
    }

    private byte[] bytes(Attempt attempt) {
        return (attempts.size() + attempt.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** The first always, of the rest as many as fit, by this operation's own dice. */
    private List<String> some(List<String> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        var some = new ArrayList<>(all);
        while (some.size() > most) {
            some.remove(1 + random.nextInt(some.size() - 1));
        }
        return some;
    }
}
