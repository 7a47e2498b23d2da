package io.redthread.budget;

import static io.redthread.budget.store.jooq.Tables.PERIOD_BUDGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.DepartmentId;
import io.redthread.kernel.Money;
import io.redthread.kernel.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 64 submissions at once against the last 10,000 (invariant 8); and the same on a naive program, to show the race has teeth. */
class BudgetRaceTest extends BudgetFixture {

    private static final int BUYERS = 64;

    @Autowired
    private BudgetVerification verification;

    @Autowired
    private DSLContext sql;

    @Test
    void never_passes_the_severe_limit_and_marks_every_order_past_the_budget() throws Exception {
        for (var round = 0; round < 3; round++) {
            var buying = department();
            var budget = quarter(buying, "", "100000");
            commit(order(buying, "90000"));

            var answers = race(() -> commit(order(buying, "1000")).overBasisPoints());

            assertThat(answers).hasSize(30);
            assertThat(answers.stream().filter(over -> over > 0)).hasSize(20);
            assertThat(desk.one(budget).budget().committed()).isEqualTo(Money.of("120000", "CNY"));
        }
        assertThat(verification.verify().differences()).isEmpty();
    }

    /**
     * Two departments, 100,000 each, under one of 120,000 with 20,000 left of it: 120,000 × 120 % − 100,000 = 44,000 is let
     * through whoever is faster, 20 orders of it within the budget above; and what is held above is what is held below.
     */
    @Test
    void never_passes_a_budget_above_however_many_departments_below_draw_on_it() throws Exception {
        for (var round = 0; round < 3; round++) {
            var above = department();
            var whole = quarter(above, "", "120000");
            var left = new Side(above);
            var right = new Side(above);
            commit(order(left.department, "50000"));
            commit(order(right.department, "50000"));
            var turn = new AtomicInteger();

            var answers = race(() -> commit(order((turn.getAndIncrement() % 2 == 0 ? left : right).department, "1000"))
                    .overBasisPoints());

            assertThat(answers).hasSize(44);
            assertThat(answers.stream().filter(over -> over > 0)).hasSize(24);
            assertThat(held(whole)).isEqualTo(Money.of("144000", "CNY"));
            assertThat(held(left.budget).plus(held(right.budget))).isEqualTo(held(whole));
            assertThat(desk.parts(whole))
                    .extracting(BudgetPart::committed)
                    .containsExactlyInAnyOrder(held(left.budget), held(right.budget));
        }
        assertThat(verification.verify().differences()).isEmpty();
    }

    private final class Side {
        private final DepartmentId department;
        private final BudgetId budget;

        private Side(DepartmentId above) {
            department = below(above);
            budget = quarter(department, "", "100000");
        }
    }

    private Money held(BudgetId budget) {
        return desk.one(budget).budget().committed();
    }

    @Test
    void a_program_that_reads_and_then_writes_does_pass_it() throws Exception {
        var buying = department();
        var budget = quarter(buying, "", "100000");
        sql.update(PERIOD_BUDGET)
                .set(PERIOD_BUDGET.CEILING, new BigDecimal("900000000"))
                .where(PERIOD_BUDGET.ID.eq(budget))
                .execute();

        var answers = race(() -> naive(budget));

        assertThat(answers.size()).isGreaterThan(12);
        sql.update(PERIOD_BUDGET)
                .set(PERIOD_BUDGET.COMMITTED, BigDecimal.ZERO)
                .where(PERIOD_BUDGET.ID.eq(budget))
                .execute();
    }

    private int naive(BudgetId budget) throws InterruptedException {
        var committed = sql.select(PERIOD_BUDGET.COMMITTED)
                .from(PERIOD_BUDGET)
                .where(PERIOD_BUDGET.ID.eq(budget))
                .fetchSingle()
                .value1();
        Thread.sleep(2);
        var after = committed.add(BigDecimal.valueOf(10_000));
        if (after.compareTo(BigDecimal.valueOf(120_000)) > 0) {
            throw new Refused(new BudgetRefusal.BudgetNotFound(budget));
        }
        return sql.update(PERIOD_BUDGET)
                .set(PERIOD_BUDGET.COMMITTED, after)
                .where(PERIOD_BUDGET.ID.eq(budget))
                .execute();
    }

    /** What those who were let through were told. */
    private static List<Integer> race(Callable<Integer> buyer) throws Exception {
        var start = new CyclicBarrier(BUYERS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Integer>>();
            for (var i = 0; i < BUYERS; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        return buyer.call();
                    } catch (Refused e) {
                        return -1;
                    }
                }));
            }
            var answers = new ArrayList<Integer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers.stream().filter(over -> over >= 0).toList();
        }
    }
}
