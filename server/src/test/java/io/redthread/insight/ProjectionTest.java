package io.redthread.insight;

import static io.redthread.approval.store.jooq.Tables.APPROVAL_;
import static io.redthread.insight.store.jooq.Tables.DAY_LEVEL;
import static io.redthread.insight.store.jooq.Tables.DAY_TOTAL;
import static io.redthread.insight.store.jooq.Tables.LEVEL_STEP;
import static io.redthread.insight.store.jooq.Tables.REQUEST;
import static io.redthread.insight.store.jooq.Tables.SPAN_LEVEL;
import static io.redthread.insight.store.jooq.Tables.SPREAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.ApprovalState;
import io.redthread.approval.StepRoleCode;
import io.redthread.identity.Calendars;
import io.redthread.identity.DepartmentId;
import io.redthread.insight.domain.Days;
import io.redthread.insight.domain.LevelTotals;
import io.redthread.insight.domain.Measure;
import io.redthread.insight.domain.Slice;
import io.redthread.insight.domain.Spread;
import io.redthread.insight.domain.Totals;
import io.redthread.insight.store.LevelRows;
import io.redthread.insight.store.SpreadRows;
import io.redthread.insight.store.SpreadRows.By;
import io.redthread.insight.store.TotalRows;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.TableField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures are what a count of the facts by hand comes to, however they came about. */
class ProjectionTest extends InsightFixture {

    private static final List<TableField<?, DepartmentId>> KEPT = List.of(
            REQUEST.DEPARTMENT,
            LEVEL_STEP.DEPARTMENT,
            DAY_TOTAL.DEPARTMENT,
            DAY_LEVEL.DEPARTMENT,
            SPAN_LEVEL.DEPARTMENT,
            SPREAD.DEPARTMENT);

    @Autowired
    private TotalRows totals;

    @Autowired
    private LevelRows levels;

    @Autowired
    private SpreadRows spreads;

    @Autowired
    private Calendars calendars;

    @Test
    void sums_are_those_of_a_count_by_hand() {
        var department = department();
        var requests = requests(400, 1, department);
        write(requests);

        for (var days : periods()) {
            assertThat(totals.of(slice(department, days))).isEqualTo(counted(requests, days));
            assertThat(levels.of(slice(department, days))).isEqualTo(levelsCounted(requests, days));
        }
    }

    @Test
    void the_whole_company_is_all_of_its_departments() {
        var requests = requests(150, 8, department());
        write(requests);
        var days = Days.through(FIRST.plusDays(3), FIRST.plusDays(77));
        var departments = this.departments.all().stream().map(it -> it.id()).collect(Collectors.toSet());
        var each = new Slice(
                days, Optional.of(departments), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(totals.of(Slice.of(days))).isEqualTo(totals.of(each));
        assertThat(levels.of(Slice.of(days))).isEqualTo(levels.of(each));
        assertThat(spread(Measure.LEVEL, Slice.of(days)).quantile(0.9))
                .isEqualTo(spread(Measure.LEVEL, each).quantile(0.9))
                .isPositive();
    }

    @Test
    void the_sums_of_one_submitter_are_made_from_the_same_definition() {
        var department = department();
        var requests = requests(200, 2, department);
        write(requests);
        var me = requests.getFirst().submitter();
        var mine = requests.stream().filter(it -> it.submitter().equals(me)).toList();
        var days = Days.through(FIRST, FIRST.plusDays(200));
        var slice = new Slice(
                days,
                Optional.of(Set.of(department)),
                Optional.of(me),
                Optional.of("small"),
                Optional.empty(),
                Optional.empty());

        var found = totals.of(slice);

        assertThat(found)
                .isEqualTo(counted(
                        mine.stream().filter(it -> it.band().equals("small")).toList(), days));
    }

    @Test
    void medians_lie_within_five_percent_of_the_exact_ones() {
        var department = department();
        var requests = requests(400, 3, department);
        write(requests);

        for (var days : periods()) {
            var exact = requests.stream()
                    .filter(it -> it.decided() && within(it.on(), days))
                    .map(PastRequest::seconds)
                    .sorted()
                    .toList();
            var spread = spread(Measure.CYCLE, slice(department, days));
            assertThat(spread.total()).isEqualTo(exact.size());
            if (!exact.isEmpty()) {
                var median = exact.get((exact.size() + 1) / 2 - 1);
                assertThat((double) spread.quantile(0.5)).isBetween(median * 0.95 - 1, median * 1.05 + 1);
            }
        }
    }

    @Test
    void a_level_asked_for_leaves_the_cycle_as_it_is() {
        var department = department();
        write(requests(80, 7, department));
        var days = Days.through(LocalDate.of(2003, 1, 1), LocalDate.of(2003, 4, 30));
        var all = slice(department, days);
        var ofHeads = new Slice(
                days,
                all.departments(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new StepRoleCode("department-head")),
                Optional.empty());

        assertThat(spread(Measure.CYCLE, ofHeads).total())
                .isEqualTo(spread(Measure.CYCLE, all).total())
                .isPositive();
        assertThat(spread(Measure.LEVEL, ofHeads).total())
                .isEqualTo(levels.of(ofHeads).steps())
                .isPositive();
    }

    @Test
    void made_again_from_nothing_they_are_the_same() {
        var department = department();
        var requests = requests(150, 4, department);
        write(requests);
        var before = everything(department);

        forget(department);
        projection.rebuild();
        settle(requests);

        assertThat(everything(department)).isEqualTo(before).isNotEmpty();
    }

    @Test
    void what_is_read_twice_is_written_once() {
        var department = department();
        var requests = requests(100, 5, department);
        write(requests);
        var before = everything(department);

        transactions.in(() -> touch(requests.stream().map(PastRequest::id).toList()));
        settle(requests);

        assertThat(everything(department)).isEqualTo(before);
    }

    @Test
    void a_decision_made_later_moves_the_sums_of_its_day() {
        var department = department();
        var requests = requests(60, 6, department);
        write(requests);
        var one = requests.stream()
                .filter(it -> it.state() == ApprovalState.APPROVED)
                .findFirst()
                .orElseThrow();
        var days = Days.through(one.on(), one.on());
        var before = totals.of(slice(department, days));

        transactions.in(() -> {
            sql.update(APPROVAL_)
                    .set(APPROVAL_.STATE, ApprovalState.REJECTED)
                    .where(APPROVAL_.ID.eq(new ApprovalId(one.id())))
                    .execute();
            return touch(List.of(one.id()));
        });
        settle(requests);

        assertThat(totals.of(slice(department, days)).rejected()).isEqualTo(before.rejected() + 1);
    }

    private Spread spread(Measure measure, Slice slice) {
        return spreads.of(By.NOTHING, List.of(measure), slice).of(measure);
    }

    private static List<Days> periods() {
        return List.of(
                Days.through(FIRST, FIRST.plusDays(200)),
                Days.through(FIRST.plusDays(10), FIRST.plusDays(100)),
                Days.through(LocalDate.of(2003, 2, 1), LocalDate.of(2003, 3, 31)),
                Days.through(FIRST.plusDays(33), FIRST.plusDays(33)));
    }

    private static Slice slice(DepartmentId department, Days days) {
        return new Slice(
                days,
                Optional.of(Set.of(department)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Totals counted(List<PastRequest> all, Days days) {
        var ended = all.stream().filter(it -> within(it.on(), days)).toList();
        var decided = ended.stream().filter(PastRequest::decided).toList();
        var received = ended.stream()
                .flatMap(it -> it.levels().stream()
                        .findFirst()
                        .flatMap(PastRequest.Level::had)
                        .map(at -> Duration.between(it.submitted(), at).toMillis())
                        .stream())
                .toList();
        return new Totals(
                decided.size(),
                count(ended, it -> it.state() == ApprovalState.REJECTED),
                count(ended, it -> it.state() == ApprovalState.RETURNED),
                count(ended, it -> it.state() == ApprovalState.WITHDRAWN || it.state() == ApprovalState.CANCELLED),
                count(decided, PastRequest::automatic),
                count(decided, PastRequest::urgent),
                count(decided, it -> it.over() > 0),
                count(decided, it -> it.levels().stream().anyMatch(level -> level.escalations() > 0)),
                decided.stream().mapToLong(PastRequest::seconds).sum(),
                decided.stream().mapToLong(this::working).sum(),
                count(decided, it -> it.seconds() <= it.target()),
                count(decided, it -> working(it) <= it.target()),
                received.size(),
                count(received, it -> it <= 10_000));
    }

    private long working(PastRequest it) {
        return calendars
                .current()
                .between(it.submitted(), Objects.requireNonNull(it.ended()))
                .toSeconds();
    }

    private LevelTotals levelsCounted(List<PastRequest> all, Days days) {
        var taken = all.stream()
                .flatMap(it -> it.levels().stream())
                .filter(it -> it.taken() && within(it.on(), days))
                .toList();
        var handed = all.stream().flatMap(it -> handed(it, days)).toList();
        return new LevelTotals(
                taken.size(),
                count(taken, it -> it.state() == io.redthread.approval.StepState.REJECTED),
                count(taken, it -> it.state() == io.redthread.approval.StepState.RETURNED),
                count(
                        taken,
                        it -> it.escalations() > 0
                                || Objects.requireNonNull(it.ended()).isAfter(it.due())),
                taken.stream().mapToLong(PastRequest.Level::escalations).sum(),
                taken.stream().mapToLong(PastRequest.Level::seconds).sum(),
                taken.stream()
                        .mapToLong(it -> calendars
                                .current()
                                .between(it.activated(), Objects.requireNonNull(it.ended()))
                                .toSeconds())
                        .sum(),
                handed.size(),
                count(handed, it -> it <= 60_000));
    }

    private static Stream<Long> handed(PastRequest it, Days days) {
        var levels = it.levels();
        return java.util.stream.IntStream.range(1, levels.size())
                .filter(i -> levels.get(i).taken() && within(levels.get(i).on(), days))
                .boxed()
                .flatMap(i ->
                        levels
                                .get(i)
                                .had()
                                .map(at -> Duration.between(levels.get(i - 1).ended(), at)
                                        .toMillis())
                                .stream());
    }

    private static boolean within(LocalDate day, Days days) {
        return !day.isBefore(days.from()) && day.isBefore(days.until());
    }

    private static <T> long count(List<T> all, java.util.function.Predicate<T> which) {
        return all.stream().filter(which).count();
    }

    private void forget(DepartmentId department) {
        for (var column : KEPT) {
            sql.deleteFrom(column.getTable()).where(column.eq(department)).execute();
        }
    }

    /** Everything kept of a department, as text in a fixed order. */
    private List<String> everything(DepartmentId department) {
        return KEPT.stream()
                .flatMap(column -> rows(column, department))
                .sorted()
                .toList();
    }

    private Stream<String> rows(TableField<?, DepartmentId> column, DepartmentId department) {
        return sql.selectFrom(column.getTable()).where(column.eq(department)).fetch().stream()
                .map(row -> column.getTable() + " " + Arrays.deepToString(row.intoArray()));
    }
}
