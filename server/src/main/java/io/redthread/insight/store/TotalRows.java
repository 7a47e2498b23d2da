package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.DAY_REASON;
import static io.redthread.insight.store.jooq.Tables.DAY_TOTAL;

import io.redthread.insight.domain.Slice;
import io.redthread.insight.domain.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Reads sums over requests. */
@Repository
public class TotalRows {

    private static final List<TableField<?, Long>> SUMMED = List.of(
            DAY_TOTAL.DECIDED,
            DAY_TOTAL.REJECTED,
            DAY_TOTAL.RETURNED,
            DAY_TOTAL.DROPPED,
            DAY_TOTAL.AUTOMATIC,
            DAY_TOTAL.URGENT,
            DAY_TOTAL.OVER_BUDGET,
            DAY_TOTAL.ESCALATED,
            DAY_TOTAL.SECONDS,
            DAY_TOTAL.WORKING_SECONDS,
            DAY_TOTAL.WITHIN,
            DAY_TOTAL.WORKING_WITHIN,
            DAY_TOTAL.RECEIVED,
            DAY_TOTAL.RECEIVED_MET);

    private final DSLContext sql;

    TotalRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Why requests were stopped or sent back.
     *
     * @param reason code; empty where none was chosen
     * @param rejected how many were rejected for it
     * @param returned how many were sent back for it
     */
    public record Reason(String reason, long rejected, long returned) {}

    /** Sums over the slice. */
    public Totals of(Slice slice) {
        var sums = Slices.totals(slice);
        return sql.select(columns(sums))
                .from(sums)
                .where(Slices.on(sums, slice))
                .fetchSingle(TotalRows::totals);
    }

    /** Sums by amount band. */
    public Map<String, Totals> byBand(Slice slice) {
        var sums = Slices.totals(slice);
        return grouped(sums, Slices.in(sums, DAY_TOTAL.BAND), slice);
    }

    /** Sums by week, named by its Monday. */
    public Map<LocalDate, Totals> byWeek(Slice slice) {
        var sums = Slices.totals(slice);
        var day = Slices.in(sums, DAY_TOTAL.ON_DAY);
        var week = DSL.function(
                        "date_trunc", SQLDataType.TIMESTAMP, DSL.inline("week"), day.cast(SQLDataType.TIMESTAMP))
                .cast(SQLDataType.LOCALDATE);
        return grouped(sums, week, slice);
    }

    /** Reasons with their counts, most first. */
    public List<Reason> reasons(Slice slice) {
        var sums = Slices.reasons(slice);
        var reason = Slices.in(sums, DAY_REASON.REASON);
        var rejected = sum(Slices.in(sums, DAY_REASON.REJECTED));
        var returned = sum(Slices.in(sums, DAY_REASON.RETURNED));
        return sql.select(reason, rejected, returned)
                .from(sums)
                .where(Slices.on(sums, slice))
                .groupBy(reason)
                .orderBy(rejected.plus(returned).desc(), reason)
                .fetch(row -> new Reason(row.value1(), row.value2(), row.value3()));
    }

    private <K> Map<K, Totals> grouped(Table<?> sums, Field<K> key, Slice slice) {
        return sql.select(key.as("summed_by"))
                .select(columns(sums))
                .from(sums)
                .where(Slices.on(sums, slice))
                .groupBy(key)
                .fetchMap(row -> row.get("summed_by", key.getType()), TotalRows::totals);
    }

    private static List<Field<Long>> columns(Table<?> sums) {
        return SUMMED.stream()
                .map(column -> sum(Slices.in(sums, column)).as(column))
                .toList();
    }

    static Field<Long> sum(Field<Long> column) {
        return DSL.coalesce(DSL.sum(column), DSL.inline(BigDecimal.ZERO)).cast(SQLDataType.BIGINT);
    }

    private static Totals totals(Record row) {
        return new Totals(
                row.get(DAY_TOTAL.DECIDED.getName(), Long.class),
                row.get(DAY_TOTAL.REJECTED.getName(), Long.class),
                row.get(DAY_TOTAL.RETURNED.getName(), Long.class),
                row.get(DAY_TOTAL.DROPPED.getName(), Long.class),
                row.get(DAY_TOTAL.AUTOMATIC.getName(), Long.class),
                row.get(DAY_TOTAL.URGENT.getName(), Long.class),
                row.get(DAY_TOTAL.OVER_BUDGET.getName(), Long.class),
                row.get(DAY_TOTAL.ESCALATED.getName(), Long.class),
                row.get(DAY_TOTAL.SECONDS.getName(), Long.class),
                row.get(DAY_TOTAL.WORKING_SECONDS.getName(), Long.class),
                row.get(DAY_TOTAL.WITHIN.getName(), Long.class),
                row.get(DAY_TOTAL.WORKING_WITHIN.getName(), Long.class),
                row.get(DAY_TOTAL.RECEIVED.getName(), Long.class),
                row.get(DAY_TOTAL.RECEIVED_MET.getName(), Long.class));
    }
}
