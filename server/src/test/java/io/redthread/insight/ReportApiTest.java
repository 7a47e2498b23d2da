package io.redthread.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.approval.ApprovalState;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.People;
import io.redthread.identity.PersonDraft;
import io.redthread.identity.PersonId;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.support.TradingWorld;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports over HTTP: whose figures somebody sees, and what leads to the requests behind them. */
class ReportApiTest extends InsightFixture {

    private static final String DAYS = "from=2003-01-01&to=2003-07-31";

    @Autowired
    private People people;

    @Test
    void a_head_sees_the_own_department_and_is_refused_another() {
        var mine = department();
        var other = department();
        write(requests(30, 11, mine));
        write(requests(20, 12, other));
        var head = signedIn(somebody(ShippedRole.DEPARTMENT_HEAD, mine));

        var own = head.get("/api/insight/summary?" + DAYS).is(200);

        assertThat(own.text("/now/totals/decided")).isEqualTo(Long.toString(decided(requests(30, 11, mine))));
        head.get("/api/insight/summary?" + DAYS + "&department=" + other.value())
                .isProblem(403, "insight/department-not-seen");
        head.get("/api/insight/requests?" + DAYS + "&department=" + other.value())
                .isProblem(403, "insight/department-not-seen");
    }

    @Test
    void a_buyer_sees_the_times_of_what_was_raised_by_oneself_only() {
        var department = department();
        var buyer = somebody(ShippedRole.BUYER, department);
        var me = people.byUsername(buyer).orElseThrow().id();
        var requests = requests(40, 13, department).stream()
                .map(it -> it.yuan() % 2 == 0 ? raisedBy(it, me) : it)
                .toList();
        write(requests);

        var answer = signedIn(buyer).get("/api/insight/summary?" + DAYS).is(200);

        var own = requests.stream().filter(it -> it.submitter().equals(me)).toList();
        assertThat(answer.text("/now/totals/decided")).isEqualTo(Long.toString(decided(own)));
        assertThat(signedIn(buyer).get("/api/insight/people?" + DAYS).is(200).body())
                .isEqualTo("[]");
    }

    @Test
    void figures_of_a_person_are_for_that_person_for_superiors_and_for_who_may_see_all() {
        var department = department();
        write(requests(30, 14, department));
        var query = "/api/insight/people?" + DAYS + "&department=" + department.value();

        assertThat(signedInAs(ShippedRole.CFO).get(query).is(200).body()).contains("\"900001\"");
        assertThat(signedIn(somebody(ShippedRole.DEPARTMENT_HEAD, department))
                        .get(query)
                        .is(200)
                        .body())
                .isEqualTo("[]");
        signedIn(somebody(ShippedRole.DEPARTMENT_HEAD, department))
                .get(query + "&person=900001")
                .isProblem(403, "insight/person-not-seen");
    }

    @Test
    void who_has_no_right_is_refused() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);

        for (var report : List.of("summary", "levels", "people", "bands", "reasons", "trend", "requests", "frame")) {
            keeper.get("/api/insight/" + report).isProblem(403, "identity/permission-missing");
        }
        signedInAs(ShippedRole.BUYER).get("/api/insight/compliance").isProblem(403, "identity/permission-missing");
        signedInAs(ShippedRole.BUYER).get("/api/insight/export/attempts").isProblem(403, "identity/permission-missing");
        signedInAs(ShippedRole.DEPARTMENT_HEAD)
                .post("/api/insight/rebuild", Map.of())
                .isProblem(403, "identity/permission-missing");
    }

    @Test
    void a_figure_leads_to_its_very_requests() {
        var department = department();
        var requests = requests(80, 15, department);
        write(requests);
        var cfo = signedInAs(ShippedRole.CFO);
        var place = DAYS + "&limit=200&department=" + department.value();

        for (var state : List.of(ApprovalState.REJECTED, ApprovalState.RETURNED, ApprovalState.WAITING)) {
            var listed = cfo.get("/api/insight/requests?" + place + "&state=" + state.code())
                    .is(200)
                    .json()
                    .get("items");
            assertThat(listed).hasSize((int)
                    requests.stream().filter(it -> it.state() == state).count());
        }
        var one = requests.stream().filter(PastRequest::decided).findFirst().orElseThrow();
        assertThat(cfo.get("/api/insight/requests?" + place + "&q=P-" + one.id())
                        .is(200)
                        .json()
                        .get("items"))
                .hasSize(1);
        var late = cfo.get("/api/insight/requests?" + place + "&within=false&band=small");
        assertThat(late.is(200).json().get("items")).hasSize((int) requests.stream()
                .filter(it -> it.decided() && it.band().equals("small") && it.seconds() > it.target())
                .count());
    }

    @Test
    void pages_of_a_list_go_on_after_a_cursor() {
        var department = department();
        var requests = requests(60, 16, department);
        write(requests);
        var cfo = signedInAs(ShippedRole.CFO);
        var place = "/api/insight/requests?" + DAYS + "&limit=20&department=" + department.value();

        var first = cfo.get(place).is(200);
        var second = cfo.get(place + "&after=" + first.text("/next")).is(200);

        assertThat(first.json().get("items")).hasSize(20);
        assertThat(second.text("/items/0/approval")).isNotEqualTo(first.text("/items/0/approval"));
    }

    @Test
    void a_period_stands_beside_the_one_before() {
        var department = department();
        var requests = requests(100, 17, department);
        write(requests);

        var answer = signedInAs(ShippedRole.CFO)
                .get("/api/insight/summary?from=2003-02-01&to=2003-02-28&department=" + department.value())
                .is(200);

        assertThat(answer.text("/beforeDays/from")).isEqualTo("2003-01-01");
        assertThat(answer.text("/before/totals/decided"))
                .isEqualTo(Long.toString(requests.stream()
                        .filter(it -> it.decided() && it.on().getMonthValue() == 1)
                        .count()));
    }

    @Test
    void a_wrong_period_is_named_at_its_place() {
        var cfo = signedInAs(ShippedRole.CFO);

        assertThat(cfo.get("/api/insight/summary?from=2026-02-01&to=2026-01-01")
                        .is(422)
                        .text("/errors/0/pointer"))
                .isEqualTo("/from");
        cfo.get("/api/insight/summary?from=2020-01-01&to=2026-01-01").is(422);
        cfo.get("/api/insight/export/nothing").is(422);
    }

    @Test
    void every_table_is_taken_away_as_a_file() {
        var department = department();
        write(requests(30, 18, department));
        var cfo = signedInAs(ShippedRole.CFO);

        for (var report : List.of("levels", "people", "bands", "reasons", "weeks", "requests", "attempts")) {
            var body = cfo.get("/api/insight/export/" + report + "?format=csv&" + DAYS + "&department="
                            + department.value())
                    .is(200)
                    .body();
            assertThat(body.lines().count()).as(report).isGreaterThan(report.equals("attempts") ? 0 : 1);
        }
    }

    @Test
    void a_baseline_keeps_its_figures_under_a_name_given_once() {
        var department = department();
        write(requests(20, 19, department));
        var cfo = signedInAs(ShippedRole.CFO);
        var name = TradingWorld.fresh("前");
        var body = Map.of("name", name, "from", "2003-01-01", "to", "2003-03-31", "change", "", "note", "试点之前");

        var saved = cfo.post("/api/insight/baselines", body).is(201);

        assertThat(saved.text("/figures/totals/decided")).isNotEqualTo("0");
        cfo.post("/api/insight/baselines", body).isProblem(409, "insight/baseline-there");
        assertThat(signedIn(somebody(ShippedRole.DEPARTMENT_HEAD, department))
                        .get("/api/insight/baselines")
                        .is(200)
                        .body())
                .contains(name)
                .doesNotContain("workingSeconds");
        cfo.delete("/api/insight/baselines/" + saved.text("/id")).is(204);
        cfo.delete("/api/insight/baselines/" + saved.text("/id")).isProblem(404, "insight/baseline-not-found");
    }

    private static long decided(List<PastRequest> requests) {
        return requests.stream().filter(PastRequest::decided).count();
    }

    private static PastRequest raisedBy(PastRequest it, PersonId person) {
        return new PastRequest(
                it.id(),
                it.department(),
                person,
                it.yuan(),
                it.urgent(),
                it.over(),
                it.automatic(),
                it.state(),
                it.submitted(),
                it.ended(),
                it.reason(),
                it.levels());
    }

    private String somebody(ShippedRole role, DepartmentId department) {
        var username = TradingWorld.fresh("insider");
        password(transactions.in(() -> people.register(new PersonDraft(
                        username,
                        "测试 " + username,
                        "",
                        "",
                        Optional.of(department),
                        Optional.empty(),
                        Set.of(role.code())))
                .id()));
        return username;
    }
}
