package io.redthread.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies after the schemas of the description: a plausible one, and the places in it that can be spoiled.
 *
 * @param schemas the described types
 * @param known values that exist, by the name of the field that takes them
 */
record Shapes(JsonNode schemas, Map<String, String> known) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    /**
     * A place in a body.
     *
     * @param pointer JSON pointer to it
     * @param kind {@code id}, {@code decimal}, {@code date-time}, {@code choice} or a JSON type
     */
    record Place(String pointer, String kind) {}

    JsonNode example(JsonNode schema) {
        return example("", schema, 0);
    }

    List<Place> places(JsonNode schema) {
        var places = new ArrayList<Place>();
        collect("", schema, 0, places);
        return places;
    }

    private JsonNode example(String name, JsonNode given, int depth) {
        var schema = resolved(given);
        return switch (kind(schema)) {
            case "object" -> {
                var object = NODES.objectNode();
                if (depth < DEEPEST) {
                    schema.path("properties")
                            .properties()
                            .forEach(it -> object.set(it.getKey(), example(it.getKey(), it.getValue(), depth + 1)));
                }
                yield object;
            }
            case "array" -> NODES.arrayNode().add(example(name, schema.path("items"), depth + 1));
            case "boolean" -> NODES.booleanNode(true);
            case "integer" -> NODES.numberNode(1);
            case "decimal" -> NODES.stringNode("1");
            case "choice" -> schema.path("enum").get(0);
            case "date-time" -> NODES.stringNode("2026-11-20T01:00:00Z");
            case "date" -> NODES.stringNode("2026-11-20");
            case "id" -> NODES.stringNode(known.getOrDefault(name, "1"));
            default -> NODES.stringNode(known.getOrDefault(name + ".text", "plain"));
        };
    }

    private void collect(String pointer, JsonNode given, int depth, List<Place> places) {
        var schema = resolved(given);
        var kind = kind(schema);
        if (!pointer.isEmpty()) {
            places.add(new Place(pointer, kind));
        }
        if (depth < DEEPEST && kind.equals("object")) {
            schema.path("properties")
                    .properties()
                    .forEach(it -> collect(pointer + "/" + it.getKey(), it.getValue(), depth + 1, places));
        }
        if (depth < DEEPEST && kind.equals("array")) {
            collect(pointer + "/0", schema.path("items"), depth + 1, places);
        }
    }

    /** The schema itself where it is referred to, alone or beside null. */
    private JsonNode resolved(JsonNode schema) {
        var one = schema.has("anyOf") ? schema.path("anyOf").get(0) : schema;
        var reference = one.path("$ref").asString("");
        return reference.isEmpty() ? one : schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static String kind(JsonNode schema) {
        if (schema.has("enum")) {
            return "choice";
        }
        if (schema.has("pattern")) {
            return "id";
        }
        var type = schema.path("type");
        var name = type.isArray() ? type.get(0).asString() : type.asString("string");
        return name.equals("string") ? schema.path("format").asString("string") : name;
    }

    /** The example's text with that place spoiled by raw text, which need not be JSON. */
    static String spoiled(JsonNode example, String pointer, String raw) {
        var mark = "@@spoiled@@";
        var copy = example.deepCopy();
        var cut = pointer.lastIndexOf('/');
        var parent = copy.at(pointer.substring(0, cut));
        if (parent instanceof ObjectNode object) {
            object.put(pointer.substring(cut + 1), mark);
        } else if (parent instanceof ArrayNode array && !array.isEmpty()) {
            array.set(0, mark);
        }
        return JSON.writeValueAsString(copy).replace('"' + mark + '"', raw);
    }

    /** The example's text without that place. */
    static String without(JsonNode example, String pointer) {
        var copy = example.deepCopy();
        var cut = pointer.lastIndexOf('/');
        if (copy.at(pointer.substring(0, cut)) instanceof ObjectNode object) {
            object.remove(pointer.substring(cut + 1));
        }
        return JSON.writeValueAsString(copy);
    }
}
