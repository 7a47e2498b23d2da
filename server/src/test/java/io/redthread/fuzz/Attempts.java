package io.redthread.fuzz;

import io.redthread.fuzz.Shapes.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What strange things are sent to one operation; the same in every run. */
final class Attempts {

    private static final int PER_PLACE = 2;
    private static final int PER_PARAMETER = 2;
    private static final int BODIES = 3;
    private static final int TYPES = 2;
    private static final int KEYS = 2;
    private static final List<String> WRONG_KEYS = List.of("", "x", "x".repeat(101), "a key with blanks \t in it");

    private final Operation operation;
    private final Shapes shapes;
    private final Deck deck;
    private final List<Attempt> attempts = new ArrayList<>();

    /** For an operation, with values from that deck. */
    Attempts(Operation operation, Shapes shapes, Deck deck) {
        this.operation = operation;
        this.shapes = shapes;
        this.deck = deck;
    }

    /** All of them; the variables of their paths are still to be filled in. */
    List<Attempt> all() {
        paths();
        queries();
        operation.body().ifPresent(schema -> {
            var example = shapes.example(schema);
            keys(example.toString());
            encodings(example.toString()).forEach(it -> it.accept(start("body")));
            deck.deal("body", Strange.bodies(), BODIES)
                    .forEach(body -> add(start("body").json(body)));
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
            for (var value : deck.deal("path", Strange.encoded(), PER_PARAMETER)) {
                var there = operation.path().replace("{" + variable.name() + "}", value);
                add(Attempt.of("path " + variable.name(), operation, there)
                        .json(operation
                                .body()
                                .map(it -> shapes.example(it).toString())
                                .orElse("")));
            }
        }
    }

    private void queries() {
        for (var parameter : operation.parameters("query").toList()) {
            var name = parameter.name();
            var values = name.equals("after") ? Strange.cursors() : Strange.encoded();
            for (var value : deck.deal(name.equals("after") ? "cursor" : "query", values, PER_PARAMETER)) {
                query(name, name + "=" + value);
            }
        }
        operation
                .parameters("query")
                .findFirst()
                .ifPresent(it -> query(it.name(), it.name() + "=1&" + it.name() + "=2"));
        if (!operation.wantsKey()) {
            add(start("nothing"));
        }
    }

    private void query(String name, String query) {
        add(Attempt.of("query " + name, operation, operation.path() + "?" + query));
    }

    private void keys(String body) {
        if (operation.wantsKey()) {
            deck.deal("key", WRONG_KEYS, KEYS)
                    .forEach(key -> add(start("key '" + key + "'").json(body).header("Idempotency-Key", key)));
        }
    }

    /** The body in content types and character sets that are not expected. */
    private List<Consumer<Attempt>> encodings(String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return deck.deal(
                "encoding",
                List.of(
                        it -> add(it.bytes(bytes, "text/plain")),
                        it -> add(it.bytes(bytes, "application/xml")),
                        it -> add(it.bytes(bytes, "multipart/form-data; boundary=x")),
                        it -> add(it.bytes(bytes, "nonsense")),
                        it -> add(it.bytes(bytes, "a/b;c")),
                        it -> add(it.bytes(body.replace("plain", "红线").getBytes(Attempt.GBK), Attempt.JSON)),
                        it -> add(it.bytes(body.getBytes(Attempt.GBK), Attempt.JSON + "; charset=GBK")),
                        it -> add(it.bytes(body.getBytes(StandardCharsets.UTF_16), Attempt.JSON)),
                        it -> add(it.bytes(
                                new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}, Attempt.JSON))),
                TYPES);
    }

    private void spoil(JsonNode example, Place place) {
        var kind = Strange.kind(place.kind());
        for (var raw : deck.deal(kind, Strange.json(kind), PER_PLACE)) {
            add(start(place.pointer() + " = " + raw).json(Shapes.spoiled(example, place.pointer(), raw)));
        }
        add(start("without " + place.pointer()).json(Shapes.without(example, place.pointer())));
    }

    private Attempt start(String what) {
        return Attempt.of(what, operation, operation.path());
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
}
