package io.redthread.performance;

import io.redthread.identity.People;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonId;
import io.redthread.identity.RoleCode;
import io.redthread.identity.RoleGrant;
import io.redthread.identity.Staff;
import io.redthread.kernel.CompanyDay;
import io.redthread.performance.PerformanceRefusal.FiguresNotSeen;
import io.redthread.performance.Standing.Figure;
import io.redthread.performance.Standing.Line;
import io.redthread.performance.Standing.Point;
import io.redthread.performance.domain.Cell;
import io.redthread.performance.domain.Medians;
import io.redthread.performance.domain.Slice;
import io.redthread.performance.domain.Tally;
import io.redthread.performance.store.StandingRows;
import io.redthread.performance.store.StandingRows.In;
import io.redthread.performance.store.StandingRows.Of;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people stand (绩效看板, requirements L6, L8): each sees the own figures, superiors those below, with all names. */
@Service
@Transactional(readOnly = true)
public class Standings {

    /** Fewer colleagues than these would tell what one of them did. */
    private static final int FEWEST = 3;

    private final StandingRows rows;
    private final Kpis kpis;
    private final PerformanceScope scope;
    private final People people;
    private final Staff staff;
    private final Clock clock;

    Standings(StandingRows rows, Kpis kpis, PerformanceScope scope, People people, Staff staff, Clock clock) {
        this.rows = rows;
        this.kpis = kpis;
        this.scope = scope;
        this.people = people;
        this.staff = staff;
        this.clock = clock;
    }

    /** The day it is. */
    public LocalDate today() {
        return CompanyDay.today(clock);
    }

    /** How that person stands; refused where the asker does not see it. */
    public Standing of(String person, Period days) {
        scope.require(person);
        var facts = people.byUsername(person).orElseThrow(() -> new FiguresNotSeen(person).refused());
        var posts = posts(List.of(facts.id())).getOrDefault(facts.id(), List.of());
        var all = kpis.active();
        var mine = Optional.of(Set.of(person));
        var byDay = rows.cells(new Slice(days, mine, Optional.empty()), In.DAYS, Of.ALL).stream()
                .collect(Collectors.groupingBy(Cell::kpi));
        var corrected = rows.corrections(new Slice(days, mine, Optional.empty())).stream()
                .collect(Collectors.toMap(Cell::kpi, Cell::tally));
        var others = colleagues(person, posts, days);
        var lines = kpis.all().stream()
                .filter(it -> all.containsKey(it.code()))
                .filter(it ->
                        byDay.containsKey(it.code()) || it.posts().stream().anyMatch(posts::contains))
                .map(it -> line(
                        it,
                        days,
                        byDay.getOrDefault(it.code(), List.of()),
                        corrected.getOrDefault(it.code(), Tally.NONE),
                        others.getOrDefault(it.code(), List.of())))
                .toList();
        return new Standing(person, posts, today(), lines);
    }

    private Line line(Kpi kpi, Period days, List<Cell> mine, Tally corrected, List<Cell> others) {
        var values = others.stream()
                .flatMap(it -> it.tally().value(kpi.unit()).stream())
                .toList();
        return new Line(
                kpi.code(),
                Figure.of(kpi, sum(mine), judged(days)),
                values.size() >= FEWEST || scope.seesOthers() ? Medians.of(values) : Optional.empty(),
                values.size(),
                corrected.n(),
                corrected.total(),
                points(kpi, mine));
    }

    /** The target of the period's last day counts, or today's where the period is not over. */
    private LocalDate judged(Period days) {
        return days.to().isAfter(today()) ? today() : days.to();
    }

    static List<Point> points(Kpi kpi, List<Cell> cells) {
        return cells.stream()
                .sorted(Comparator.comparing(Cell::day))
                .map(it -> new Point(it.day(), Figure.of(kpi, it.tally(), it.day())))
                .toList();
    }

    static Tally sum(Collection<Cell> cells) {
        return cells.stream().map(Cell::tally).reduce(Tally.NONE, Tally::plus);
    }

    /** What others in the same posts come to, by KPI; without their names. */
    private Map<KpiCode, List<Cell>> colleagues(String person, List<String> posts, Period days) {
        var ids = new HashSet<PersonId>();
        posts.forEach(post -> ids.addAll(staff.inRole(new RoleCode(post), Optional.empty())));
        var names = people.facts(ids).values().stream()
                .map(PersonFacts::username)
                .filter(it -> !it.equals(person))
                .collect(Collectors.toSet());
        return names.isEmpty()
                ? Map.of()
                : rows.cells(new Slice(days, Optional.of(names), Optional.empty()), In.ALL, Of.PERSONS).stream()
                        .collect(Collectors.groupingBy(Cell::kpi));
    }

    Map<PersonId, List<String>> posts(Collection<PersonId> ids) {
        return staff.roles(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> it.getValue().stream()
                                .map(RoleGrant::code)
                                .map(RoleCode::value)
                                .toList()));
    }
}
