package io.redthread.performance.store;

import static io.redthread.performance.store.jooq.Tables.CORRECTION;
import static io.redthread.performance.store.jooq.Tables.DAY_SUM;

import io.redthread.performance.KpiCode;
import io.redthread.performance.domain.Cell;
import io.redthread.performance.domain.Slice;
import io.redthread.performance.domain.Tally;
import io.redthread.platform.database.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Reads sums with what was corrected in them. */
@Repository
public class StandingRows {

    private static final Field<KpiCode> KPI = DSL.field("figure.kpi", DAY_SUM.KPI.getDataType());
    private static final Field<String> PERSON = DSL.field("figure.person", SQLDataType.CLOB);
    private static final Field<LocalDate> DAY = DSL.field("figure.on_day", DAY_SUM.ON_DAY.getDataType());
    private static final Field<Long> COUNT = DSL.field("sum(figure.n)::bigint", SQLDataType.BIGINT);
    private static final Field<Long> TOTAL = DSL.field("sum(figure.total)::bigint", SQLDataType.BIGINT);
    private static final Field<LocalDate> NO_DAY = DSL.inline(LocalDate.EPOCH, DAY_SUM.ON_DAY.getDataType());

    private final DSLContext sql;

    StandingRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What sums are told apart by in time. */
    public enum In {
        /** They are of the whole period. */
        ALL,
        /** By day. */
        DAYS,
        /** By week, which begins on Monday. */
        WEEKS
    }

    /** What else sums are told apart by. */
    public enum Of {
        /** By nothing else. */
        ALL,
        /** By person. */
        PERSONS,
        /** By the department that answers. */
        DEPARTMENTS,
        /** By node. */
        NODES
    }

    /** The sums by KPI, told apart by these; one statement. */
    public List<Cell> cells(Slice slice, In in, Of of) {
        var day = switch (in) {
            case ALL -> NO_DAY;
            case DAYS -> DAY;
            case WEEKS -> DSL.field("date_trunc('week', figure.on_day)::date", DAY_SUM.ON_DAY.getDataType());
        };
        var none = DSL.inline("");
        var person = of == Of.PERSONS ? PERSON : none;
        var part = switch (of) {
            case DEPARTMENTS -> DSL.field("figure.department", SQLDataType.CLOB);
            case NODES -> DSL.field("figure.node", SQLDataType.CLOB);
            case ALL, PERSONS -> none;
        };
        return sql.select(KPI, person, day, part, COUNT, TOTAL)
                .from(figures(slice))
                .groupBy(Stream.of(KPI, person, day, part)
                        .filter(it -> it != none && it != NO_DAY)
                        .toList())
                .fetch(row -> new Cell(
                        row.value1(), row.value2(), row.value3(), row.value4(), new Tally(row.value5(), row.value6())));
    }

    /** How many facts of each KPI and person do not count or count otherwise. */
    public List<Cell> corrections(Slice slice) {
        return sql.select(
                        CORRECTION.KPI, CORRECTION.PERSON, DSL.sum(CORRECTION.N).cast(Long.class), DSL.count())
                .from(CORRECTION)
                .where(where(slice, CORRECTION.ON_DAY, CORRECTION.PERSON, CORRECTION.KPI))
                .groupBy(CORRECTION.KPI, CORRECTION.PERSON)
                .fetch(row -> new Cell(
                        row.value1(),
                        row.value2(),
                        LocalDate.EPOCH,
                        "",
                        new Tally(-row.value3(), row.value4() + row.value3())));
    }

    private static Table<?> figures(Slice slice) {
        return DSL.select(
                        DAY_SUM.KPI,
                        DAY_SUM.PERSON,
                        DAY_SUM.ON_DAY,
                        DAY_SUM.DEPARTMENT,
                        DAY_SUM.NODE,
                        DAY_SUM.N,
                        DAY_SUM.TOTAL)
                .from(DAY_SUM)
                .where(where(slice, DAY_SUM.ON_DAY, DAY_SUM.PERSON, DAY_SUM.KPI))
                .unionAll(DSL.select(
                                CORRECTION.KPI,
                                CORRECTION.PERSON,
                                CORRECTION.ON_DAY,
                                CORRECTION.DEPARTMENT,
                                CORRECTION.NODE,
                                CORRECTION.N,
                                CORRECTION.TOTAL)
                        .from(CORRECTION)
                        .where(where(slice, CORRECTION.ON_DAY, CORRECTION.PERSON, CORRECTION.KPI)))
                .asTable("figure");
    }

    private static Condition where(Slice slice, Field<LocalDate> day, Field<String> person, Field<KpiCode> kpi) {
        return day.between(slice.days().from(), slice.days().to())
                .and(slice.persons().map(it -> Rows.any(person, it)).orElse(DSL.noCondition()))
                .and(slice.kpi().<Condition>map(kpi::eq).orElse(DSL.noCondition()));
    }
}
