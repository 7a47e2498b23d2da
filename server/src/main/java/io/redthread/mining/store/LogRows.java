package io.redthread.mining.store;

import static io.redthread.mining.store.jooq.Tables.EVENT_LOG;
import static io.redthread.mining.store.jooq.Tables.LOG_EVENT;
import static io.redthread.mining.store.jooq.Tables.LOG_OBJECT;
import static io.redthread.mining.store.jooq.Tables.LOG_RELATION;

import io.redthread.mining.LogId;
import io.redthread.mining.LogView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads logs and what is in them. */
@Repository
public class LogRows {

    private final DSLContext sql;
    private final Words words;

    LogRows(DSLContext sql, Words words) {
        this.sql = sql;
        this.words = words;
    }

    /**
     * An object.
     *
     * @param id its number
     * @param log in which log
     * @param type its type
     * @param key what it is known by
     * @param label its number, for people
     */
    public record Subject(long id, LogId log, String type, String key, String label) {}

    /**
     * An event of an object's life, in words.
     *
     * @param activity what was done
     * @param at when
     * @param waited milliseconds
     * @param worked milliseconds
     * @param actor who
     * @param late whether it took longer than it may
     * @param detail a word more
     */
    public record Lived(
            String activity, Instant at, long waited, long worked, String actor, boolean late, String detail) {}

    /** All logs, the own one first. */
    public List<LogView> all() {
        return sql.select(EVENT_LOG.fields())
                .from(EVENT_LOG)
                .orderBy(EVENT_LOG.OWN.desc(), EVENT_LOG.NAME)
                .fetch(LogRows::view);
    }

    /** One of them. */
    public Optional<LogView> find(LogId id) {
        return sql.select(EVENT_LOG.fields())
                .from(EVENT_LOG)
                .where(EVENT_LOG.ID.eq(id))
                .fetchOptional(LogRows::view);
    }

    private static LogView view(Record row) {
        return new LogView(
                row.get(EVENT_LOG.ID),
                row.get(EVENT_LOG.NAME),
                row.get(EVENT_LOG.OWN),
                row.get(EVENT_LOG.FORMAT),
                row.get(EVENT_LOG.EVENTS),
                row.get(EVENT_LOG.REFUSED),
                row.get(EVENT_LOG.CREATED_BY),
                row.get(EVENT_LOG.CREATED_AT));
    }

    /** How many objects of each type a log has. */
    public Map<String, Integer> types(LogId log) {
        var counts = sql.select(LOG_OBJECT.TYPE, DSL.count())
                .from(LOG_OBJECT)
                .where(LOG_OBJECT.LOG_ID.eq(log))
                .groupBy(LOG_OBJECT.TYPE)
                .fetchMap(LOG_OBJECT.TYPE, row -> row.value2());
        var found = new TreeMap<String, Integer>();
        var names = words.words(counts.keySet());
        counts.forEach((type, count) -> found.put(Objects.requireNonNull(names.get(type)), count));
        return found;
    }

    /** The values a trait has among the objects of a log. */
    public List<String> values(LogId log, Field<Integer> trait) {
        var numbers = sql.selectDistinct(trait)
                .from(LOG_OBJECT)
                .where(LOG_OBJECT.LOG_ID.eq(log))
                .and(trait.ne(0))
                .fetch(trait);
        return words.words(numbers).values().stream()
                .filter(it -> !it.isEmpty())
                .sorted()
                .toList();
    }

    /** Values by which lives can be chosen. */
    public Choices choices(LogId log) {
        return new Choices(
                types(log),
                values(log, LOG_OBJECT.SHOP),
                values(log, LOG_OBJECT.WAREHOUSE),
                values(log, LOG_OBJECT.SCENARIO),
                values(log, LOG_OBJECT.DEPARTMENT));
    }

    /**
     * What a log can be looked at by.
     *
     * @param types types of objects, with how many there are
     * @param shops codes of shops
     * @param warehouses codes of warehouses
     * @param scenarios scenarios
     * @param departments codes of departments
     */
    public record Choices(
            Map<String, Integer> types,
            List<String> shops,
            List<String> warehouses,
            List<String> scenarios,
            List<String> departments) {}

    /** One object. */
    public Optional<Subject> subject(long id) {
        return sql.select(LOG_OBJECT.ID, LOG_OBJECT.LOG_ID, LOG_OBJECT.TYPE, LOG_OBJECT.KEY, LOG_OBJECT.LABEL)
                .from(LOG_OBJECT)
                .where(LOG_OBJECT.ID.eq(id))
                .fetchOptional(row -> new Subject(
                        row.value1(),
                        row.value2(),
                        Objects.requireNonNull(
                                words.words(List.of(row.value3())).get(row.value3())),
                        row.value4(),
                        row.value5()));
    }

    /** What happened to it, in order; at most so many. */
    public List<Lived> lived(long object, int most) {
        var found = sql.select(
                        LOG_RELATION.ACTIVITY,
                        LOG_RELATION.AT,
                        LOG_RELATION.WAITED,
                        LOG_RELATION.WORKED,
                        LOG_RELATION.ACTOR,
                        LOG_RELATION.LATE,
                        LOG_EVENT.DETAIL)
                .from(LOG_OBJECT)
                .join(LOG_RELATION)
                .on(LOG_RELATION.LOG_ID.eq(LOG_OBJECT.LOG_ID))
                .and(LOG_RELATION.TYPE.eq(LOG_OBJECT.TYPE))
                .and(LOG_RELATION.OBJECT_ID.eq(LOG_OBJECT.ID))
                .join(LOG_EVENT)
                .on(LOG_EVENT.ID.eq(LOG_RELATION.EVENT_ID))
                .where(LOG_OBJECT.ID.eq(object))
                .orderBy(LOG_RELATION.AT, LOG_RELATION.RANK, LOG_RELATION.EVENT_ID)
                .limit(most)
                .fetch();
        var numbers = found.stream()
                .flatMap(row -> Stream.of(row.value1(), row.value5()))
                .distinct()
                .toList();
        var known = words.words(numbers);
        return found.map(row -> new Lived(
                Objects.requireNonNull(known.get(row.value1())),
                Instant.ofEpochMilli(row.value2()),
                row.value3(),
                row.value4(),
                known.getOrDefault(row.value5(), ""),
                row.value6(),
                row.value7()));
    }
}
