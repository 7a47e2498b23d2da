package io.redthread.insight;

import io.redthread.approval.ApprovalFacts;
import io.redthread.approval.ApprovalFacts.Named;
import io.redthread.approval.StepRoleCode;
import io.redthread.identity.PersonFacts;
import io.redthread.insight.domain.LevelTotals;
import io.redthread.insight.domain.Measure;
import io.redthread.insight.domain.Slice;
import io.redthread.insight.domain.Spreads;
import io.redthread.insight.domain.Targets;
import io.redthread.insight.store.LevelRows;
import io.redthread.insight.store.LevelRows.Taker;
import io.redthread.insight.store.SpreadRows;
import io.redthread.insight.store.SpreadRows.By;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each level and each person took, how long it took them, and what waits for them (各级与个人, D1, D4). */
@Service
@Transactional(readOnly = true)
public class Workload {

    private static final List<Measure> MEASURES =
            List.of(Measure.LEVEL, Measure.LEVEL_WORKING, Measure.HAND_OVER, Measure.OPENED);

    private final ReportScope scope;
    private final LevelRows levels;
    private final SpreadRows spreads;
    private final ApprovalFacts approvals;
    private final Clock clock;

    Workload(ReportScope scope, LevelRows levels, SpreadRows spreads, ApprovalFacts approvals, Clock clock) {
        this.scope = scope;
        this.levels = levels;
        this.spreads = spreads;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** The levels in the order of a route. */
    public List<LevelLine> levels(ReportQuery query) {
        return levels(query, true);
    }

    /** The same, with or without medians and other quantiles, which cost most. */
    List<LevelLine> levels(ReportQuery query, boolean quantiles) {
        var slice = scope.slice(query);
        var now = new Period(slice, By.ROLE, quantiles);
        var before = new Period(slice.in(query.before(scope.today())), By.ROLE, quantiles);
        var waiting = levels.waiting(slice, clock.instant());
        var limits = approvals.limits();
        return named(now, before, waiting.keySet()).stream()
                .map(role -> {
                    var code = new StepRoleCode(role.code());
                    var totals = now.byRole.getOrDefault(code, LevelTotals.NONE);
                    var queue = waiting.getOrDefault(code, LevelRows.Queue.NONE);
                    return new LevelLine(
                            code,
                            role.zh(),
                            role.en(),
                            limits.getOrDefault(code, 0),
                            now.of(code),
                            before.of(code),
                            HandOver.of(
                                    totals.handed(),
                                    totals.handedMet(),
                                    Targets.HAND_OVER_MILLIS,
                                    now.times.of(Measure.HAND_OVER, role.code())),
                            Opened.of(now.times.of(Measure.OPENED, role.code())),
                            queue.waiting(),
                            queue.overdue());
                })
                .toList();
    }

    /** Persons whose figures the caller sees, the busiest first. */
    public List<PersonLine> people(ReportQuery query) {
        return people(query, true);
    }

    /** The same, with or without medians and other quantiles. */
    List<PersonLine> people(ReportQuery query, boolean quantiles) {
        var slice = scope.slice(query);
        var seen = scope.persons();
        var now = new Period(slice, By.PERSON, quantiles);
        var before = new Period(slice.in(query.before(scope.today())), By.PERSON, quantiles);
        var backlog = levels.backlog(slice, clock.instant()).stream()
                .collect(Collectors.toMap(it -> new Taker(it.role(), it.person()), it -> it));
        var takers = new HashSet<>(now.byPerson.keySet());
        takers.addAll(backlog.keySet());
        takers.removeIf(it -> it.person().value() == 0
                || !seen.map(some -> some.contains(it.person())).orElse(true));
        var names = scope.names(takers.stream().map(Taker::person).collect(Collectors.toSet()));
        var roles = approvals.roles().stream().collect(Collectors.toMap(Named::code, it -> it));
        return takers.stream()
                .map(it -> {
                    var waiting = Optional.ofNullable(backlog.get(it));
                    var role = roles.getOrDefault(it.role().value(), unnamed(it.role()));
                    return new PersonLine(
                            it.role(),
                            role.zh(),
                            role.en(),
                            it.person(),
                            Optional.ofNullable(names.get(it.person()))
                                    .map(PersonFacts::name)
                                    .orElse(""),
                            now.of(it),
                            before.of(it),
                            waiting.map(LevelRows.Backlog::waiting).orElse(0L),
                            waiting.map(LevelRows.Backlog::overdue).orElse(0L));
                })
                .sorted(Comparator.<PersonLine>comparingLong(
                                it -> -it.now().totals().steps())
                        .thenComparing(it -> it.role().value())
                        .thenComparing(it -> it.person().value()))
                .toList();
    }

    /** Levels that exist or had anything, in the order of a route. */
    private List<Named> named(Period now, Period before, Set<StepRoleCode> waiting) {
        var known = approvals.roles();
        var codes = known.stream().map(Named::code).collect(Collectors.toSet());
        var used = new HashSet<>(now.byRole.keySet());
        used.addAll(before.byRole.keySet());
        used.addAll(waiting);
        var all = new ArrayList<>(known.stream()
                .filter(it -> used.contains(new StepRoleCode(it.code())))
                .toList());
        used.stream()
                .filter(it -> !codes.contains(it.value()))
                .sorted(Comparator.comparing(StepRoleCode::value))
                .forEach(it -> all.add(unnamed(it)));
        return all;
    }

    static Named unnamed(StepRoleCode role) {
        return role.value().equals("added")
                ? new Named("added", "加签", "Added approver")
                : new Named(role.value(), role.value(), role.value());
    }

    /** Figures of one period by level, or by level and person. */
    private final class Period {
        private final Map<StepRoleCode, LevelTotals> byRole;
        private final Map<Taker, LevelTotals> byPerson;
        private final Spreads times;

        Period(Slice slice, By by, boolean quantiles) {
            byRole = by == By.ROLE ? levels.byRole(slice) : Map.of();
            byPerson = by == By.PERSON ? levels.byPerson(slice) : Map.of();
            times = quantiles ? spreads.of(by, MEASURES, slice) : new Spreads();
        }

        LevelFigures of(StepRoleCode role) {
            return figures(byRole.getOrDefault(role, LevelTotals.NONE), role.value());
        }

        LevelFigures of(Taker taker) {
            return figures(
                    byPerson.getOrDefault(taker, LevelTotals.NONE),
                    taker.role().value() + "/" + taker.person().value());
        }

        private LevelFigures figures(LevelTotals totals, String key) {
            return new LevelFigures(
                    totals,
                    Times.of(totals.seconds(), totals.steps(), times.of(Measure.LEVEL, key)),
                    Times.of(totals.workingSeconds(), totals.steps(), times.of(Measure.LEVEL_WORKING, key)));
        }
    }
}
