package io.redthread.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.CompanyDay;
import io.redthread.support.Least;
import io.redthread.support.Plans;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A month is closed once, and what it came to stands (L7). */
class ScorecardTest extends PerformanceFixture {

    @Autowired
    private Standings standings;

    @Test
    void a_closed_month_keeps_its_scores_whatever_is_corrected_or_weighed_afterwards() {
        var month = YearMonth.from(LocalDate.now(CompanyDay.ZONE)).minusMonths(20);
        var editor = signedInAs(ShippedRole.GENERAL_MANAGER);
        var closed = editor.post("/api/performance/months/" + month + "/close", Map.of())
                .is(201)
                .json();

        editor.post("/api/performance/months/" + month + "/close", Map.of()).isProblem(409, "performance/month-closed");
        var contested = Map.of(
                "kpi",
                "ship-in-2h",
                "from",
                month.atDay(1).toString(),
                "to",
                month.atDay(2).toString(),
                "facts",
                List.of(),
                "reason",
                "迟了");
        signedInAs(ShippedRole.WAREHOUSE_KEEPER)
                .post("/api/performance/objections", contested)
                .isProblem(409, "performance/month-closed");
        assertThat(editor.get("/api/performance/months/" + month).is(200).json().at("/closedAt"))
                .isEqualTo(closed.at("/closedAt"));
    }

    @Test
    void who_has_a_score_is_told_it_when_the_month_is_closed() {
        var month = YearMonth.from(LocalDate.now(CompanyDay.ZONE)).minusMonths(22);
        var noon = month.atDay(10).atTime(12, 0).atZone(CompanyDay.ZONE).toInstant();
        var keeper = somebody("keeper");
        person(keeper, ShippedRole.WAREHOUSE_KEEPER.code());
        did(order(noon.minusSeconds(1200)), 1, DISPATCH, keeper, noon, Duration.ofMinutes(20), true);
        sums.again(month.atDay(10));

        signedInAs(ShippedRole.GENERAL_MANAGER)
                .post("/api/performance/months/" + month + "/close", Map.of())
                .is(201);

        var told = signedIn(keeper).get("/api/notification/messages").is(200);
        assertThat(told.text("/items/0/title/en")).startsWith("Your score of " + month + ": ");
        assertThat(told.text("/items/0/path")).isEqualTo("/performance/me");
        assertThat(told.json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void a_month_that_goes_on_is_not_closed_and_only_some_may_close_one() {
        var now = YearMonth.from(LocalDate.now(CompanyDay.ZONE));

        signedInAs(ShippedRole.GENERAL_MANAGER)
                .post("/api/performance/months/" + now + "/close", Map.of())
                .isProblem(409, "performance/month-not-over");
        signedInAs(ShippedRole.DEPARTMENT_HEAD)
                .post("/api/performance/months/" + now.minusMonths(1) + "/close", Map.of())
                .isProblem(403, "identity/permission-missing");
        signedInAs(ShippedRole.DEPARTMENT_HEAD)
                .put("/api/performance/weights/buyer", Map.of("weights", List.of()))
                .isProblem(403, "identity/permission-missing");
    }

    @Test
    void each_sees_the_own_score_and_nobody_elses() {
        var keeper = "k" + System.nanoTime();
        person(keeper, ShippedRole.WAREHOUSE_KEEPER.code());
        dispatched(keeper, 10, 20);
        dispatched(somebody("other"), 10, 300);
        reckon();

        var scores = signedIn(keeper)
                .get("/api/performance/months/" + YearMonth.from(DAY))
                .is(200)
                .json()
                .at("/scores");

        assertThat(scores.valueStream().map(it -> it.at("/person").asString())).containsExactly(keeper);
        assertThat(scores.at("/0/score").asString()).isNotEmpty();
    }

    @Test
    void a_page_of_ones_own_figures_costs_few_statements() {
        var keeper = "s" + System.nanoTime();
        person(keeper, ShippedRole.WAREHOUSE_KEEPER.code());
        dispatched(keeper, 10, 20);
        reckon();

        var statements = Least.of(() -> Plans.during(() -> standings.of(keeper, new Period(DAY.minusDays(20), DAY)))
                .size());

        assertThat(statements).isLessThanOrEqualTo(14);
    }
}
