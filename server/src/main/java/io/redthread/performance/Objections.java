package io.redthread.performance;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.performance.ObjectionAnswer.Change;
import io.redthread.performance.PerformanceRefusal.FactNotOfFigure;
import io.redthread.performance.PerformanceRefusal.KpiOff;
import io.redthread.performance.PerformanceRefusal.MonthClosed;
import io.redthread.performance.PerformanceRefusal.ObjectionAnswered;
import io.redthread.performance.PerformanceRefusal.ObjectionNotFound;
import io.redthread.performance.PerformanceRefusal.OwnObjection;
import io.redthread.performance.domain.Tally;
import io.redthread.performance.events.ObjectionDecided;
import io.redthread.performance.store.CorrectionRows;
import io.redthread.performance.store.CorrectionRows.Correction;
import io.redthread.performance.store.MonthRows;
import io.redthread.performance.store.ObjectionRows;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures are contestable (绩效申诉): whoever they are of says why they are wrong, a superior answers, and facts named in the
 * answer do not count any more or count otherwise – visibly, and in the journal.
 */
@Service
@Transactional
public class Objections {

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60_000);

    private final ObjectionRows rows;
    private final CorrectionRows corrections;
    private final MonthRows months;
    private final Evidence evidence;
    private final Kpis kpis;
    private final PerformanceScope scope;
    private final Journal journal;
    private final IdBlocks ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Objections(
            ObjectionRows rows,
            CorrectionRows corrections,
            MonthRows months,
            Evidence evidence,
            Kpis kpis,
            PerformanceScope scope,
            Journal journal,
            IdBlocks ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.corrections = corrections;
        this.months = months;
        this.evidence = evidence;
        this.kpis = kpis;
        this.scope = scope;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Contests a figure of one's own; refused for a closed month and for facts that are not behind the figure. */
    public Objection file(NewObjection wanted) {
        if (!kpis.get(wanted.kpi()).active()) {
            throw new KpiOff(wanted.kpi()).refused();
        }
        requireOpen(wanted.days());
        var me = scope.me();
        facts(wanted.kpi(), me, wanted.days(), wanted.facts());
        var objection = new Objection(
                new ObjectionId(ids.next("performance", "objection_id")),
                wanted.kpi(),
                me,
                wanted.days().from(),
                wanted.days().to(),
                wanted.facts(),
                wanted.reason(),
                clock.instant(),
                ObjectionState.OPEN,
                "",
                Optional.empty(),
                Optional.empty());
        rows.add(objection);
        journal.record(
                Act.of("kpi-objection-filed", ref(objection.id()), wanted.kpi().value(), objection));
        return objection;
    }

    /** Answers one; refused to whoever filed it and to whoever does not see the figure. */
    public Objection answer(ObjectionId id, ObjectionAnswer given) {
        var before = seen(id);
        if (before.person().equals(scope.me())) {
            throw new OwnObjection(id).refused();
        }
        requireOpen(before.days());
        var state = given.changes().isEmpty() ? ObjectionState.REFUSED : ObjectionState.ACCEPTED;
        RowCounts.expectOne(
                rows.answer(id, state, given.words(), clock.instant(), me()),
                () -> new ObjectionAnswered(id).refused());
        correct(before, given.changes());
        var after = seen(id);
        journal.record(new Act("kpi-objection-answered", ref(id), before.kpi().value(), before, given, null));
        events.publishEvent(new ObjectionDecided(
                id,
                kpis.get(before.kpi()).name(),
                before.person(),
                state == ObjectionState.ACCEPTED,
                given.words(),
                me()));
        return after;
    }

    /** Those the asker filed or may answer, the latest first. */
    @Transactional(readOnly = true)
    public Page<Objection> page(Optional<ObjectionState> state, PageQuery query) {
        return rows.page(scope.persons(), state, query);
    }

    private Objection seen(ObjectionId id) {
        return rows.find(id)
                .filter(it -> scope.sees(it.person()))
                .orElseThrow(() -> new ObjectionNotFound(id).refused());
    }

    private void correct(Objection objection, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var kpi = kpis.get(objection.kpi());
        var facts = facts(
                        objection.kpi(),
                        objection.person(),
                        objection.days(),
                        changes.stream().map(Change::fact).toList())
                .collect(Collectors.toMap(KpiFact::key, Function.identity()));
        var made = changes.stream()
                .map(it -> {
                    var fact = Objects.requireNonNull(facts.get(it.fact()));
                    return new Correction(objection.kpi(), objection.id(), fact, delta(kpi, fact, it));
                })
                .toList();
        corrections.add(made, clock.instant(), me()).ifPresent(taken -> {
            throw new FactNotOfFigure(taken).refused();
        });
    }

    private static Tally delta(Kpi kpi, KpiFact fact, Change change) {
        if (change.excluded()) {
            return new Tally(-fact.tally().n(), -fact.tally().total());
        }
        var instead = kpi.unit() == KpiUnit.MINUTES
                ? change.minutes().orElse(BigDecimal.ZERO).multiply(MINUTE).longValue()
                : fact.tally().n();
        return new Tally(0, instead - fact.tally().total());
    }

    private Stream<KpiFact> facts(KpiCode kpi, String person, Period days, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Stream.empty();
        }
        var found = evidence.facts(kpi, person, days, keys);
        var known = found.stream().map(KpiFact::key).collect(Collectors.toSet());
        keys.stream().filter(it -> !known.contains(it)).findFirst().ifPresent(it -> {
            throw new FactNotOfFigure(it).refused();
        });
        return found.stream();
    }

    private void requireOpen(Period days) {
        months.closedWithin(days).ifPresent(month -> {
            throw new MonthClosed(YearMonth.from(month)).refused();
        });
    }

    private static String me() {
        return Callers.current().username();
    }

    private static DocumentRef ref(ObjectionId id) {
        return new DocumentRef("kpi-objection", id.value());
    }
}
