package io.redthread.support;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks PostgreSQL for the plan of each statement that a piece of work sends, just before it is sent. */
public final class Plans implements ExecuteListener {

    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<@Nullable List<Plan>> RECORDING = new ThreadLocal<>();

    /** The plans of the statements that the work sends on this thread. */
    public static List<Plan> during(Runnable work) {
        var plans = new ArrayList<Plan>();
        RECORDING.set(plans);
        try {
            work.run();
        } finally {
            RECORDING.remove();
        }
        return plans;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        var plans = RECORDING.get();
        if (plans != null && context.query() != null) {
            var sql = DSL.using(context.configuration()).renderInlined(context.query());
            try (var statement = context.connection().createStatement();
                    var rows = statement.executeQuery("explain (format json) " + sql)) {
                rows.next();
                plans.add(new Plan(
                        sql, JsonMapper.shared().readTree(rows.getString(1)).at("/0/Plan")));
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }

    /**
     * A statement and how PostgreSQL would run it.
     *
     * @param sql the statement
     * @param root the uppermost node
     */
    public record Plan(String sql, JsonNode root) {

        /** Tables that are read from end to end. */
        public List<String> scanned() {
            var found = new ArrayList<String>();
            each(root, node -> {
                if (node.path("Node Type").asString().equals("Seq Scan")) {
                    found.add(node.path("Relation Name").asString());
                }
            });
            return found;
        }

        /** Whether each of many rows makes something be read from end to end. */
        public boolean readsAgainAndAgain() {
            var found = new ArrayList<JsonNode>();
            each(root, node -> {
                var parts = node.path("Plans");
                if (node.path("Node Type").asString().equals("Nested Loop")
                        && parts.path(0).path("Plan Rows").asLong() > 1
                        && List.of("Seq Scan", "Function Scan")
                                .contains(parts.path(1).path("Node Type").asString())
                        && parts.path(1).path("Plan Rows").asLong() > 1) {
                    found.add(node);
                }
            });
            return !found.isEmpty();
        }

        private static void each(JsonNode node, java.util.function.Consumer<JsonNode> visitor) {
            visitor.accept(node);
            node.path("Plans").forEach(part -> each(part, visitor));
        }
    }
}
