package io.redthread.support;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * Fails any statement of any test that touches the schemas of two modules, so that each module's schema can live on a
 * node of its own.
 */
public final class OneSchemaPerStatement implements ExecuteListener {

    private static final long serialVersionUID = 1L;
    /** Whose tables are told apart: every module's that has any. */
    static final Set<String> SCHEMAS = Set.of(
            "alerts",
            "approval",
            "boards",
            "budget",
            "catalog",
            "control",
            "fulfilment",
            "identity",
            "importing",
            "insight",
            "inventory",
            "journal",
            "monitoring",
            "notification",
            "outside",
            "parties",
            "performance",
            "platform",
            "process",
            "purchasing",
            "receiving",
            "rules",
            "sales",
            "tasks",
            "mining");

    private static final Pattern TABLE = Pattern.compile("\\b(" + String.join("|", SCHEMAS) + ")\\.[a-z_]+");

    @Override
    public void renderEnd(ExecuteContext context) {
        check(String.valueOf(context.sql()));
    }

    /** Fails when the statement names tables of two schemas. */
    public static void check(String sql) {
        var schemas = TABLE.matcher(sql.replaceAll("'[^']*'", "''"))
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
        if (schemas.size() > 1) {
            throw new AssertionError("one statement touches " + schemas + ": " + sql);
        }
    }
}
