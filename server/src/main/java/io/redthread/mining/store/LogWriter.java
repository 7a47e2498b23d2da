package io.redthread.mining.store;

import static io.redthread.mining.store.jooq.Tables.EVENT_LOG;
import static io.redthread.mining.store.jooq.Tables.LOG_EVENT;
import static io.redthread.mining.store.jooq.Tables.LOG_OBJECT;
import static io.redthread.mining.store.jooq.Tables.LOG_RELATION;

import io.redthread.mining.LogId;
import io.redthread.mining.domain.NewEvent;
import io.redthread.mining.domain.NewObject;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Adds to a log; what is there already is not added twice. A handful of statements whatever the number of events. */
@Repository
public class LogWriter {

    private static final List<Field<Integer>> TRAITS = List.of(
            LOG_OBJECT.SHOP,
            LOG_OBJECT.WAREHOUSE,
            LOG_OBJECT.SCENARIO,
            LOG_OBJECT.DEPARTMENT,
            LOG_OBJECT.SUPPLIER,
            LOG_OBJECT.BAND);

    private final DSLContext sql;
    private final IdBlocks ids;
    private final Words words;

    LogWriter(DSLContext sql, IdBlocks ids, Words words) {
        this.sql = sql;
        this.ids = ids;
        this.words = words;
    }

    private record Fresh(long id, NewEvent event) {}

    private record Relation(Fresh of, long object, NewEvent.About about) {}

    /** Writes what was told; answers how many events were new. */
    public int write(LogId log, Collection<NewObject> objects, List<NewEvent> events) {
        var known = numbers(objects, events);
        var places = objects(log, objects, events, known);
        var fresh = events(log, events, known);
        relations(log, fresh, places, known);
        if (!fresh.isEmpty()) {
            var counted = sql.update(EVENT_LOG)
                    .set(EVENT_LOG.EVENTS, EVENT_LOG.EVENTS.plus(fresh.size()))
                    .set(
                            EVENT_LOG.NEWEST,
                            DSL.greatest(
                                    EVENT_LOG.NEWEST,
                                    DSL.val(fresh.stream()
                                            .mapToLong(Fresh::id)
                                            .max()
                                            .orElseThrow())))
                    .where(EVENT_LOG.ID.eq(log))
                    .execute();
            RowCounts.expect(1, counted, "event log");
        }
        return fresh.size();
    }

    private Map<String, Integer> numbers(Collection<NewObject> objects, List<NewEvent> events) {
        var all = Stream.concat(
                        objects.stream().flatMap(it -> traits(it).stream()),
                        Stream.concat(
                                objects.stream().map(it -> it.ref().type()),
                                events.stream()
                                        .flatMap(it -> Stream.concat(
                                                Stream.of(
                                                        it.activity(),
                                                        it.by().actor(),
                                                        it.by().department()),
                                                it.about().stream()
                                                        .flatMap(about -> Stream.of(
                                                                about.qualifier(),
                                                                about.object().type()))))))
                .distinct()
                .toList();
        return words.numbers(all);
    }

    private Map<NewObject.Ref, Long> objects(
            LogId log, Collection<NewObject> told, List<NewEvent> events, Map<String, Integer> known) {
        var each = new LinkedHashMap<NewObject.Ref, NewObject>();
        told.forEach(it -> each.merge(it.ref(), it, LogWriter::fuller));
        events.forEach(it ->
                it.about().forEach(about -> each.computeIfAbsent(about.object(), ref -> NewObject.of(ref, ref.key()))));
        var sorted = each.values().stream()
                .sorted(java.util.Comparator.comparing(
                                (NewObject it) -> it.ref().type())
                        .thenComparing(it -> it.ref().key()))
                .toList();
        if (sorted.isEmpty()) {
            return Map.of();
        }
        var rows = rows(log, sorted, known);
        var insert = rows.insertInto(sql, LOG_OBJECT)
                .onConflict(LOG_OBJECT.LOG_ID, LOG_OBJECT.TYPE, LOG_OBJECT.KEY)
                .doUpdate()
                .set(LOG_OBJECT.LABEL, DSL.excluded(LOG_OBJECT.LABEL));
        for (var trait : TRAITS) {
            insert = insert.set(trait, fuller(trait));
        }
        insert.set(
                        LOG_OBJECT.EXPECTED,
                        DSL.when(DSL.excluded(LOG_OBJECT.EXPECTED).eq(""), LOG_OBJECT.EXPECTED)
                                .otherwise(DSL.excluded(LOG_OBJECT.EXPECTED)))
                .where(differs())
                .execute();
        return read(log, sorted, known);
    }

    /** What was known stays where the newcomer knows nothing. */
    private static Field<Integer> fuller(Field<Integer> trait) {
        return DSL.when(DSL.excluded(trait).eq(0), trait).otherwise(DSL.excluded(trait));
    }

    private static Condition differs() {
        var differs = DSL.excluded(LOG_OBJECT.LABEL)
                .ne(LOG_OBJECT.LABEL)
                .or(DSL.excluded(LOG_OBJECT.EXPECTED)
                        .ne("")
                        .and(DSL.excluded(LOG_OBJECT.EXPECTED).ne(LOG_OBJECT.EXPECTED)));
        for (var trait : TRAITS) {
            differs =
                    differs.or(DSL.excluded(trait).ne(0).and(DSL.excluded(trait).ne(trait)));
        }
        return differs;
    }

    private static NewObject fuller(NewObject one, NewObject other) {
        return one.traits().equals(NewObject.Traits.NONE) && one.expected().isEmpty() ? other : one;
    }

    private Rows<NewObject> rows(LogId log, List<NewObject> objects, Map<String, Integer> known) {
        return Rows.of("told", objects)
                .with(LOG_OBJECT.ID, it -> ids.next("mining", "object_id"))
                .with(LOG_OBJECT.LOG_ID, it -> log)
                .with(LOG_OBJECT.TYPE, it -> known.get(it.ref().type()))
                .with(LOG_OBJECT.KEY, it -> it.ref().key())
                .with(LOG_OBJECT.LABEL, NewObject::label)
                .with(LOG_OBJECT.SHOP, it -> known.get(it.traits().shop()))
                .with(LOG_OBJECT.WAREHOUSE, it -> known.get(it.traits().warehouse()))
                .with(LOG_OBJECT.SCENARIO, it -> known.get(it.traits().scenario()))
                .with(LOG_OBJECT.DEPARTMENT, it -> known.get(it.traits().department()))
                .with(LOG_OBJECT.SUPPLIER, it -> known.get(it.traits().supplier()))
                .with(LOG_OBJECT.BAND, it -> known.get(it.traits().band()))
                .with(LOG_OBJECT.EXPECTED, NewObject::expected);
    }

    private static List<String> traits(NewObject it) {
        var its = it.traits();
        return List.of(its.shop(), its.warehouse(), its.scenario(), its.department(), its.supplier(), its.band());
    }

    private Map<NewObject.Ref, Long> read(LogId log, List<NewObject> objects, Map<String, Integer> known) {
        var types = new HashMap<Integer, String>();
        known.forEach((word, number) -> types.put(number, word));
        var wanted = Rows.of("wanted", objects)
                .with(LOG_OBJECT.TYPE, it -> known.get(it.ref().type()))
                .with(LOG_OBJECT.KEY, it -> it.ref().key());
        return sql.select(LOG_OBJECT.TYPE, LOG_OBJECT.KEY, LOG_OBJECT.ID)
                .from(wanted.table())
                .join(LOG_OBJECT)
                .on(LOG_OBJECT.LOG_ID.eq(log))
                .and(LOG_OBJECT.TYPE.eq(wanted.field(LOG_OBJECT.TYPE)))
                .and(LOG_OBJECT.KEY.eq(wanted.field(LOG_OBJECT.KEY)))
                .fetchMap(
                        row -> new NewObject.Ref(Objects.requireNonNull(types.get(row.value1())), row.value2()),
                        row -> row.value3());
    }

    private List<Fresh> events(LogId log, List<NewEvent> events, Map<String, Integer> known) {
        var each = new LinkedHashMap<String, Fresh>();
        events.forEach(it -> each.putIfAbsent(it.key(), new Fresh(ids.next("mining", "event_id"), it)));
        if (each.isEmpty()) {
            return List.of();
        }
        var rows = Rows.of("happened", List.copyOf(each.values()))
                .with(LOG_EVENT.ID, Fresh::id)
                .with(LOG_EVENT.LOG_ID, it -> log)
                .with(LOG_EVENT.KEY, it -> it.event().key())
                .with(LOG_EVENT.ACTIVITY, it -> known.get(it.event().activity()))
                .with(LOG_EVENT.AT, it -> it.event().at().toEpochMilli())
                .with(LOG_EVENT.WAITED, it -> it.event().work().waited().toMillis())
                .with(LOG_EVENT.WORKED, it -> it.event().work().worked().toMillis())
                .with(LOG_EVENT.ACTOR, it -> known.get(it.event().by().actor()))
                .with(LOG_EVENT.HANDS, it -> known.get(it.event().by().department()))
                .with(LOG_EVENT.STANDARD, it -> it.event().by().standard())
                .with(LOG_EVENT.LATE, it -> it.event().work().late())
                .with(LOG_EVENT.DETAIL, it -> it.event().detail());
        return rows.insertInto(sql, LOG_EVENT)
                .onConflict(LOG_EVENT.LOG_ID, LOG_EVENT.KEY)
                .doNothing()
                .returningResult(LOG_EVENT.KEY)
                .fetch(row -> Objects.requireNonNull(each.get(row.value1())));
    }

    private void relations(LogId log, List<Fresh> fresh, Map<NewObject.Ref, Long> places, Map<String, Integer> known) {
        var all = new ArrayList<Relation>();
        for (var it : fresh) {
            var once = new LinkedHashMap<NewObject.Ref, NewEvent.About>();
            it.event().about().forEach(about -> once.putIfAbsent(about.object(), about));
            once.values()
                    .forEach(about ->
                            all.add(new Relation(it, Objects.requireNonNull(places.get(about.object())), about)));
        }
        if (all.isEmpty()) {
            return;
        }
        var rows = Rows.of("concerned", all)
                .with(LOG_RELATION.LOG_ID, it -> log)
                .with(LOG_RELATION.TYPE, it -> known.get(it.about().object().type()))
                .with(LOG_RELATION.OBJECT_ID, Relation::object)
                .with(LOG_RELATION.AT, it -> it.of().event().at().toEpochMilli())
                .with(LOG_RELATION.RANK, it -> it.of().event().rank())
                .with(LOG_RELATION.EVENT_ID, it -> it.of().id())
                .with(LOG_RELATION.QUALIFIER, it -> known.get(it.about().qualifier()))
                .with(LOG_RELATION.ACTIVITY, it -> known.get(it.of().event().activity()))
                .with(LOG_RELATION.WAITED, it -> it.of().event().work().waited().toMillis())
                .with(LOG_RELATION.WORKED, it -> it.of().event().work().worked().toMillis())
                .with(LOG_RELATION.ACTOR, it -> known.get(it.of().event().by().actor()))
                .with(LOG_RELATION.HANDS, it -> known.get(it.of().event().by().department()))
                .with(LOG_RELATION.STANDARD, it -> it.of().event().by().standard())
                .with(LOG_RELATION.LATE, it -> it.of().event().work().late());
        RowCounts.expect(all.size(), rows.insert(sql, LOG_RELATION), "log relations");
    }
}
