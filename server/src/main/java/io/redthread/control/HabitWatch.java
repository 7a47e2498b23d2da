package io.redthread.control;

import io.redthread.approval.DecisionPaces;
import io.redthread.approval.DecisionPaces.Pace;
import io.redthread.control.domain.Habit;
import io.redthread.control.domain.Habits;
import io.redthread.control.domain.Nearness;
import io.redthread.control.domain.Noticed;
import io.redthread.control.store.FindingRows;
import io.redthread.control.store.HabitRows;
import io.redthread.control.store.HabitRows.Behind;
import io.redthread.identity.People;
import io.redthread.identity.PersonFacts;
import io.redthread.kernel.CompanyDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what people do again and again, a month at a time (习惯性风险). */
@Service
public class HabitWatch {

    private static final int FAST_SHARE = 20;
    private static final int MOSTLY_FAST = 50;

    private final HabitRows rows;
    private final FindingRows findings;
    private final DecisionPaces paces;
    private final People people;
    private final ControlSettingDesk settings;
    private final Clock clock;

    HabitWatch(
            HabitRows rows,
            FindingRows findings,
            DecisionPaces paces,
            People people,
            ControlSettingDesk settings,
            Clock clock) {
        this.rows = rows;
        this.findings = findings;
        this.paces = paces;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks at that month and the time before it that settings say; noticed again it is the same finding. */
    @Transactional
    public void look(YearMonth month) {
        var now = settings.current();
        var today = CompanyDay.today(clock);
        var end = month.plusMonths(1).atDay(1);
        var until = end.isAfter(today) ? today.plusDays(1) : end;
        var from = until.minusDays(now.lookbackDays());
        var at = end.isAfter(today) ? clock.instant() : CompanyDay.start(end).minusSeconds(1);
        var habits = rows.habits(from, until);
        var watch = new Habits(now, month.toString(), at, habits);
        var noticed = new ArrayList<Noticed>();
        watch.look().forEach(it -> noticed.add(withOrders(it, from, until, habits)));
        for (var band : now.bands()) {
            var everyone = rows.nearness(from, until, band, now.nearPercent());
            for (var one : everyone) {
                watch.near(one, everyone).ifPresent(it -> noticed.add(with(it, near(one, from, until, now))));
            }
        }
        var first = CompanyDay.start(month.atDay(1));
        paces.of(first, CompanyDay.start(end), now.stampSeconds()).stream()
                .filter(pace -> pace.fast() >= now.stampLeast() && pace.fast() * 100 >= pace.decisions() * FAST_SHARE)
                .forEach(pace -> noticed.add(fast(pace, month, at, now)));
        findings.keep(noticed, clock.instant());
    }

    private Noticed withOrders(Noticed it, LocalDate from, LocalDate until, List<Habit> habits) {
        var buyer = it.subject().person();
        var orders = it.kind() == FindingKind.REPEATED_URGENT
                ? rows.urgentOrders(from, until, buyer)
                : rows.ordersFrom(
                        from,
                        until,
                        buyer,
                        habits.stream()
                                .filter(habit -> habit.buyer().equals(buyer))
                                .findFirst()
                                .orElseThrow()
                                .supplier());
        return with(it, orders);
    }

    private List<Behind> near(Nearness one, LocalDate from, LocalDate until, ControlSettings now) {
        return rows.nearOrders(from, until, one.buyer(), one.band(), now.nearPercent());
    }

    private static Noticed with(Noticed it, List<Behind> orders) {
        return new Noticed(
                it.kind(),
                it.severity(),
                it.key(),
                it.at(),
                it.subject(),
                it.figures(),
                orders.stream().map(Behind::evidence).toList(),
                orders.stream().map(Behind::order).toList());
    }

    private Noticed fast(Pace pace, YearMonth month, Instant at, ControlSettings now) {
        var department = people.byUsername(pace.username()).flatMap(PersonFacts::department);
        var share = BigDecimal.valueOf(pace.fast() * 100L)
                .divide(BigDecimal.valueOf(pace.decisions()), 1, RoundingMode.HALF_UP);
        return new Noticed(
                FindingKind.FAST_DECISIONS,
                share.compareTo(BigDecimal.valueOf(MOSTLY_FAST)) >= 0 ? Severity.HIGH : Severity.MEDIUM,
                month + "/" + pace.username(),
                at,
                Noticed.Subject.of(pace.username(), department),
                Map.of(
                        "fast", Integer.toString(pace.fast()),
                        "decisions", Integer.toString(pace.decisions()),
                        "share", share.toPlainString(),
                        "seconds", Integer.toString(now.stampSeconds()),
                        "month", month.toString()),
                pace.examples().stream()
                        .map(example -> new Evidence(
                                example.number(),
                                "/approval/requests/" + example.approval().value(),
                                example.amount(),
                                example.at(),
                                example.seconds() + " s"))
                        .toList(),
                List.of());
    }
}
