package io.redthread.approval.store;

import static io.redthread.approval.store.jooq.Tables.ACT;
import static io.redthread.approval.store.jooq.Tables.APPROVAL_;

import io.redthread.approval.ActKind;
import io.redthread.approval.DecisionPaces.Example;
import io.redthread.approval.DecisionPaces.Pace;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** How long decisions took, by person. */
@Repository
public class PaceStore {

    private static final List<String> DECISIONS =
            List.of(ActKind.APPROVED.code(), ActKind.REJECTED.code(), ActKind.RETURNED.code());

    private final DSLContext sql;

    PaceStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Paces of everyone with a quick decision, with the newest of those as examples. */
    public List<Pace> paces(Instant from, Instant until, int seconds, int examples) {
        var looks = sql.select(
                        ACT.USERNAME,
                        ACT.AT,
                        DSL.max(ACT.APPROVAL_ID.coerce(Long.class)).as("approval"),
                        DSL.min(ACT.SECONDS).as("waited"))
                .from(ACT)
                .where(ACT.AT.ge(from))
                .and(ACT.AT.lt(until))
                .and(Rows.any(ACT.ACT_, DECISIONS))
                .and(ACT.PERSON.isNotNull())
                .groupBy(ACT.USERNAME, ACT.AT)
                .asTable("looks");
        var username = looks.field(ACT.USERNAME);
        var at = looks.field(ACT.AT);
        var before = DSL.lag(at).over(DSL.partitionBy(username).orderBy(at));
        var gap = DSL.extract(at, DatePart.EPOCH).minus(DSL.extract(before, DatePart.EPOCH));
        var timed = sql.select(
                        username,
                        at,
                        looks.field("approval", Long.class),
                        DSL.least(looks.field("waited", Integer.class), gap).as("took"))
                .from(looks)
                .asTable("timed");
        var took = timed.field("took", Integer.class);
        var who = timed.field(ACT.USERNAME);
        var fast = took.le(seconds);
        var counted = sql.select(
                        who,
                        timed.field(ACT.AT),
                        timed.field("approval", Long.class),
                        took,
                        DSL.count().over(DSL.partitionBy(who)).as("decisions"),
                        DSL.count().filterWhere(fast).over(DSL.partitionBy(who)).as("quick"),
                        DSL.rowNumber()
                                .over(DSL.partitionBy(who)
                                        .orderBy(
                                                DSL.when(fast, 0).otherwise(1),
                                                timed.field(ACT.AT).desc()))
                                .as("place"))
                .from(timed)
                .asTable("counted");
        var paces = new LinkedHashMap<String, Pace>();
        sql.select(
                        counted.field(who),
                        counted.field("decisions", Integer.class),
                        counted.field("quick", Integer.class),
                        APPROVAL_.ID,
                        APPROVAL_.NUMBER,
                        APPROVAL_.AMOUNT,
                        counted.field("took", Integer.class),
                        counted.field(ACT.AT))
                .from(counted)
                .join(APPROVAL_)
                .on(APPROVAL_.ID.coerce(Long.class).eq(counted.field("approval", Long.class)))
                .where(counted.field("took", Integer.class).le(seconds))
                .and(counted.field("place", Integer.class).le(examples))
                .orderBy(counted.field(who), counted.field(ACT.AT).desc())
                .forEach(row -> paces.computeIfAbsent(
                                row.value1(), name -> new Pace(name, row.value2(), row.value3(), new ArrayList<>()))
                        .examples()
                        .add(new Example(
                                row.value4(),
                                row.value5(),
                                row.value6().stripTrailingZeros().toPlainString(),
                                row.value7(),
                                row.value8())));
        return List.copyOf(paces.values());
    }
}
