package io.redthread.mining.store;

import static io.redthread.mining.store.jooq.Tables.LOG_OBJECT;
import static io.redthread.mining.store.jooq.Tables.LOG_RELATION;

import io.redthread.mining.LogId;
import io.redthread.mining.domain.Step;
import io.redthread.platform.database.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Streams the steps of a log, object by object in the order of their lives: one run of the primary key. */
@Repository
public class LifeRows {

    private static final int FETCH = 10_000;

    private static final List<Field<?>> STEP = List.of(
            LOG_RELATION.OBJECT_ID,
            LOG_RELATION.ACTIVITY,
            LOG_RELATION.AT,
            LOG_RELATION.WAITED,
            LOG_RELATION.WORKED,
            LOG_RELATION.ACTOR,
            LOG_RELATION.HANDS,
            LOG_RELATION.STANDARD,
            LOG_RELATION.LATE);

    private final DSLContext sql;

    LifeRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Which objects.
     *
     * @param log of which log
     * @param type number of their type
     * @param shop number of the shop's code; 0 does not limit, as below
     * @param warehouse of the warehouse
     * @param scenario of the scenario
     * @param department of the department
     */
    public record Slice(LogId log, int type, int shop, int warehouse, int scenario, int department) {

        private boolean whole() {
            return shop == 0 && warehouse == 0 && scenario == 0 && department == 0;
        }
    }

    /** How many steps there are, filters left aside. */
    public long count(Slice slice) {
        return sql.fetchCount(
                LOG_RELATION, LOG_RELATION.LOG_ID.eq(slice.log()).and(LOG_RELATION.TYPE.eq(slice.type())));
    }

    /** Hands over each step; to be called in a transaction, so that a cursor serves. */
    public void each(Slice slice, Consumer<Step> sink) {
        var query = slice.whole()
                ? sql.select(STEP).from(LOG_RELATION).where(of(slice))
                : sql.select(STEP)
                        .from(LOG_RELATION)
                        .join(LOG_OBJECT)
                        .on(LOG_OBJECT.ID.eq(LOG_RELATION.OBJECT_ID))
                        .where(of(slice))
                        .and(traits(slice));
        try (var cursor = query.orderBy(
                                LOG_RELATION.OBJECT_ID, LOG_RELATION.AT, LOG_RELATION.RANK, LOG_RELATION.EVENT_ID)
                        .fetchSize(FETCH)
                        .fetchLazy();
                var rows = cursor.resultSet()) {
            while (rows.next()) {
                sink.accept(step(rows));
            }
        } catch (SQLException e) {
            throw new DataAccessException("cannot read the steps of a log", e);
        }
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getInt(6),
                row.getInt(7),
                row.getLong(8),
                row.getBoolean(9));
    }

    private static Condition of(Slice slice) {
        return LOG_RELATION.LOG_ID.eq(slice.log()).and(LOG_RELATION.TYPE.eq(slice.type()));
    }

    private static Condition traits(Slice slice) {
        return DSL.and(
                limit(LOG_OBJECT.SHOP, slice.shop()),
                limit(LOG_OBJECT.WAREHOUSE, slice.warehouse()),
                limit(LOG_OBJECT.SCENARIO, slice.scenario()),
                limit(LOG_OBJECT.DEPARTMENT, slice.department()));
    }

    private static Condition limit(Field<Integer> trait, int wanted) {
        return wanted == 0 ? DSL.noCondition() : trait.eq(wanted);
    }

    /** What objects of a type are told apart by: shop, warehouse, scenario, department, supplier, band. */
    public Map<Long, int[]> traits(LogId log, int type) {
        var found = new HashMap<Long, int[]>();
        try (var rows = sql.select(
                        LOG_OBJECT.ID,
                        LOG_OBJECT.SHOP,
                        LOG_OBJECT.WAREHOUSE,
                        LOG_OBJECT.SCENARIO,
                        LOG_OBJECT.DEPARTMENT,
                        LOG_OBJECT.SUPPLIER,
                        LOG_OBJECT.BAND)
                .from(LOG_OBJECT)
                .where(LOG_OBJECT.LOG_ID.eq(log))
                .and(LOG_OBJECT.TYPE.eq(type))
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(row -> found.put(
                    row.value1(),
                    new int[] {row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7()}));
        }
        return found;
    }

    /** What is prescribed for objects of a type beyond any standard, where anything is. */
    public Map<Long, String> expected(LogId log, int type) {
        return sql.select(LOG_OBJECT.ID, LOG_OBJECT.EXPECTED)
                .from(LOG_OBJECT)
                .where(LOG_OBJECT.LOG_ID.eq(log))
                .and(LOG_OBJECT.TYPE.eq(type))
                .and(LOG_OBJECT.EXPECTED.ne(""))
                .fetchMap(LOG_OBJECT.ID, LOG_OBJECT.EXPECTED);
    }

    /** Numbers of objects, for people. */
    public Map<Long, String> labels(Collection<Long> objects) {
        return objects.isEmpty()
                ? Map.of()
                : sql.select(LOG_OBJECT.ID, LOG_OBJECT.LABEL)
                        .from(LOG_OBJECT)
                        .where(Rows.any(LOG_OBJECT.ID, objects))
                        .fetchMap(LOG_OBJECT.ID, LOG_OBJECT.LABEL);
    }

    /** The versions that governed steps of a type. */
    public List<Long> standards(LogId log, int type) {
        return new ArrayList<>(sql.selectDistinct(LOG_RELATION.STANDARD)
                .from(LOG_RELATION)
                .where(LOG_RELATION.LOG_ID.eq(log))
                .and(LOG_RELATION.TYPE.eq(type))
                .fetch(LOG_RELATION.STANDARD));
    }
}
