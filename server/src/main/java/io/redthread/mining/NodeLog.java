package io.redthread.mining;

import io.redthread.fulfilment.ParcelFacts;
import io.redthread.mining.domain.NewEvent;
import io.redthread.mining.domain.NewEvent.About;
import io.redthread.mining.domain.NewEvent.By;
import io.redthread.mining.domain.NewEvent.Work;
import io.redthread.mining.domain.NewObject;
import io.redthread.mining.domain.NewObject.Ref;
import io.redthread.mining.domain.NewObject.Traits;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.process.CaseFacts;
import io.redthread.process.CaseFacts.Told;
import io.redthread.process.CaseId;
import io.redthread.process.ExceptionView;
import io.redthread.process.NodeFact;
import io.redthread.process.StandardId;
import io.redthread.process.Standards;
import io.redthread.sales.OrderId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Orders on their way through their nodes, their exceptions, their parcels, a page of two thousand nodes at a time. What is
 * done is read once it is half a minute old; what takes longer to commit comes in when the last two days are read again.
 */
@Component
class NodeLog implements LogSource {

    static final String NAME = "nodes";

    private static final int AT_ONCE = 2_000;
    private static final int PLACES = 100;
    private static final Duration SETTLED = Duration.ofSeconds(30);
    private static final Duration SPAN = Duration.ofMinutes(2);
    /** What lies further back is read in larger steps. */
    private static final Duration LONG_SPAN = Duration.ofHours(2);

    private static final Duration SHORT_SPAN = Duration.ofMillis(100);

    private final CaseFacts cases;
    private final Standards standards;
    private final ParcelFacts parcels;
    private final ParcelEvents parcelEvents;
    private final Directory directory;
    private final Clock clock;
    private volatile Duration span = SPAN;

    NodeLog(
            CaseFacts cases,
            Standards standards,
            ParcelFacts parcels,
            ParcelEvents parcelEvents,
            Directory directory,
            Clock clock) {
        this.cases = cases;
        this.standards = standards;
        this.parcels = parcels;
        this.parcelEvents = parcelEvents;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Retold next(String place) {
        return next(place, clock.instant().minus(SETTLED));
    }

    /** The same with everything up to that moment, however fresh. */
    Retold next(String place, Instant limit) {
        var begun = begin(place);
        if (begun.isEmpty() || !begun.get().at().isBefore(limit)) {
            return new Retold(List.of(), List.of(), place, false);
        }
        var from = begun.get();
        var until = until(from.at(), limit);
        var page = cases.done(from.at(), until, from.behind(), AT_ONCE);
        var to = page.size() == AT_ONCE ? NodePlace.by(page.getLast().fact()) : NodePlace.all(until);
        span = page.size() == AT_ONCE ? Duration.between(from.at(), to.at()).plus(SHORT_SPAN) : span.multipliedBy(2);
        var objects = new ArrayList<NewObject>();
        var events = new ArrayList<NewEvent>();
        exceptions(cases.exceptions(from.at(), to.at()), from.at(), to.at(), objects, events);
        tell(page, objects, events);
        var goOn = events.isEmpty() && until.isBefore(limit)
                ? NodePlace.all(
                        cases.next(until).filter(it -> it.isBefore(limit)).orElse(limit))
                : to;
        return new Retold(objects, events, goOn.text(), goOn.at().isBefore(limit));
    }

    private Optional<NodePlace> begin(String place) {
        return place.isEmpty() ? cases.next(Instant.EPOCH).map(NodePlace::all) : Optional.of(NodePlace.read(place));
    }

    /** As far as a page may reach: twice as far as the last one did, so that no more is looked through than is told. */
    private Instant until(Instant from, Instant limit) {
        var longest = from.plus(LONG_SPAN).isBefore(limit) ? LONG_SPAN : SPAN;
        span = span.compareTo(longest) > 0 ? longest : span;
        var until = from.plus(span);
        while (until.isAfter(from.plus(SHORT_SPAN)) && cases.exceptionsBetween(from, until) > AT_ONCE) {
            until = from.plus(Duration.between(from, until).dividedBy(2));
        }
        return until.isBefore(limit) ? until : limit;
    }

    private void tell(List<Told> page, List<NewObject> objects, List<NewEvent> events) {
        if (page.isEmpty()) {
            return;
        }
        var departments = directory.departmentsOfPeople();
        var shops = directory.shops(
                page.stream().map(it -> new ShopId(it.shop())).distinct().toList());
        for (var it : page) {
            var shop = Optional.ofNullable(shops.get(new ShopId(it.shop())));
            var order = order(it.fact().caseId());
            objects.add(new NewObject(
                    order,
                    it.number(),
                    new Traits(
                            shop.map(ShopFacts::code).orElse(""),
                            "",
                            standards.byId(it.fact().standard()).scenario(),
                            "",
                            "",
                            ""),
                    ""));
            shop.ifPresent(its -> objects.add(NewObject.of(new Ref(ObjectTypes.SHOP, its.code()), its.name())));
            passed(it.fact(), departments, shop.map(ShopFacts::code), events);
        }
        var ids = page.stream()
                .map(it -> new OrderId(it.fact().caseId().value()))
                .distinct()
                .toList();
        parcelEvents.tell(parcels.ofOrders(ids), objects, events);
    }

    /** Several nodes passed in one go are one event each; the time was spent at the first. */
    private void passed(NodeFact fact, Map<String, String> departments, Optional<String> shop, List<NewEvent> events) {
        var standard = standards.byId(fact.standard());
        for (var position = fact.firstPosition(); position <= fact.lastPosition(); position++) {
            var first = position == fact.firstPosition();
            var about = new ArrayList<>(List.of(new About(order(fact.caseId()), "order")));
            if (!fact.actor().equals("system")) {
                about.add(new About(new Ref(ObjectTypes.PERSON, fact.actor()), "by"));
            }
            shop.ifPresent(its -> about.add(new About(new Ref(ObjectTypes.SHOP, its), "sold by")));
            events.add(new NewEvent(
                    "node:" + fact.caseId().value() + ":" + fact.seq() + ":" + position,
                    standard.at(position).code().value(),
                    fact.doneAt(),
                    fact.seq() * PLACES + position,
                    first ? Work.of(fact.enteredAt(), fact.startedAt(), fact.doneAt(), !fact.withinLimit()) : Work.NONE,
                    new By(
                            fact.actor(),
                            departments.getOrDefault(fact.actor(), ""),
                            fact.standard().value()),
                    fact.outcome(),
                    about));
        }
    }

    private static void exceptions(
            List<ExceptionView> all, Instant from, Instant until, List<NewObject> objects, List<NewEvent> events) {
        for (var it : all) {
            objects.add(NewObject.of(order(it.caseId()), it.number()));
            var about = List.of(new About(order(it.caseId()), "order"));
            if (within(it.openedAt(), from, until)) {
                events.add(new NewEvent(
                        "exception:" + it.id().value() + ":opened",
                        "exception-opened/" + it.type(),
                        it.openedAt(),
                        0,
                        Work.NONE,
                        By.NOBODY,
                        it.node().value(),
                        about));
            }
            var resolved = Optional.ofNullable(it.resolvedAt()).filter(at -> within(at, from, until));
            resolved.ifPresent(at -> events.add(new NewEvent(
                    "exception:" + it.id().value() + ":closed",
                    "exception-closed/" + it.type(),
                    at,
                    0,
                    Work.of(it.openedAt(), it.openedAt(), at, at.isAfter(it.dueAt())),
                    new By(Optional.ofNullable(it.resolvedBy()).orElse(""), "", 0),
                    it.node().value(),
                    about)));
        }
    }

    private static boolean within(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    static Ref order(CaseId id) {
        return new Ref(ObjectTypes.ORDER, Long.toString(id.value()));
    }

    /** Versions that are named in events, by their number there. */
    Map<Long, io.redthread.process.Standard> versions(java.util.Collection<Long> ids) {
        return ids.stream()
                .filter(it -> it != 0)
                .distinct()
                .collect(Collectors.toMap(it -> it, it -> standards.byId(new StandardId(it))));
    }
}
