package io.redthread.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.budget.BudgetRefusal.BudgetExceeded;
import io.redthread.kernel.Money;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.Statements;
import io.redthread.platform.paging.PageQuery;
import io.redthread.support.Least;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Holding, giving back and spending budgets (C11–C14, decision 1.R-5). */
class BudgetsTest extends BudgetFixture {

    @Autowired
    private BudgetVerification verification;

    @Test
    void holds_an_order_at_submission_so_that_the_next_one_finds_less() {
        var buying = department();
        var budget = quarter(buying, "", "100000");

        var first = commit(order(buying, "60000"));
        var second = commit(order(buying, "50000"));

        assertThat(first.overBasisPoints()).isZero();
        assertThat(second.overBasisPoints()).isEqualTo(1_000);
        assertThat(desk.one(budget).budget().committed()).isEqualTo(Money.of("110000", "CNY"));
        assertThat(desk.one(budget).budget().left()).isEqualTo(Money.of("-10000", "CNY"));
    }

    @Test
    void lets_an_order_reach_the_severe_limit_exactly_and_refuses_a_cent_more() {
        var buying = department();
        var budget = quarter(buying, "", "100000");

        assertThatThrownBy(() -> commit(order(buying, "120000.01"))).isInstanceOf(Refused.class);
        assertThat(desk.one(budget).budget().committed().isPositive()).isFalse();
        assertThat(commit(order(buying, "120000")).overBasisPoints()).isEqualTo(2_000);
    }

    @Test
    void tells_what_is_left_what_the_order_takes_and_what_is_too_much() {
        var buying = department();
        quarter(buying, "", "100000");
        commit(order(buying, "80000"));

        var refusal = refused(order(buying, "50000"));

        assertThat(refusal.remaining()).isEqualTo("20000");
        assertThat(refusal.order()).isEqualTo("50000");
        assertThat(refusal.excess()).isEqualTo("30000");
    }

    @Test
    void a_cent_over_is_over() {
        var buying = department();
        quarter(buying, "", "100000");

        assertThat(commit(order(buying, "100000.01")).overBasisPoints()).isEqualTo(1);
    }

    @Test
    void checks_the_worst_of_month_quarter_and_category() {
        var buying = department();
        quarter(buying, "", "100000");
        quarter(buying, "digital", "10000");
        plans.open(new NewBudget(new BudgetKey(buying, PeriodKind.MONTH, DAY, ""), Money.of("50000", "CNY")));

        var answer = budgets.look(ask(document(), buying, Map.of("digital", "11000", "snacks", "30000")));

        assertThat(answer.overBasisPoints()).isEqualTo(1_000);
        assertThat(answer.worst().orElseThrow().category()).isEqualTo("digital");
        assertThat(answer.standings()).hasSize(3);
    }

    @Test
    void says_so_when_there_is_no_budget() {
        var answer = commit(order(department(), "1000000"));

        assertThat(answer.checked()).isFalse();
        assertThat(answer.overBasisPoints()).isZero();
    }

    @Test
    void committing_again_replaces_what_the_document_held() {
        var buying = department();
        var budget = quarter(buying, "", "100000");
        var document = document();
        commit(ask(document, buying, Map.of("", "90000")));

        var changed = commit(ask(document, buying, Map.of("", "95000")));

        assertThat(changed.overBasisPoints()).isZero();
        assertThat(desk.one(budget).budget().committed()).isEqualTo(Money.of("95000", "CNY"));
        assertThat(desk.entries(budget, java.util.Optional.empty(), PageQuery.first(10))
                        .items())
                .hasSize(3);
    }

    @Test
    void gives_back_once_what_a_rejected_order_held() {
        var buying = department();
        var budget = quarter(buying, "", "100000");
        var order = order(buying, "60000");
        commit(order);

        release(order);
        release(order);

        assertThat(desk.one(budget).budget().committed()).isEqualTo(Money.of("0", "CNY"));
        assertThat(verification.verify().differences()).isEmpty();
    }

    @Test
    void turns_what_is_held_into_what_is_spent() {
        var buying = department();
        var budget = quarter(buying, "", "100000");
        var order = order(buying, "60000");
        commit(order);

        consume(order, Map.of("", "40000"));

        assertThat(desk.one(budget).budget().committed()).isEqualTo(Money.of("20000", "CNY"));
        assertThat(desk.one(budget).budget().spent()).isEqualTo(Money.of("40000", "CNY"));
        assertThat(verification.verify().differences()).isEmpty();
    }

    @Test
    void one_refused_ask_of_a_batch_does_not_keep_the_others_back() {
        var buying = department();
        quarter(buying, "", "100");

        var results = transactions.in(
                () -> budgets.commitAll(List.of(order(buying, "100"), order(buying, "21"), order(buying, "20"))));

        assertThat(results.get(0)).isInstanceOf(CommitResult.Committed.class);
        assertThat(results.get(1)).isInstanceOf(CommitResult.Exceeded.class);
        assertThat(results.get(2)).isInstanceOf(CommitResult.Committed.class);
    }

    @Test
    void a_batch_of_a_hundred_costs_what_a_batch_of_one_does() {
        var buying = department();
        quarter(buying, "", "100000");
        commit(order(buying, "1"));

        var counted = Least.of(() -> {
            var hundred = java.util.stream.IntStream.range(0, 100)
                    .mapToObj(i -> order(buying, "1"))
                    .toList();
            return Statements.during(() -> transactions.in(() -> budgets.commitAll(hundred)));
        });

        assertThat(counted).isLessThanOrEqualTo(5);
    }

    private BudgetExceeded refused(BudgetAsk ask) {
        try {
            commit(ask);
        } catch (Refused e) {
            return (BudgetExceeded) e.refusal();
        }
        throw new AssertionError("was let through");
    }
}
