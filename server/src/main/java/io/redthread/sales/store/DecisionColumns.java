package io.redthread.sales.store;

import io.redthread.rules.Facts;
import io.redthread.rules.Vocabulary;
import io.redthread.sales.OrderId;
import io.redthread.sales.domain.Decided;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facts of a batch side by side: a column for each word, one value where all orders have the same. */
final class DecisionColumns {

    private static final String BLACK = "#black";
    private static final String SPARED = "#spared";
    private static final String OUTCOME = "#outcome";

    private final JsonMapper json;
    private final Function<String, Vocabulary> words;

    DecisionColumns(JsonMapper json, Function<String, Vocabulary> words) {
        this.json = json;
        this.words = words;
    }

    String written(String rules, List<Decided> decided) {
        var columns = new LinkedHashMap<String, Object>();
        for (var word : words.apply(rules).words()) {
            columns.put(
                    word.name(),
                    column(decided, it -> it.facts().value(word.name()).orElseThrow()));
        }
        columns.put(BLACK, column(decided, Decided::black));
        columns.put(SPARED, column(decided, it -> String.join(",", it.spared())));
        columns.put(OUTCOME, column(decided, Decided::outcome));
        return json.writeValueAsString(columns);
    }

    List<Decided> read(String rules, List<OrderId> orders, String written) {
        var columns = json.readTree(written);
        var decided = new ArrayList<Decided>(orders.size());
        for (var i = 0; i < orders.size(); i++) {
            var row = i;
            var facts = Facts.builder();
            for (var word : columns.propertyNames()) {
                if (!word.startsWith("#")) {
                    facts.putAny(word, value(at(columns, word, row)));
                }
            }
            decided.add(new Decided(
                    orders.get(i),
                    facts.build(),
                    at(columns, BLACK, row).asInt(),
                    codes(at(columns, SPARED, row).asString()),
                    at(columns, OUTCOME, row).asString()));
        }
        return decided;
    }

    private static Object column(List<Decided> decided, Function<Decided, Object> value) {
        var values = decided.stream().map(value).toList();
        var first = values.getFirst();
        return values.size() > 1 && values.stream().allMatch(first::equals) ? first : values;
    }

    private static JsonNode at(JsonNode columns, String word, int row) {
        var column = columns.path(word);
        return column.isArray() ? column.path(row) : column;
    }

    private static Object value(JsonNode node) {
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        return node.isNumber() ? (Object) node.asLong() : node.asString();
    }

    private static Set<String> codes(String joined) {
        return joined.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(joined.split(",")));
    }
}
