package io.redthread.support;

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
    private static final Pattern TABLE = Pattern.compile(
            "\\b(platform|journal|identity|rules|tasks|process|catalog|parties|inventory|purchasing|sales|fulfilment|notification|approval|budget|insight)\\.[a-z_]+");

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
