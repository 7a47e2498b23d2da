package io.redthread.importing;

import static io.redthread.platform.store.jooq.Tables.SETTING;

import io.redthread.identity.Permission;
import io.redthread.importing.ImportField.Type;
import io.redthread.kernel.Label;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A small target for tests: codes with quantity and price, some of them troublesome. */
@Lazy
@Component
class ShelfTarget implements ImportTarget {

    static final String PREFIX = "shelf:";

    final AtomicInteger batches = new AtomicInteger();
    volatile long pauseMillis;

    private final DSLContext sql;

    ShelfTarget(DSLContext sql) {
        this.sql = sql;
    }

    /** Said by the handler of a code that nobody wants. */
    record Unwanted(String code) implements Refusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public String module() {
            return "importing";
        }
    }

    @Override
    public String code() {
        return "shelf";
    }

    @Override
    public Label title() {
        return new Label("货架", "Shelf");
    }

    @Override
    public Permission permission() {
        return Permission.INVENTORY_IMPORT;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("code", "编码", "Code").needed().upTo(40).alias("StockCode"),
                ImportField.of("quantity", Type.INTEGER, "数量", "Quantity").needed(),
                ImportField.of("price", Type.DECIMAL, "单价", "Unit price").alias("UnitPrice"),
                ImportField.of("at", Type.MOMENT, "时间", "Time").alias("InvoiceDate"),
                ImportField.text("group", "分组", "Group").alias("InvoiceNo"));
    }

    @Override
    public List<Bucket> buckets() {
        return List.of(
                new Bucket("shelved", new Label("上架行", "Shelved lines")),
                new Bucket("returns", new Label("退货", "Returns")));
    }

    @Override
    public Optional<String> keepTogether() {
        return Optional.of("group");
    }

    @Override
    public int batchSize() {
        return 500;
    }

    @Override
    public Optional<BigDecimal> amount(ImportRow row) {
        return row.decimal("price").map(price -> price.multiply(BigDecimal.valueOf(quantity(row))));
    }

    @Override
    public List<RowOutcome> handle(ImportBatch batch) {
        batches.incrementAndGet();
        pause();
        var codes = batch.rows().stream()
                .map(row -> row.required("code"))
                .distinct()
                .toList();
        if (codes.contains("BOOM")) {
            throw new IllegalStateException("a bug that only this row meets");
        }
        if (codes.contains("UNWANTED")) {
            throw new Refused(new Unwanted("UNWANTED"));
        }
        var fresh = store(codes);
        var outcomes = new ArrayList<RowOutcome>();
        for (var row : batch.rows()) {
            outcomes.add(outcome(row, fresh));
        }
        return outcomes;
    }

    private RowOutcome outcome(ImportRow row, Set<String> fresh) {
        var amount = amount(row).orElse(BigDecimal.ZERO);
        if (quantity(row) == 0) {
            return RowOutcome.refused("quantity", "", "quantity-not-positive");
        }
        var bucket = quantity(row) < 0 ? "returns" : "shelved";
        return fresh.contains(PREFIX + row.required("code"))
                ? RowOutcome.taken(bucket, amount)
                : RowOutcome.unchanged(bucket, amount);
    }

    private Set<String> store(List<String> codes) {
        var rows = Rows.of("shelf", codes).with(SETTING.NAME, code -> PREFIX + code);
        return sql.insertInto(SETTING, SETTING.NAME, SETTING.VALUE)
                .select(sql.select(rows.field(SETTING.NAME), org.jooq.impl.DSL.val(JSONB.valueOf("1")))
                        .from(rows.table()))
                .onConflictDoNothing()
                .returningResult(SETTING.NAME)
                .fetchSet(SETTING.NAME);
    }

    private static long quantity(ImportRow row) {
        return row.integer("quantity").orElse(0L);
    }

    private void pause() {
        try {
            Thread.sleep(pauseMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
