package io.redthread.journal;

import io.redthread.platform.personal.Masks;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Personal data among the facts of an entry, known by the names of their members wherever they stand. What is hashed is
 * never touched: this is for showing. What is masked already stays as it is.
 */
final class PersonalFacts {

    private static final Map<String, UnaryOperator<String>> MASKS = Map.of(
            "recipient", Masks::name,
            "receiver", Masks::name,
            "phone", Masks::phone,
            "mobile", Masks::phone,
            "street", Masks::street,
            "address", Masks::street,
            "email", Masks::email);

    private PersonalFacts() {}

    /** The facts with personal data half hidden. */
    static @Nullable JsonNode masked(@Nullable JsonNode facts) {
        if (facts == null) {
            return null;
        }
        var copy = facts.deepCopy();
        mask(copy);
        return copy;
    }

    /** Whether there is anything to hide. */
    static boolean in(@Nullable JsonNode facts) {
        return facts != null && !facts.equals(masked(facts));
    }

    private static void mask(JsonNode node) {
        switch (node) {
            case ObjectNode members -> {
                for (var member : List.copyOf(members.properties())) {
                    mask(members, member.getKey(), member.getValue());
                }
            }
            case ArrayNode items -> items.forEach(PersonalFacts::mask);
            default -> {}
        }
    }

    private static void mask(ObjectNode members, String name, JsonNode value) {
        var mask = MASKS.get(name);
        if (mask != null && value.isString()) {
            members.put(name, mask.apply(value.asString()));
        } else {
            mask(value);
        }
    }
}
