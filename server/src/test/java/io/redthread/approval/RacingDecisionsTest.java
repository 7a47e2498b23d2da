package io.redthread.approval;

import static io.redthread.approval.store.jooq.Tables.ACT;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many people click at the same moment: one decision stands, and the others are told whose (U12). */
class RacingDecisionsTest extends ApprovalTest {

    private static final int CLICKS = 16;

    @Autowired
    private Passing passing;

    @Test
    void of_racing_clicks_exactly_one_stands() throws Exception {
        var order = order("60000.00");
        var it = raised(order);
        as("dept.head", () -> {
            passing.add(
                    it.id(),
                    active(it),
                    new Passing.Added(true, List.of(id("operations"), id("customs"), id("cfo")), false, ""));
            return true;
        });
        var seen = view(order);
        var people = List.of("operations", "customs", "cfo");

        var outcomes = race(seen, people);

        assertThat(outcomes).filteredOn(String::isEmpty).hasSize(1);
        assertThat(outcomes)
                .filteredOn(text -> !text.isEmpty())
                .hasSize(CLICKS - 1)
                .allMatch(text -> text.contains("already-taken") || text.contains("approval-not-found"));
        assertThat(sql.fetchCount(
                        ACT,
                        ACT.APPROVAL_ID
                                .eq(it.id())
                                .and(ACT.STEP_ID.eq(active(seen)))
                                .and(ACT.ACT_.in("approved", "rejected"))))
                .isEqualTo(1);
    }

    private List<String> race(ApprovalView seen, List<String> people) throws Exception {
        var start = new CyclicBarrier(CLICKS);
        try (var pool = Executors.newFixedThreadPool(CLICKS)) {
            var clicks = new ArrayList<Future<String>>();
            for (var i = 0; i < CLICKS; i++) {
                var who = people.get(i % people.size());
                var verdict = i % 2 == 0 ? Verdict.APPROVE : Verdict.REJECT;
                clicks.add(pool.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    try {
                        decide(who, seen, verdict, "看过");
                        return "";
                    } catch (Refused refused) {
                        return String.valueOf(refused.getMessage());
                    }
                }));
            }
            var outcomes = new ArrayList<String>();
            for (var click : clicks) {
                outcomes.add(click.get(60, TimeUnit.SECONDS));
            }
            return outcomes;
        }
    }
}
