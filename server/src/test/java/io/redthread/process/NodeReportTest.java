package io.redthread.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.CompanyDay;
import io.redthread.process.NodeReport.By;
import io.redthread.process.NodeReport.Row;
import io.redthread.support.RedthreadTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The report on nodes says what the facts say: times, kept limits, orders within two hours (M1, L1, L3, L4). */
class NodeReportTest extends RedthreadTest {

    private static final LocalDate DAY = LocalDate.now(CompanyDay.ZONE).minusDays(30);
    private static final Instant NOON =
            DAY.atTime(12, 0).atZone(CompanyDay.ZONE).toInstant();
    private static final int PICKING = 5;
    private static final int DISPATCH = 6;

    @Autowired
    private NodeReports reports;

    @Autowired
    private Tallies tallies;

    @Autowired
    private Standards standards;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    @Test
    void means_and_kept_limits_are_exact_and_p90_is_within_a_tenth() {
        var random = new Random(7);
        var times = new ArrayList<Long>();
        for (var i = 0; i < 500; i++) {
            times.add(Math.round(60_000 * Math.exp(random.nextGaussian())));
        }
        facts("m1-" + System.nanoTime(), PICKING, times);

        var row = row(By.PERSON);

        var exact = times.stream().sorted().toList().get(449);
        assertThat(row.facts()).isEqualTo(500);
        assertThat(row.mean()).isEqualTo(times.stream().mapToLong(it -> it).sum() / 500);
        assertThat((double) row.p90()).isCloseTo(exact, within(exact / 10.0));
        assertThat(row.within())
                .isEqualTo(times.stream()
                        .filter(it -> it <= Duration.ofHours(1).toMillis())
                        .count());
    }

    @Test
    void what_was_made_twice_counts_once() {
        facts("twice-" + System.nanoTime(), PICKING, List.of(1000L, 2000L));

        tallies.again();
        tallies.again();

        assertThat(row(By.PERSON).facts()).isEqualTo(2);
    }

    @Test
    void what_is_taken_in_piece_by_piece_adds_up_to_what_is_made_at_once() {
        actor = "pieces-" + System.nanoTime();
        for (var piece = 1; piece <= 3; piece++) {
            passed(PICKING, List.of(1000L * piece, 5_000_000L), clock.instant());
            tallies.follow();
        }
        var grown = today();

        tallies.again();

        assertThat(grown.facts()).isEqualTo(6);
        assertThat(grown).isEqualTo(today());
    }

    @Test
    void orders_that_left_within_two_hours_and_within_every_limit_are_told() {
        var before = orders();
        arrived(NOON.minus(Duration.ofMinutes(90)), true);
        arrived(NOON.minus(Duration.ofHours(3)), true);
        arrived(NOON.minus(Duration.ofMinutes(10)), false);
        tallies.again();

        var after = orders();

        assertThat(after.dispatched() - before.dispatched()).isEqualTo(3);
        assertThat(after.soon() - before.soon()).isEqualTo(2);
        assertThat(after.inLimits() - before.inLimits()).isEqualTo(2);
    }

    @Test
    void a_node_that_nobody_does_in_time_is_named_with_its_figures() {
        facts("late-" + System.nanoTime(), DISPATCH, java.util.Collections.nCopies(60, 7_200_000L));

        var findings = reports.of(query(Optional.of(NodeCode.DISPATCH), Optional.empty()), By.NODE)
                .findings();

        assertThat(findings).anySatisfy(it -> {
            assertThat(it.key()).isEqualTo("dispatch");
            assertThat(it.text().zh()).contains("%");
        });
    }

    @Test
    void who_sees_only_a_department_sees_no_others_nodes_and_a_keeper_sees_none() {
        signedInAs(ShippedRole.WAREHOUSE_KEEPER).get(path()).is(403);
        signedInAs(ShippedRole.OPERATIONS).get(path()).is(200);
        var head = signedInAs(ShippedRole.DEPARTMENT_HEAD).get(path()).is(200).json();
        assertThat(head.at("/rows").isEmpty()).isTrue();
    }

    private static String path() {
        return "/api/process/report?from=" + DAY + "&to=" + DAY;
    }

    private String actor = "";

    private Row row(By by) {
        return reports.of(query(Optional.empty(), Optional.of(actor)), by)
                .rows()
                .getFirst();
    }

    private Row today() {
        var today = LocalDate.now(clock.withZone(CompanyDay.ZONE));
        var query = new NodeReportQuery(
                today,
                today,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(actor),
                Optional.<Set<String>>empty());
        return reports.of(query, By.PERSON).rows().getFirst();
    }

    private NodeReport.Orders orders() {
        return reports.of(query(Optional.empty(), Optional.empty()), By.NODE).orders();
    }

    private static NodeReportQuery query(Optional<NodeCode> node, Optional<String> person) {
        return new NodeReportQuery(
                DAY, DAY, Optional.empty(), node, Optional.empty(), person, Optional.<Set<String>>empty());
    }

    /** Facts of that person at a node of the normal standard, each with its time; the limit is an hour. */
    private void facts(String person, int position, List<Long> millis) {
        actor = person;
        passed(position, millis, NOON);
        tallies.again();
    }

    private void passed(int position, List<Long> millis, Instant at) {
        var standard = standards.published("normal").id().value();
        for (var it : millis) {
            sql.execute(
                    """
                    insert into process.node_fact (case_id, seq, standard_id, first_position, last_position, entered_at,
                        started_at, done_at, actor, outcome, rules, within_limit)
                    values (-nextval('process.exception_id'), 1, ?, ?, ?, ?::timestamptz - ? * interval '1 millisecond',
                        ?::timestamptz, ?::timestamptz, ?, 'done', '', ?)
                    """,
                    standard,
                    position,
                    position,
                    at.toString(),
                    it,
                    at.toString(),
                    at.toString(),
                    actor,
                    it <= 3_600_000L);
        }
    }

    /** An order that came in then and left at noon. */
    private void arrived(Instant at, boolean inLimit) {
        var standard = standards.published("normal").id().value();
        sql.execute(
                """
                with one as (select -nextval('process.exception_id') as id),
                     it as (insert into process.process_case (id, number, shop_id, standard_id, position, node, state,
                            opened_at, entered_at, due_at)
                        select id, 'T' || id, 1, ?, 7, 'feedback', 'done', ?::timestamptz, ?::timestamptz, ?::timestamptz
                          from one returning id)
                insert into process.node_fact (case_id, seq, standard_id, first_position, last_position, entered_at,
                    started_at, done_at, actor, outcome, rules, within_limit)
                select id, 1, ?, 6, 6, ?::timestamptz, ?::timestamptz, ?::timestamptz, 'somebody', 'dispatched', '', ?
                  from it
                """,
                standard,
                at.toString(),
                at.toString(),
                NOON.toString(),
                standard,
                at.toString(),
                at.toString(),
                NOON.toString(),
                inLimit);
    }
}
