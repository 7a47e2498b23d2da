package io.redthread.launcher;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What became of imported orders, node by node, as the terminal shows it; the page shows the same. */
final class RunTable {

    private static final String LINE = "%-12s %9s %9s %9s %10s %8s %10s %10s";

    private RunTable() {}

    /** The table; nothing where the import took no order or the key may not read it. */
    static Optional<String> of(Server server, String importId) throws IOException, InterruptedException {
        var job = server.get("/api/imports/" + importId);
        var query = "?from=" + job.path("startedAt").asString() + "&until="
                + job.path("finishedAt").asString();
        try {
            var summary = server.get("/api/monitoring/summary" + query);
            return summary.at("/sums/orders").asLong() == 0
                    ? Optional.empty()
                    : Optional.of(text(summary) + "\nsummary: /monitoring/summary" + query);
        } catch (Server.Unreachable e) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode summary) {
        var sums = summary.path("sums");
        var head = String.format(
                Locale.ROOT,
                "%norders: %,d = done %,d + under way %,d + exceptions %,d + cancelled %,d%n",
                sums.path("orders").asLong(),
                sums.path("done").asLong(),
                sums.path("underWay").asLong(),
                sums.path("exceptions").asLong(),
                sums.path("cancelled").asLong());
        var titles =
                String.format(LINE, "node", "entered", "done", "waiting", "exceptions", "in time", "median s", "p90 s");
        return head
                + Stream.concat(Stream.of(titles), stream(summary.path("nodes")).map(RunTable::line))
                        .collect(Collectors.joining("\n"));
    }

    private static String line(JsonNode node) {
        var passages = node.path("passages").asLong();
        return String.format(
                Locale.ROOT,
                LINE,
                node.path("node").asString(),
                count(node.path("entered").asLong()),
                count(node.path("done").asLong()),
                count(node.path("ready").asLong() + node.path("held").asLong() + sum(node.path("waiting"), "orders")),
                count(sum(node.path("exceptions"), "opened")),
                passages == 0
                        ? "-"
                        : Math.round(100.0 * node.path("withinLimit").asLong() / passages) + "%",
                seconds(node.path("medianSeconds")),
                seconds(node.path("p90Seconds")));
    }

    private static long sum(JsonNode list, String member) {
        return stream(list).mapToLong(it -> it.path(member).asLong()).sum();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String seconds(JsonNode value) {
        return value.isNumber() ? String.format(Locale.ROOT, "%.1f", value.asDouble()) : "-";
    }
}
