package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.VERDICT;

import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.process.NodeCode;
import io.redthread.sales.OrderId;
import io.redthread.sales.Verdict;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was found against orders; added, never changed. */
@Repository
public class VerdictStore {

    private static final TypeReference<List<Verdict.Reason>> REASONS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    VerdictStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Adds the verdicts of a batch. */
    public void insert(List<Verdict> verdicts) {
        var rows = Rows.of("found", verdicts)
                .with(VERDICT.ORDER_ID, Verdict::order)
                .with(VERDICT.NODE, it -> it.node().value())
                .with(VERDICT.RESULT, Verdict::result)
                .with(VERDICT.REASONS, it -> JSONB.valueOf(json.writeValueAsString(it.reasons())))
                .with(VERDICT.RULES, Verdict::rules)
                .with(VERDICT.AT, Verdict::at);
        RowCounts.expect(verdicts.size(), rows.insert(sql, VERDICT), "verdicts");
    }

    /** What was found against an order, oldest first. */
    public List<Verdict> of(OrderId order) {
        return sql.select(VERDICT.NODE, VERDICT.RESULT, VERDICT.REASONS, VERDICT.RULES, VERDICT.AT)
                .from(VERDICT)
                .where(VERDICT.ORDER_ID.eq(order))
                .orderBy(VERDICT.ID)
                .fetch(row -> new Verdict(
                        order,
                        new NodeCode(row.value1()),
                        row.value2(),
                        json.readValue(row.value3().data(), REASONS),
                        row.value4(),
                        row.value5()));
    }
}
