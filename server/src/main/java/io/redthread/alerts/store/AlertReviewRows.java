package io.redthread.alerts.store;

import static io.redthread.alerts.store.jooq.Tables.ALERT;

import io.redthread.alerts.AlertState;
import io.redthread.kernel.CompanyDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Sums alerts of a month. */
@Repository
public class AlertReviewRows {

    private static final int MOST = 50;

    private final DSLContext sql;

    AlertReviewRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Sums of some alerts.
     *
     * @param by what they have in common
     * @param raised how many
     * @param solved how many people solved
     * @param settled how many settled by themselves
     * @param open how many are open still
     * @param cost what they cost
     * @param minutes minutes from raised to ended, on average
     * @param unwritten of how many solved ones nobody has written what was changed
     */
    public record Sums(
            String by, int raised, int solved, int settled, int open, BigDecimal cost, long minutes, int unwritten) {}

    /**
     * A month.
     *
     * @param month its first day
     * @param raised how many were raised in it
     * @param solved how many of them people solved
     */
    public record Month(LocalDate month, int raised, int solved) {}

    /** Alerts raised in that month, by the id of their rule. */
    public List<Sums> byRule(LocalDate month, Condition seen) {
        return by(ALERT.RULE_ID.cast(String.class), raised(month).and(seen));
    }

    /** Alerts that people solved, by their cause. */
    public List<Sums> byCause(LocalDate month, Condition seen) {
        return by(ALERT.CAUSE, raised(month).and(seen).and(ALERT.CAUSE.ne("")));
    }

    /** Alerts about somebody, by what that party is called. */
    public List<Sums> byPartner(LocalDate month, Condition seen) {
        return by(ALERT.PARTNER_NAME, raised(month).and(seen).and(ALERT.PARTNER_NAME.ne("")));
    }

    /** How many were raised in each month. */
    public List<Month> months(LocalDate from, LocalDate until, Condition seen) {
        var month = DSL.field(
                "date_trunc('month', {0} at time zone {1})::date",
                LocalDate.class, ALERT.RAISED_AT, DSL.inline(CompanyDay.ZONE.getId()));
        return sql.select(month, DSL.count(), DSL.count().filterWhere(is(AlertState.SOLVED)))
                .from(ALERT)
                .where(ALERT.RAISED_AT.ge(CompanyDay.start(from)))
                .and(ALERT.RAISED_AT.lt(CompanyDay.start(until.plusMonths(1))))
                .and(seen)
                .groupBy(month)
                .orderBy(month)
                .fetch(row -> new Month(row.value1(), row.value2(), row.value3()));
    }

    private List<Sums> by(Field<String> what, Condition which) {
        var minutes = DSL.field(
                "coalesce(avg(extract(epoch from {0} - {1}) / 60), 0)::bigint",
                Long.class, ALERT.ENDED_AT, ALERT.RAISED_AT);
        return sql.select(
                        what,
                        DSL.count(),
                        DSL.count().filterWhere(is(AlertState.SOLVED)),
                        DSL.count().filterWhere(is(AlertState.SETTLED)),
                        DSL.count().filterWhere(is(AlertState.OPEN)),
                        DSL.coalesce(DSL.sum(ALERT.COST), DSL.inline(BigDecimal.ZERO)),
                        minutes,
                        DSL.count().filterWhere(is(AlertState.SOLVED).and(ALERT.CHANGED_WHAT.eq(""))))
                .from(ALERT)
                .where(which)
                .groupBy(what)
                .orderBy(DSL.count().desc(), what)
                .limit(MOST)
                .fetch(row -> new Sums(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    private static Condition raised(LocalDate month) {
        return ALERT.RAISED_AT
                .ge(CompanyDay.start(month))
                .and(ALERT.RAISED_AT.lt(CompanyDay.start(month.plusMonths(1))));
    }

    private static Condition is(AlertState state) {
        return ALERT.STATE.eq(DSL.inline(state, ALERT.STATE));
    }
}
