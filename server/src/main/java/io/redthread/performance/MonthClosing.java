package io.redthread.performance;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.performance.PerformanceRefusal.MonthClosed;
import io.redthread.performance.PerformanceRefusal.MonthNotOver;
import io.redthread.performance.PerformanceRefusal.ObjectionsOpen;
import io.redthread.performance.PerformanceRefusal.PerformanceChanged;
import io.redthread.performance.events.ScoresClosed;
import io.redthread.performance.store.MonthRows;
import io.redthread.performance.store.ObjectionRows;
import io.redthread.performance.store.ScorecardRows;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.RowCounts;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes months (考核关账) and keeps weights and rules: what a month came to is kept as it was, whatever changes afterwards. */
@Service
@Transactional
public class MonthClosing {

    private static final int MOST = 1_000_000;

    private final Scorecards scorecards;
    private final ScorecardRows rows;
    private final MonthRows months;
    private final ObjectionRows objections;
    private final Standings standings;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MonthClosing(
            Scorecards scorecards,
            ScorecardRows rows,
            MonthRows months,
            ObjectionRows objections,
            Standings standings,
            Journal journal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.scorecards = scorecards;
        this.rows = rows;
        this.months = months;
        this.objections = objections;
        this.standings = standings;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** Closes a month that is over; refused twice, and while objections to its figures wait for an answer. */
    public MonthView close(YearMonth month) {
        if (!month.atEndOfMonth().isBefore(standings.today())) {
            throw new MonthNotOver(month).refused();
        }
        var open = objections.open(month.atDay(1), month.atEndOfMonth());
        if (open > 0) {
            throw new ObjectionsOpen(month, open).refused();
        }
        var reckoned = scorecards.reckoned(month);
        var closed = new MonthView(
                month,
                Optional.of(clock.instant()),
                Optional.of(Callers.current().username()),
                reckoned.rule(),
                reckoned.scores(),
                reckoned.results());
        if (!months.keep(closed)) {
            throw new MonthClosed(month).refused();
        }
        journal.record(Act.of(
                "scorecards-closed",
                new DocumentRef("scorecard-month", number(month)),
                month.toString(),
                Map.of("scores", closed.scores().size(), "results", closed.results())));
        events.publishEvent(new ScoresClosed(
                month,
                closed.scores().stream().map(it -> told(it, closed.results())).toList()));
        return months.find(month).orElseThrow();
    }

    private static ScoresClosed.Score told(MonthScore of, List<MonthResult> results) {
        return new ScoresClosed.Score(
                of.person(),
                of.score(),
                results.stream()
                        .filter(it -> it.kind() != ResultKind.TEAM && it.who().equals(of.person()))
                        .map(MonthResult::kind)
                        .toList());
    }

    /** Weighs the KPIs of a post anew; months that are closed keep their weights. */
    public List<Weight> weigh(String post, List<Weight> weights) {
        var before = of(post);
        if (weights.stream().map(Weight::kpi).distinct().count() < weights.size()) {
            throw InvalidInput.of("/weights", weights.size(), "kpi-twice");
        }
        weights.stream()
                .map(Weight::kpi)
                .filter(it -> !scorecards.knows(it))
                .findFirst()
                .ifPresent(it -> {
                    throw InvalidInput.of("/weights", it.value(), "kpi-unknown");
                });
        rows.replace(post, weights);
        journal.record(new Act(
                "scorecard-weighed",
                new DocumentRef("scorecard-post", 1),
                post,
                Map.of("weights", before),
                Map.of("weights", weights),
                null));
        return of(post);
    }

    /** Changes what follows from scores; months that are closed keep theirs. */
    public IncentiveRule rule(IncentiveRule wanted) {
        check(wanted);
        var before = rows.rule();
        RowCounts.expectOne(rows.change(wanted), () -> new PerformanceChanged(wanted.revision()).refused());
        journal.record(
                new Act("incentive-rule-changed", new DocumentRef("incentive-rule", 1), "", before, wanted, null));
        return rows.rule();
    }

    private List<Weight> of(String post) {
        return rows.weights().stream().filter(it -> it.post().equals(post)).toList();
    }

    private static void check(IncentiveRule it) {
        range("/passScore", it.passScore(), 1, 100);
        range("/promotionMonths", it.promotionMonths(), 1, 24);
        range("/points", it.points(), 0, MOST);
        range("/starPoints", it.starPoints(), 0, MOST);
        range("/teamPoints", it.teamPoints(), 0, MOST);
        range("/bonus", it.bonus().amount().signum(), 0, 1);
    }

    private static void range(String pointer, int value, int least, int most) {
        if (value < least || value > most) {
            throw InvalidInput.of(pointer, value, "rule-out-of-range");
        }
    }

    private static long number(YearMonth month) {
        return month.getYear() * 100L + month.getMonthValue();
    }
}
