package io.redthread.budget;

import static io.redthread.budget.store.jooq.Tables.PART_BELOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redthread.budget.BudgetRefusal.BudgetExceeded;
import io.redthread.budget.BudgetVerification.Difference;
import io.redthread.identity.DepartmentDraft;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Money;
import io.redthread.kernel.Refused;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A budget covers its department and all below it (D8, C11; ADR 16). */
class ParentBudgetsTest extends BudgetFixture {

    @Autowired
    private BudgetVerification verification;

    @Autowired
    private DSLContext sql;

    private DepartmentId above = new DepartmentId(0);
    private DepartmentId middle = new DepartmentId(0);
    private DepartmentId buying = new DepartmentId(0);

    @BeforeEach
    void threeLevels() {
        above = department();
        middle = below(above);
        buying = below(middle);
    }

    @Test
    void an_order_takes_of_every_budget_on_the_way_up() {
        var own = quarter(buying, "", "50000");
        var whole = quarter(above, "", "100000");

        var answer = commit(order(buying, "30000"));

        assertThat(answer.standings()).hasSize(2);
        assertThat(committed(own)).isEqualTo(yuan("30000"));
        assertThat(committed(whole)).isEqualTo(yuan("30000"));
        assertThat(desk.one(whole).budget().below()).isEqualTo(yuan("30000"));
        assertThat(desk.one(own).budget().below()).isEqualTo(yuan("0"));
    }

    @Test
    void the_worst_of_them_says_by_how_much_it_is_over() {
        quarter(buying, "", "50000");
        quarter(above, "", "20000");

        var answer = commit(order(buying, "22000"));

        assertThat(answer.overBasisPoints()).isEqualTo(1_000);
        assertThat(answer.worst().orElseThrow().department()).isEqualTo(above);
    }

    @Test
    void a_refusal_names_the_department_whose_budget_it_is_unless_it_is_the_orders_own() {
        quarter(buying, "", "50000");
        quarter(above, "", "20000");

        var theirs = refusal(order(buying, "30000"));
        var own = refusal(order(above, "30000"));

        assertThat(theirs.departmentZh()).startsWith("部门 ");
        assertThat(theirs.departmentEn()).isEqualTo(" of " + theirs.departmentZh());
        assertThat(theirs.excess()).isEqualTo("10000");
        assertThat(own.departmentZh()).isEmpty();
    }

    @Test
    void an_order_of_the_department_above_takes_nothing_of_those_below() {
        var own = quarter(buying, "", "50000");
        var whole = quarter(above, "", "100000");

        commit(order(above, "30000"));

        assertThat(committed(own)).isEqualTo(yuan("0"));
        assertThat(desk.parts(whole)).singleElement().satisfies(it -> {
            assertThat(it.own()).isTrue();
            assertThat(it.committed()).isEqualTo(yuan("30000"));
        });
    }

    @Test
    void what_is_given_back_or_spent_moves_on_every_level() {
        var whole = quarter(above, "", "100000");
        var rejected = order(buying, "30000");
        var invoiced = order(middle, "20000");
        commit(rejected);
        commit(invoiced);

        release(rejected);
        consume(invoiced, Map.of("", "15000"));

        assertThat(desk.parts(whole)).singleElement().satisfies(it -> {
            assertThat(it.department()).isEqualTo(middle);
            assertThat(it.committed()).isEqualTo(yuan("5000"));
            assertThat(it.spent()).isEqualTo(yuan("15000"));
        });
        assertThat(verification.verify().differences()).isEmpty();
    }

    @Test
    void a_department_that_moved_takes_of_its_new_budgets_once_its_order_is_submitted_again() {
        var whole = quarter(above, "", "100000");
        var order = order(buying, "30000");
        commit(order);

        move(buying, department());
        assertThat(committed(whole)).isEqualTo(yuan("30000"));
        commit(order);

        assertThat(committed(whole)).isEqualTo(yuan("0"));
        assertThat(verification.verify().differences()).isEmpty();
    }

    @Test
    void an_order_that_changed_its_department_is_the_new_ones_part() {
        var whole = quarter(above, "", "100000");
        var document = document();
        commit(ask(document, buying, Map.of("", "30000")));

        commit(ask(document, middle, Map.of("", "40000")));

        assertThat(desk.parts(whole)).singleElement().satisfies(it -> {
            assertThat(it.department()).isEqualTo(middle);
            assertThat(it.committed()).isEqualTo(yuan("40000"));
        });
        assertThat(verification.verify().differences()).isEmpty();
    }

    @Test
    void the_verification_finds_a_part_that_nobody_took() {
        var whole = quarter(above, "", "100000");
        commit(order(buying, "30000"));
        falsify(whole, "1");

        var found = verification.verify().differences();

        assertThat(found).extracting(Difference::what).containsExactlyInAnyOrder("below", "part");
        falsify(whole, "-1");
    }

    @Test
    void the_page_says_which_departments_took_how_much_and_by_which_documents() {
        var whole = quarter(above, "", "100000");
        commit(order(buying, "30000"));
        commit(order(above, "10000"));
        var cfo = signedInAs(ShippedRole.CFO);

        var parts = cfo.get("/api/budgets/" + whole.value() + "/parts").is(200);
        var entries = desk.entries(whole, Optional.of(buying), PageQuery.first(10));

        assertThat(parts.json()).hasSize(2);
        assertThat(parts.text("/0/own")).isEqualTo("true");
        assertThat(parts.text("/1/committed/amount")).isEqualTo("30000.00");
        assertThat(entries.items())
                .singleElement()
                .satisfies(it -> assertThat(it.department()).isEqualTo(buying));
        signedInAs(ShippedRole.BUYER)
                .get("/api/budgets/" + whole.value() + "/parts")
                .isProblem(404, "budget/budget-not-found");
    }

    private void move(DepartmentId one, DepartmentId under) {
        var view = departments.all().stream()
                .filter(it -> it.id().equals(one))
                .findFirst()
                .orElseThrow();
        transactions.in(() -> departments.edit(
                one, view.revision(), new DepartmentDraft(view.code(), view.name(), Optional.of(under))));
    }

    private void falsify(BudgetId budget, String by) {
        sql.update(PART_BELOW)
                .set(PART_BELOW.COMMITTED, PART_BELOW.COMMITTED.plus(new BigDecimal(by)))
                .where(PART_BELOW.BUDGET_ID.eq(budget))
                .execute();
    }

    private BudgetExceeded refusal(BudgetAsk ask) {
        return (BudgetExceeded)
                catchThrowableOfType(Refused.class, () -> commit(ask)).refusal();
    }

    private Money committed(BudgetId budget) {
        return desk.one(budget).budget().committed();
    }

    private static Money yuan(String amount) {
        return Money.of(amount, "CNY");
    }
}
