package io.redthread.performance;

import io.redthread.kernel.CompanyDay;
import io.redthread.process.Standards;
import io.redthread.support.RedthreadTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Autowired;

/** Small histories made by hand: orders with their nodes, parcels with their checks, exceptions. */
abstract class PerformanceFixture extends RedthreadTest {

    /** A day that no other test counts on. */
    static final LocalDate DAY = LocalDate.now(CompanyDay.ZONE).minusDays(40);

    static final Instant NOON = DAY.atTime(12, 0).atZone(CompanyDay.ZONE).toInstant();
    static final int REVIEW = 3;
    static final int ALLOCATION = 4;
    static final int DISPATCH = 6;

    @Autowired
    DaySums sums;

    @Autowired
    Standards standards;

    @Autowired
    DSLContext sql;

    /** Makes the sums of the day again. */
    void reckon() {
        sums.again(DAY);
    }

    /** A person of that name who may do what a keeper may. */
    String somebody(String name) {
        return name + "-" + System.nanoTime();
    }

    /** An order that came in then. */
    long order(Instant at) {
        var id = -sql.nextval("process.exception_id").longValue();
        sql.execute("""
                insert into process.process_case (id, number, shop_id, standard_id, position, node, state, opened_at,
                    entered_at, due_at)
                values (?, ?, 1, ?, 7, 'feedback', 'done', ?::timestamptz, ?::timestamptz, ?::timestamptz)
                """, id, "SO-T" + -id, standard(), at.toString(), at.toString(), at.toString());
        return id;
    }

    /** Somebody did a node of an order: it took that long and was done at that moment. */
    void did(long order, int seq, int position, String actor, Instant doneAt, Duration took, boolean within) {
        var entered = doneAt.minus(took).toString();
        sql.execute(
                """
                insert into process.node_fact (case_id, seq, standard_id, first_position, last_position, entered_at,
                    started_at, done_at, actor, outcome, rules, within_limit)
                values (?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?, 'done', '', ?)
                """, order, seq, standard(), position, position, entered, entered, doneAt.toString(), actor, within);
    }

    /** An order met an exception. */
    void failed(long order, Instant at) {
        sql.execute("""
                insert into process.exception_case (id, case_id, number, shop_id, type, node, detail_zh, detail_en,
                    owner_department, opened_at, due_at, state, resolved_at, beside)
                values (nextval('process.exception_id'), ?, ?, 1, 'address', 'validation', '', '', 'customer-service',
                    ?::timestamptz, ?::timestamptz, 'resolved', ?::timestamptz, false)
                """, order, "SO-T" + -order, at.toString(), at.toString(), at.toString());
    }

    /** Somebody dispatched orders of that day: each came in so many minutes before noon and left at noon. */
    List<Long> dispatched(String actor, int... minutes) {
        return Arrays.stream(minutes)
                .mapToObj(it -> {
                    var order = order(NOON.minus(Duration.ofMinutes(it)));
                    did(order, 1, DISPATCH, actor, NOON, Duration.ofMinutes(Math.min(it, 40)), it <= 60);
                    return order;
                })
                .toList();
    }

    private long standard() {
        return standards.published("normal").id().value();
    }

    static Period day() {
        return new Period(DAY, DAY);
    }
}
