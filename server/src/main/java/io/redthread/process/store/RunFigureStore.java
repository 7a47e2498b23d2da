package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.EXCEPTION_CASE;
import static io.redthread.process.store.jooq.Tables.NODE_FACT;
import static io.redthread.process.store.jooq.Tables.PROCESS_CASE;
import static io.redthread.process.store.jooq.Tables.STANDARD_NODE;

import io.redthread.platform.database.Rows;
import io.redthread.process.CaseState;
import io.redthread.process.RunFigures.Passed;
import io.redthread.process.RunFigures.Standing;
import io.redthread.process.RunFigures.Stretch;
import io.redthread.process.RunFigures.Trouble;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Counts the cases of a stretch of time, found by the block range index on the moment they were opened. */
@Repository
public class RunFigureStore {

    private static final Field<BigDecimal> MEDIAN = DSL.inline(new BigDecimal("0.5"));
    private static final Field<BigDecimal> NINE_OF_TEN = DSL.inline(new BigDecimal("0.9"));

    private final DSLContext sql;
    private final Clock clock;

    RunFigureStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Where the cases are now. */
    public List<Standing> standing(Stretch came, Collection<Long> shops) {
        var passedBefore = DSL.exists(DSL.selectOne()
                .from(NODE_FACT)
                .where(NODE_FACT.CASE_ID.eq(PROCESS_CASE.ID))
                .and(PROCESS_CASE.POSITION.between(NODE_FACT.FIRST_POSITION, NODE_FACT.LAST_POSITION)));
        var ended = PROCESS_CASE.STATE.in(
                DSL.inline(CaseState.DONE, PROCESS_CASE.STATE), DSL.inline(CaseState.CANCELLED, PROCESS_CASE.STATE));
        var late = PROCESS_CASE.DUE_AT.lt(clock.instant()).andNot(ended);
        return sql.select(
                        PROCESS_CASE.NODE,
                        PROCESS_CASE.STATE,
                        PROCESS_CASE.WAITS_FOR,
                        DSL.count(),
                        DSL.count().filterWhere(DSL.not(passedBefore)),
                        DSL.count().filterWhere(late))
                .from(PROCESS_CASE)
                .where(came(came, shops))
                .groupBy(PROCESS_CASE.NODE, PROCESS_CASE.STATE, PROCESS_CASE.WAITS_FOR)
                .fetch(row -> new Standing(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    /** What they passed. A fact may stand for several nodes passed in one go: the time was spent at the first. */
    public List<Passed> passed(Stretch came, Collection<Long> shops) {
        var first = STANDARD_NODE.POSITION.eq(NODE_FACT.FIRST_POSITION);
        var took = DSL.when(first, seconds(NODE_FACT.DONE_AT).minus(seconds(NODE_FACT.ENTERED_AT)))
                .otherwise(BigDecimal.ZERO);
        var within = DSL.count().filterWhere(NODE_FACT.WITHIN_LIMIT.isTrue().or(DSL.not(first)));
        return sql.select(
                        STANDARD_NODE.NODE,
                        DSL.countDistinct(NODE_FACT.CASE_ID),
                        DSL.count(),
                        within,
                        DSL.percentileCont(MEDIAN).withinGroupOrderBy(took),
                        DSL.percentileCont(NINE_OF_TEN).withinGroupOrderBy(took))
                .from(PROCESS_CASE)
                .join(NODE_FACT)
                .on(NODE_FACT.CASE_ID.eq(PROCESS_CASE.ID))
                .join(STANDARD_NODE)
                .on(STANDARD_NODE.STANDARD_ID.eq(NODE_FACT.STANDARD_ID))
                .and(STANDARD_NODE.POSITION.between(NODE_FACT.FIRST_POSITION, NODE_FACT.LAST_POSITION))
                .where(came(came, shops))
                .groupBy(STANDARD_NODE.NODE)
                .fetch(row -> new Passed(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5().doubleValue(),
                        row.value6().doubleValue()));
    }

    /** The exceptions they had. */
    public List<Trouble> troubles(Stretch came, Collection<Long> shops) {
        var open = DSL.count().filterWhere(EXCEPTION_CASE.STATE.eq("open"));
        return sql.select(EXCEPTION_CASE.NODE, EXCEPTION_CASE.TYPE, DSL.count(), open)
                .from(PROCESS_CASE)
                .join(EXCEPTION_CASE)
                .on(EXCEPTION_CASE.CASE_ID.eq(PROCESS_CASE.ID))
                .where(came(came, shops))
                .groupBy(EXCEPTION_CASE.NODE, EXCEPTION_CASE.TYPE)
                .orderBy(EXCEPTION_CASE.NODE, EXCEPTION_CASE.TYPE)
                .fetch(row -> new Trouble(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static Condition came(Stretch came, Collection<Long> shops) {
        return PROCESS_CASE
                .OPENED_AT
                .ge(came.from())
                .and(PROCESS_CASE.OPENED_AT.lt(came.until()))
                .and(shops.isEmpty() ? DSL.noCondition() : Rows.any(PROCESS_CASE.SHOP_ID, shops));
    }

    private static Field<BigDecimal> seconds(Field<Instant> at) {
        return DSL.extract(at, DatePart.EPOCH).cast(SQLDataType.NUMERIC);
    }
}
