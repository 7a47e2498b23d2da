package io.redthread.performance;

import io.redthread.fulfilment.PickFacts;
import io.redthread.performance.domain.KpiSum;
import io.redthread.performance.domain.KpiSum.Place;
import io.redthread.performance.domain.Tally;
import io.redthread.platform.caller.Caller;
import io.redthread.process.WorkFact;
import io.redthread.process.WorkFacts;
import io.redthread.process.WorkKind;
import io.redthread.process.WorkQuery;
import io.redthread.process.WorkSum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The KPIs of orders on their way: which work each counts, and what of it (订单类指标). */
@Component
class WorkKpis implements KpiSource {

    private final WorkFacts work;
    private final PickFacts picks;

    WorkKpis(WorkFacts work, PickFacts picks) {
        this.work = work;
        this.picks = picks;
    }

    /** What of the work is added up. */
    private enum What {
        /** Those that are good. */
        GOOD,
        /** Their times. */
        MILLIS,
        /** They are the whole of a share; its part is counted elsewhere. */
        WHOLE,
        /** They are the part of a share. */
        PART
    }

    /**
     * One line: a KPI counts that of this work.
     *
     * @param kpi the KPI
     * @param kind the work
     * @param what what of it is added up
     * @param personal whether it counts for who did it
     */
    private record Line(KpiCode kpi, WorkKind kind, What what, boolean personal) {}

    private static final List<Line> LINES = List.of(
            new Line(KpiCode.SHIP_IN_2H, WorkKind.SHIPPED, What.GOOD, true),
            new Line(KpiCode.ORDER_CYCLE, WorkKind.SHIPPED, What.MILLIS, true),
            new Line(KpiCode.COMPLIANCE, WorkKind.COMPLIANT, What.GOOD, false),
            new Line(KpiCode.OUTBOUND_30, WorkKind.CONFIRMED, What.GOOD, true),
            new Line(KpiCode.STEPS_IN_LIMIT, WorkKind.NODE, What.GOOD, true),
            new Line(KpiCode.REVIEW_TIME, WorkKind.REVIEWED, What.MILLIS, true),
            new Line(KpiCode.EXCEPTION_RATE, WorkKind.ARRIVED, What.WHOLE, false),
            new Line(KpiCode.EXCEPTION_RATE, WorkKind.TROUBLED, What.PART, false),
            new Line(KpiCode.AUTOMATIC_FLOW, WorkKind.AUTOMATIC, What.GOOD, false),
            new Line(KpiCode.HANDS, WorkKind.HAND, What.GOOD, false));

    @Override
    public List<KpiSum> between(Instant from, Instant to) {
        var sums = new ArrayList<KpiSum>();
        for (var kind : WorkKind.values()) {
            var done = work.sums(kind, from, to);
            LINES.stream()
                    .filter(line -> line.kind() == kind)
                    .forEach(line -> done.forEach(it -> sums.add(sum(line, it))));
        }
        picks.sums(from, to)
                .forEach(
                        it -> sums.add(new KpiSum(KpiCode.PICK_ACCURACY, place(it), new Tally(it.count(), it.good()))));
        return sums;
    }

    @Override
    public boolean knows(KpiCode kpi) {
        return kpi.equals(KpiCode.PICK_ACCURACY)
                || LINES.stream().anyMatch(it -> it.kpi().equals(kpi));
    }

    @Override
    public List<KpiFact> facts(KpiCode kpi, WorkQuery query) {
        if (kpi.equals(KpiCode.PICK_ACCURACY)) {
            return picks.facts(query).stream()
                    .map(it -> fact(it, new Tally(1, it.good() ? 1 : 0), true))
                    .toList();
        }
        return LINES.stream()
                .filter(it -> it.kpi().equals(kpi) && it.what() != What.WHOLE)
                .flatMap(line -> work.facts(line.kind(), line.personal() ? query : ofAll(query)).stream()
                        .map(it -> fact(it, tally(line.what(), 1, it.good() ? 1 : 0, it.millis()), line.personal())))
                .toList();
    }

    private static WorkQuery ofAll(WorkQuery query) {
        return new WorkQuery(query.from(), query.to(), Optional.empty(), query.keys(), query.most());
    }

    private static KpiSum sum(Line line, WorkSum it) {
        var place = place(it);
        return new KpiSum(
                line.kpi(),
                line.personal() ? place : place.ofNobody(),
                tally(line.what(), it.count(), it.good(), it.millis()));
    }

    private static Tally tally(What what, long count, long good, long millis) {
        return switch (what) {
            case GOOD -> new Tally(count, good);
            case MILLIS -> new Tally(count, millis);
            case WHOLE -> new Tally(count, 0);
            case PART -> new Tally(0, count);
        };
    }

    private static KpiFact fact(WorkFact it, Tally tally, boolean personal) {
        var place = new Place(person(it.actor()), it.department(), it.shop(), it.warehouse(), it.node());
        return new KpiFact(it.key(), it.number(), personal ? place : place.ofNobody(), it.at(), it.good(), tally);
    }

    private static Place place(WorkSum it) {
        return new Place(person(it.actor()), it.department(), it.shop(), it.warehouse(), it.node());
    }

    private static String person(String actor) {
        return Caller.isPerson(actor) ? actor : "";
    }
}
