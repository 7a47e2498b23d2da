package io.redthread.rules;

import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts that came from outside, brought to the types of a vocabulary. */
public final class Facts {

    private Facts() {}

    /** Every word with a value of its type; refuses what is missing, of another type, or no word, each at its place. */
    public static Map<String, Object> read(Vocabulary vocabulary, Map<String, Object> given) {
        var facts = new LinkedHashMap<String, Object>();
        var errors = new ArrayList<InputError>();
        for (var word : vocabulary.words()) {
            var value = value(word, given.get(word.name()));
            if (value == null) {
                var code = given.containsKey(word.name()) ? "value-malformed" : "value-required";
                errors.add(new InputError(
                        "/facts/" + word.name(), String.valueOf(given.getOrDefault(word.name(), "")), code));
            } else {
                facts.put(word.name(), value);
            }
        }
        for (var name : given.keySet()) {
            if (vocabulary.word(name).isEmpty()) {
                errors.add(new InputError("/facts/" + name, name, "fact-unknown"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(List.copyOf(errors)));
        }
        return facts;
    }

    private static @Nullable Object value(Word word, @Nullable Object given) {
        return switch (word.type()) {
            case INT, MONEY, PERCENT ->
                given instanceof Integer || given instanceof Long ? (Object) ((Number) given).longValue() : null;
            case BOOL -> given instanceof Boolean ? given : null;
            case TEXT -> given instanceof String ? given : null;
            case ENUM -> word.choices().stream().anyMatch(it -> it.value().equals(given)) ? given : null;
        };
    }
}
