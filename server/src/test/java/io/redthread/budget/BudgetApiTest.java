package io.redthread.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Budgets over HTTP: who may see them, who may set them up. */
class BudgetApiTest extends BudgetFixture {

    @Test
    void is_set_up_by_finance_and_by_nobody_else() {
        var body = body(department().value(), "200000.00");

        signedInAs(ShippedRole.BUYER).post("/api/budgets", body).isProblem(403, "identity/permission-missing");
        var made =
                signedInAs(ShippedRole.FINANCE_HEAD).post("/api/budgets", body).is(201);

        assertThat(made.text("/budget/key/startsOn")).isEqualTo("2026-10-01");
        assertThat(made.text("/budget/left/amount")).isEqualTo("200000.00");
        signedInAs(ShippedRole.CFO).post("/api/budgets", body).isProblem(409, "budget/budget-there");
    }

    @Test
    void shows_a_buyer_only_the_own_departments() {
        var budget = quarter(department(), "", "1000");

        signedInAs(ShippedRole.BUYER).get("/api/budgets/" + budget.value()).isProblem(404, "budget/budget-not-found");
        signedInAs(ShippedRole.ACCOUNTANT).get("/api/budgets/" + budget.value()).is(200);
    }

    @Test
    void answers_what_an_order_would_take_without_holding_it() {
        var buying = department();
        var budget = quarter(buying, "", "20000");

        var answer = signedInAs(ShippedRole.CFO)
                .post(
                        "/api/budgets/check",
                        Map.of(
                                "department", Long.toString(buying.value()),
                                "on", "2026-11-22",
                                "shares", java.util.List.of(Map.of("amount", "30000"))))
                .is(200);

        assertThat(answer.text("/overBasisPoints")).isEqualTo("5000");
        assertThat(answer.text("/standings/0/excess/amount")).isEqualTo("10000.00");
        assertThat(desk.one(budget).budget().committed().isPositive()).isFalse();
    }

    @Test
    void names_the_wrong_value_at_its_place() {
        var finance = signedInAs(ShippedRole.FINANCE_HEAD);
        var buying = department().value();

        assertThat(finance.post("/api/budgets", body(buying, "-1")).is(422).text("/errors/0/pointer"))
                .isEqualTo("/amount");
        finance.post("/api/budgets", body(404404, "1")).isProblem(422, "platform/invalid-input");
        finance.put("/api/budgets/severe-limit", Map.of("basisPoints", -1)).is(422);
    }

    @Test
    void lists_exports_and_verifies() {
        var buying = department();
        quarter(buying, "", "1000");
        var cfo = signedInAs(ShippedRole.CFO);

        assertThat(cfo.get("/api/budgets?department=" + buying.value() + "&passed=false&sort=-used")
                        .is(200)
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(cfo.get("/api/budgets/export?department=" + buying.value())
                        .is(200)
                        .body())
                .contains("1000.00");
        assertThat(signedInAs(ShippedRole.ADMINISTRATOR)
                        .get("/api/budgets/verification")
                        .is(200)
                        .text("/clean"))
                .isEqualTo("true");
    }

    private static Map<String, Object> body(long department, String amount) {
        return Map.of(
                "department",
                Long.toString(department),
                "period",
                "quarter",
                "startsOn",
                "2026-11-22",
                "amount",
                amount);
    }
}
