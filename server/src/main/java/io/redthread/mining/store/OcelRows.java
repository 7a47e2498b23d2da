package io.redthread.mining.store;

import static io.redthread.mining.store.jooq.Tables.LOG_EVENT;
import static io.redthread.mining.store.jooq.Tables.LOG_OBJECT;
import static io.redthread.mining.store.jooq.Tables.LOG_RELATION;

import io.redthread.mining.LogFileQuery;
import io.redthread.platform.database.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads a part of a log page by page, as it is written to a file. Nothing that came after it began is in it. */
@Repository
public class OcelRows {

    private final DSLContext sql;

    OcelRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Which part.
     *
     * @param query what was asked for
     * @param types numbers of the types; empty for all
     * @param newest the newest event there was when it began
     */
    public record Part(LogFileQuery query, List<Integer> types, long newest) {}

    /**
     * An object.
     *
     * @param id its number
     * @param type number of its type
     * @param key what it is known by
     * @param label its number, for people
     * @param traits shop, warehouse, scenario, department, supplier, band
     */
    public record Thing(long id, int type, String key, String label, List<Integer> traits) {}

    /**
     * An event.
     *
     * @param id its number
     * @param key what it is known by
     * @param activity what was done
     * @param at when
     * @param waited milliseconds
     * @param worked milliseconds
     * @param actor who
     * @param hands which department
     * @param late whether it took longer than it may
     * @param detail a word more
     */
    public record Event(
            long id,
            String key,
            int activity,
            long at,
            long waited,
            long worked,
            int actor,
            int hands,
            boolean late,
            String detail) {}

    /**
     * A relation.
     *
     * @param event which event
     * @param type type of the object
     * @param key what the object is known by
     * @param qualifier in which way
     */
    public record Relation(long event, int type, String key, int qualifier) {}

    /** How many events there are. */
    public long count(Part part) {
        return sql.fetchCount(LOG_EVENT, events(part));
    }

    /** The activities that occur. */
    public List<Integer> activities(Part part) {
        return sql.selectDistinct(LOG_EVENT.ACTIVITY)
                .from(LOG_EVENT)
                .where(events(part))
                .fetch(LOG_EVENT.ACTIVITY);
    }

    /** The types of objects that occur. */
    public List<Integer> types(Part part) {
        return sql.selectDistinct(LOG_OBJECT.TYPE)
                .from(LOG_OBJECT)
                .where(LOG_OBJECT.LOG_ID.eq(part.query().of()))
                .and(part.types().isEmpty() ? DSL.noCondition() : Rows.any(LOG_OBJECT.TYPE, part.types()))
                .fetch(LOG_OBJECT.TYPE);
    }

    /** Objects behind that one that occur in events of the part. */
    public List<Thing> things(Part part, long behind, int most) {
        return sql.select(LOG_OBJECT.fields())
                .from(LOG_OBJECT)
                .where(LOG_OBJECT.LOG_ID.eq(part.query().of()))
                .and(LOG_OBJECT.ID.gt(behind))
                .and(part.types().isEmpty() ? DSL.noCondition() : Rows.any(LOG_OBJECT.TYPE, part.types()))
                .andExists(sql.selectOne()
                        .from(LOG_RELATION)
                        .where(LOG_RELATION.LOG_ID.eq(LOG_OBJECT.LOG_ID))
                        .and(LOG_RELATION.TYPE.eq(LOG_OBJECT.TYPE))
                        .and(LOG_RELATION.OBJECT_ID.eq(LOG_OBJECT.ID))
                        .and(LOG_RELATION.AT.ge(part.query().begins()))
                        .and(LOG_RELATION.AT.lt(part.query().ends()))
                        .and(LOG_RELATION.EVENT_ID.le(part.newest())))
                .orderBy(LOG_OBJECT.ID)
                .limit(most)
                .fetch(row -> new Thing(
                        row.get(LOG_OBJECT.ID),
                        row.get(LOG_OBJECT.TYPE),
                        row.get(LOG_OBJECT.KEY),
                        row.get(LOG_OBJECT.LABEL),
                        List.of(
                                row.get(LOG_OBJECT.SHOP),
                                row.get(LOG_OBJECT.WAREHOUSE),
                                row.get(LOG_OBJECT.SCENARIO),
                                row.get(LOG_OBJECT.DEPARTMENT),
                                row.get(LOG_OBJECT.SUPPLIER),
                                row.get(LOG_OBJECT.BAND))));
    }

    /** Events behind that one by time. */
    public List<Event> events(Part part, long behindAt, long behind, int most) {
        return sql.select(LOG_EVENT.fields())
                .from(LOG_EVENT)
                .where(events(part))
                .and(DSL.row(LOG_EVENT.AT, LOG_EVENT.ID).gt(behindAt, behind))
                .orderBy(LOG_EVENT.AT, LOG_EVENT.ID)
                .limit(most)
                .fetch(row -> new Event(
                        row.get(LOG_EVENT.ID),
                        row.get(LOG_EVENT.KEY),
                        row.get(LOG_EVENT.ACTIVITY),
                        row.get(LOG_EVENT.AT),
                        row.get(LOG_EVENT.WAITED),
                        row.get(LOG_EVENT.WORKED),
                        row.get(LOG_EVENT.ACTOR),
                        row.get(LOG_EVENT.HANDS),
                        row.get(LOG_EVENT.LATE),
                        row.get(LOG_EVENT.DETAIL)));
    }

    /** What these events concerned, by event. */
    public Map<Long, List<Relation>> relations(Part part, Collection<Long> events) {
        return sql.select(LOG_RELATION.EVENT_ID, LOG_OBJECT.TYPE, LOG_OBJECT.KEY, LOG_RELATION.QUALIFIER)
                .from(LOG_RELATION)
                .join(LOG_OBJECT)
                .on(LOG_OBJECT.ID.eq(LOG_RELATION.OBJECT_ID))
                .where(Rows.any(LOG_RELATION.EVENT_ID, events))
                .and(part.types().isEmpty() ? DSL.noCondition() : Rows.any(LOG_RELATION.TYPE, part.types()))
                .orderBy(LOG_RELATION.EVENT_ID, LOG_RELATION.OBJECT_ID)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new Relation(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private Condition events(Part part) {
        var of = LOG_EVENT
                .LOG_ID
                .eq(part.query().of())
                .and(LOG_EVENT.AT.ge(part.query().begins()))
                .and(LOG_EVENT.AT.lt(part.query().ends()))
                .and(LOG_EVENT.ID.le(part.newest()));
        return part.types().isEmpty()
                ? of
                : of.andExists(sql.selectOne()
                        .from(LOG_RELATION)
                        .where(LOG_RELATION.EVENT_ID.eq(LOG_EVENT.ID))
                        .and(Rows.any(LOG_RELATION.TYPE, part.types())));
    }
}
