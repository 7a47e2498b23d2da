package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.EXCEPTION_CASE;

import io.redthread.kernel.CompanyDay;
import io.redthread.process.CauseLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Sums exceptions up by month, type and cause. */
@Repository
public class CauseStore {

    private final DSLContext sql;

    CauseStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The lines of these months, the latest month first, in it the most frequent first. */
    public List<CauseLine> lines(YearMonth from, YearMonth to, Instant now) {
        var month = DSL.field(
                "to_char({0} at time zone 'Asia/Shanghai', 'YYYY-MM')", SQLDataType.VARCHAR, EXCEPTION_CASE.OPENED_AT);
        var ended = DSL.coalesce(EXCEPTION_CASE.RESOLVED_AT, DSL.val(now, EXCEPTION_CASE.RESOLVED_AT));
        var handed = DSL.coalesce(EXCEPTION_CASE.HANDED_OVER_AT, ended);
        var minutes = DSL.field(
                "round(avg(extract(epoch from ({0} - {1})) / 60) filter (where {0} is not null))::int",
                SQLDataType.INTEGER, EXCEPTION_CASE.RESOLVED_AT, EXCEPTION_CASE.OPENED_AT);
        var count = DSL.count();
        return sql.select(
                        month,
                        EXCEPTION_CASE.TYPE,
                        EXCEPTION_CASE.CAUSE_CODE,
                        count,
                        DSL.count().filterWhere(EXCEPTION_CASE.STATE.eq("open")),
                        DSL.count().filterWhere(ended.gt(EXCEPTION_CASE.DUE_AT)),
                        DSL.count().filterWhere(handed.gt(EXCEPTION_CASE.HANDOVER_DUE_AT)),
                        DSL.count(EXCEPTION_CASE.HANDOVER_DUE_AT),
                        DSL.sum(EXCEPTION_CASE.COST),
                        minutes)
                .from(EXCEPTION_CASE)
                .where(EXCEPTION_CASE.OPENED_AT.ge(start(from)))
                .and(EXCEPTION_CASE.OPENED_AT.lt(start(to.plusMonths(1))))
                .groupBy(month, EXCEPTION_CASE.TYPE, EXCEPTION_CASE.CAUSE_CODE)
                .orderBy(month.desc(), count.desc(), EXCEPTION_CASE.TYPE)
                .fetch(row -> new CauseLine(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9() == null ? BigDecimal.ZERO : row.value9(),
                        row.value10()));
    }

    private static Instant start(YearMonth month) {
        return CompanyDay.start(month.atDay(1));
    }
}
