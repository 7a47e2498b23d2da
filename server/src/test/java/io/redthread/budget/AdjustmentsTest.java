package io.redthread.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.Ceilings;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Money;
import io.redthread.support.Browser;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A budget that stands changes only when finance has decided so. */
class AdjustmentsTest extends BudgetFixture {

    @Autowired
    private BudgetVerification verification;

    @Autowired
    private Ceilings ceilings;

    private BudgetId budget = new BudgetId(0);
    private Browser manager = new Browser(0);

    @BeforeEach
    void aBudget() {
        budget = quarter(department(), "", "100000");
        manager = signedInAs(ShippedRole.GENERAL_MANAGER);
        signedInAs(ShippedRole.FINANCE_HEAD);
        signedInAs(ShippedRole.CFO);
        transactions.in(() -> ceilings.set(ShippedRole.CFO.code(), "CNY", Optional.empty()));
    }

    @Test
    void waits_for_finance_and_leaves_the_budget_as_it_is() {
        var asked = ask("20000", "双十一备货").is(201);

        assertThat(asked.text("/state")).isEqualTo("waiting");
        assertThat(asked.text("/number")).matches("BA-\\d{8}-\\d{6}");
        assertThat(desk.one(budget).budget().amount()).isEqualTo(Money.of("100000", "CNY"));
    }

    @Test
    void is_taken_back_by_who_asked() {
        var asked = ask("20000", "双十一备货").is(201);

        manager.post("/api/budgets/adjustments/" + asked.text("/id") + "/withdraw", Map.of("reason", "不需要了"))
                .is(204);

        assertThat(manager.get("/api/budgets/" + budget.value() + "/adjustments")
                        .is(200)
                        .text("/items/0/state"))
                .isEqualTo("withdrawn");
    }

    @Test
    void never_falls_below_what_is_held() {
        commit(ask(document(), desk.one(budget).budget().key().department(), Map.of("", "80000")));

        ask("-30000", "缩减").isProblem(422, "budget/below-held");
        ask("0", "无").is(422);
        assertThat(verification.verify().differences()).isEmpty();
    }

    @Test
    void is_not_for_those_who_may_not_ask() {
        signedInAs(ShippedRole.ACCOUNTANT)
                .post("/api/budgets/" + budget.value() + "/adjustments", Map.of("change", "1", "reason", "x"))
                .isProblem(403, "identity/permission-missing");
    }

    private io.redthread.support.Answer ask(String change, String reason) {
        return manager.post(
                "/api/budgets/" + budget.value() + "/adjustments", Map.of("change", change, "reason", reason));
    }
}
