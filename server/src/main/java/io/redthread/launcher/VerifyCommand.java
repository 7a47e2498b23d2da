package io.redthread.launcher;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Asks the server to recompute stock, budgets, decisions and journal from their facts, and tells the first difference. */
final class VerifyCommand {

    private static final long PACE_MILLIS = 300;
    private static final List<String> WORDS = List.of("all", "stock", "budget", "decisions", "journal");

    private final Server server;
    private final Options options;

    VerifyCommand(Server server, Options options) {
        this.server = server;
        this.options = options;
    }

    int run() throws IOException, InterruptedException {
        var what = options.words().isEmpty() ? "all" : options.words().getFirst();
        if (!WORDS.contains(what)) {
            throw new Options.Malformed("verify stock, budget, decisions, journal or all");
        }
        var results = new LinkedHashMap<String, JsonNode>();
        if (List.of("all", "stock").contains(what)) {
            results.put("stock", server.get("/api/inventory/verification"));
        }
        if (List.of("all", "budget").contains(what)) {
            results.put("budget", server.get("/api/budgets/verification"));
        }
        if (List.of("all", "decisions").contains(what)) {
            results.put("decisions", server.get("/api/sales/decisions/verification"));
        }
        if (List.of("all", "journal").contains(what)) {
            results.put("journal", journal());
        }
        var clean = results.values().stream().allMatch(it -> it.path("clean").asBoolean(false));
        System.out.println(options.flag("json") ? json(results, clean) : text(results));
        return clean ? 0 : 1;
    }

    private static String json(Map<String, JsonNode> results, boolean clean) {
        var all = JsonNodeFactory.instance.objectNode().put("clean", clean);
        results.forEach(all::set);
        return all.toPrettyString();
    }

    static String text(Map<String, JsonNode> results) {
        return results.entrySet().stream()
                .map(it -> it.getKey() + ": " + told(it.getValue()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Clean, or the first difference. */
    private static String told(JsonNode result) {
        if (result.path("clean").asBoolean(false)) {
            return "clean, %,d entries".formatted(result.path("entries").asLong(0));
        }
        var first = result.path("findings").path(0);
        first = first.isMissingNode() ? result.path("differences").path(0) : first;
        for (var check : result.path("checks")) {
            first = first.isMissingNode() ? check.path("examples").path(0) : first;
        }
        return "NOT clean; the first difference: " + first;
    }

    private JsonNode journal() throws IOException, InterruptedException {
        var id = server.post("/api/journal/verification", "{}").path("id").asString("");
        for (; ; Thread.sleep(PACE_MILLIS)) {
            var known = server.get("/api/journal/verification");
            var last = known.path("last");
            if (last.path("id").asString("").equals(id)) {
                return last.path("report");
            }
            if (known.path("running").isNull()) {
                throw new IOException("the verification of the journal came to nothing; the server's log says why");
            }
        }
    }
}
