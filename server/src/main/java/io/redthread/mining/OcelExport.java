package io.redthread.mining;

import io.redthread.mining.domain.OcelItem;
import io.redthread.mining.domain.OcelType;
import io.redthread.mining.domain.OcelType.Attribute;
import io.redthread.mining.domain.OcelWriter;
import io.redthread.mining.store.AnalysisRows;
import io.redthread.mining.store.OcelRows;
import io.redthread.mining.store.OcelRows.Event;
import io.redthread.mining.store.OcelRows.Part;
import io.redthread.mining.store.OcelRows.Relation;
import io.redthread.mining.store.OcelRows.Thing;
import io.redthread.mining.store.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells a part of a log to a writer of OCEL 2.0, page by page. Persons stand in it by pseudonyms unless they may be named. */
@Component
class OcelExport {

    private static final int PAGE = 2_000;
    private static final long MILLIS = 1_000;

    private static final List<Attribute> OF_EVENTS = List.of(
            new Attribute("actor", "string"),
            new Attribute("department", "string"),
            new Attribute("waitedSeconds", "integer"),
            new Attribute("workedSeconds", "integer"),
            new Attribute("late", "string"),
            new Attribute("detail", "string"));

    private static final List<String> TRAITS =
            List.of("shop", "warehouse", "scenario", "department", "supplier", "band");

    private final OcelRows rows;
    private final AnalysisRows logs;
    private final Words words;
    private final Pseudonyms pseudonyms;

    OcelExport(OcelRows rows, AnalysisRows logs, Words words, Pseudonyms pseudonyms) {
        this.rows = rows;
        this.logs = logs;
        this.words = words;
        this.pseudonyms = pseudonyms;
    }

    /** Is told after each page how many events are written, of how many. */
    interface Progress {
        void written(long done, long total);
    }

    void write(LogFileQuery query, boolean persons, OcelWriter to, Progress progress) {
        var types =
                query.types().stream().flatMap(it -> words.number(it).stream()).toList();
        var wanted = types.isEmpty() && !query.types().isEmpty() ? List.of(-1) : types;
        var part = new Part(query, wanted, logs.newest(query.of()).orElse(0L));
        var known = words.words(Stream.concat(rows.types(part).stream(), rows.activities(part).stream())
                .distinct()
                .toList());
        var total = rows.count(part);
        progress.written(0, total);
        to.types(
                rows.types(part).stream()
                        .map(it -> objectType(name(known, it)))
                        .sorted(Comparator.comparing(OcelType::name))
                        .toList(),
                rows.activities(part).stream()
                        .map(it -> new OcelType(name(known, it), OF_EVENTS))
                        .sorted(Comparator.comparing(OcelType::name))
                        .toList());
        objects(part, persons, to);
        events(part, persons, to, done -> progress.written(done, total));
    }

    private void objects(Part part, boolean persons, OcelWriter to) {
        var behind = Long.MIN_VALUE;
        for (var page = rows.things(part, behind, PAGE); !page.isEmpty(); page = rows.things(part, behind, PAGE)) {
            var known = words.words(page.stream()
                    .flatMap(it -> Stream.concat(Stream.of(it.type()), it.traits().stream()))
                    .distinct()
                    .toList());
            page.forEach(it -> to.object(object(it, known, persons)));
            behind = page.getLast().id();
        }
    }

    private OcelItem object(Thing it, Map<Integer, String> known, boolean persons) {
        var type = name(known, it.type());
        var veiled = type.equals(ObjectTypes.PERSON) && !persons;
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("label", veiled ? pseudonyms.of(it.key()) : it.label());
        for (var trait = 0; trait < TRAITS.size(); trait++) {
            var value = name(known, it.traits().get(trait));
            if (!value.isEmpty()) {
                attributes.put(TRAITS.get(trait), value);
            }
        }
        return new OcelItem(id(type, it.key(), persons), type, Instant.EPOCH, attributes, List.of());
    }

    private void events(Part part, boolean persons, OcelWriter to, LongConsumer progress) {
        var at = Long.MIN_VALUE;
        var behind = Long.MIN_VALUE;
        var done = 0L;
        for (var page = rows.events(part, at, behind, PAGE);
                !page.isEmpty();
                page = rows.events(part, at, behind, PAGE)) {
            var relations = rows.relations(part, page.stream().map(Event::id).toList());
            var known = words.words(Stream.concat(
                            page.stream().flatMap(it -> Stream.of(it.activity(), it.actor(), it.hands())),
                            relations.values().stream()
                                    .flatMap(List::stream)
                                    .flatMap(it -> Stream.of(it.type(), it.qualifier())))
                    .distinct()
                    .toList());
            for (var it : page) {
                to.event(event(it, relations.getOrDefault(it.id(), List.of()), known, persons));
            }
            at = page.getLast().at();
            behind = page.getLast().id();
            done += page.size();
            progress.accept(done);
        }
    }

    private OcelItem event(Event it, List<Relation> relations, Map<Integer, String> known, boolean persons) {
        var attributes = new LinkedHashMap<String, String>();
        var actor = name(known, it.actor());
        put(attributes, "actor", persons ? actor : pseudonyms.of(actor));
        put(attributes, "department", name(known, it.hands()));
        attributes.put("waitedSeconds", Long.toString(it.waited() / MILLIS));
        attributes.put("workedSeconds", Long.toString(it.worked() / MILLIS));
        attributes.put("late", it.late() ? "yes" : "no");
        put(attributes, "detail", it.detail());
        return new OcelItem(
                it.key(),
                name(known, it.activity()),
                Instant.ofEpochMilli(it.at()),
                attributes,
                relations.stream()
                        .map(each -> new OcelItem.Relation(
                                id(name(known, each.type()), each.key(), persons), name(known, each.qualifier())))
                        .toList());
    }

    private static void put(Map<String, String> to, String name, String value) {
        if (!value.isEmpty()) {
            to.put(name, value);
        }
    }

    private String id(String type, String key, boolean persons) {
        return type + ":" + (type.equals(ObjectTypes.PERSON) && !persons ? pseudonyms.of(key) : key);
    }

    private static OcelType objectType(String name) {
        return new OcelType(
                name,
                Stream.concat(Stream.of("label"), TRAITS.stream())
                        .map(it -> new Attribute(it, "string"))
                        .toList());
    }

    private static String name(Map<Integer, String> known, int number) {
        return Objects.requireNonNullElse(known.get(number), "");
    }
}
