package io.redthread.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.DepartmentDraft;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.PersonDraft;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.support.Answer;
import io.redthread.support.Browser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who sees whose figures; what leads to the facts; how a figure is contested (L6, L8). */
class StandingApiTest extends PerformanceFixture {

    private static final String DAYS = "from=" + DAY + "&to=" + DAY;

    @Autowired
    private People people;

    @Autowired
    private Departments departments;

    @Test
    void everybody_sees_the_own_figures_and_nobody_elses() {
        var keeper = keeper(department());
        var other = keeper(department());
        dispatched(keeper, 20, 130);
        reckon();

        var mine = signedIn(keeper).get("/api/performance/me?" + DAYS).is(200);

        assertThat(line(mine, "ship-in-2h").at("/figure/value").asString()).isEqualTo("50.0000");
        assertThat(line(mine, "ship-in-2h").at("/figure/met").asBoolean()).isFalse();
        for (var path : List.of("people/" + keeper + "?", "facts?kpi=ship-in-2h&person=" + keeper + "&")) {
            signedIn(other).get("/api/performance/" + path + DAYS).isProblem(403, "performance/figures-not-seen");
        }
        signedIn(other)
                .get("/api/performance/facts?kpi=compliance&" + DAYS)
                .isProblem(403, "performance/figures-not-seen");
        for (var path : List.of("people?kpi=ship-in-2h&", "company?", "automatic?")) {
            signedIn(other).get("/api/performance/" + path + DAYS).isProblem(403, "identity/permission-missing");
        }
    }

    @Test
    void a_head_sees_the_department_and_the_manager_everybody() {
        var mine = department();
        var keeper = keeper(mine);
        var stranger = keeper(department());
        dispatched(keeper, 20);
        dispatched(stranger, 20);
        reckon();
        var head = signedIn(somebody(ShippedRole.DEPARTMENT_HEAD, mine));
        var path = "/api/performance/people?kpi=ship-in-2h&" + DAYS;

        assertThat(head.get(path).is(200).body()).contains(keeper).doesNotContain(stranger);
        head.get("/api/performance/people/" + stranger + "?" + DAYS).isProblem(403, "performance/figures-not-seen");
        head.get("/api/performance/automatic?" + DAYS).isProblem(403, "performance/figures-not-seen");
        assertThat(signedInAs(ShippedRole.GENERAL_MANAGER).get(path).is(200).body())
                .contains(keeper, stranger);
    }

    @Test
    void a_contested_fact_that_is_excluded_changes_the_figure_and_says_so() {
        var keeper = keeper(department());
        dispatched(keeper, 20, 130);
        reckon();
        var me = signedIn(keeper);
        var facts = me.get("/api/performance/facts?kpi=ship-in-2h&person=" + keeper + "&" + DAYS)
                .is(200)
                .json();
        var late = facts.valueStream()
                .filter(it -> !it.at("/good").asBoolean())
                .findFirst()
                .orElseThrow();
        var id = file(me, List.of(late.at("/key").asString())).is(201).text("/id");
        var answer = Map.of(
                "words",
                "客户要求晚发",
                "changes",
                List.of(Map.of("fact", late.at("/key").asString(), "excluded", true)));

        me.post("/api/performance/objections/" + id + "/answer", answer).isProblem(403, "identity/permission-missing");
        var manager = signedInAs(ShippedRole.GENERAL_MANAGER);
        manager.post("/api/performance/objections/" + id + "/answer", answer).is(200);

        assertThat(me.get("/api/notification/messages").is(200).text("/items/0/title/zh"))
                .startsWith("申诉成立:");

        var line = line(me.get("/api/performance/me?" + DAYS).is(200), "ship-in-2h");
        assertThat(line.at("/figure/value").asString()).isEqualTo("100.0000");
        assertThat(line.at("/excluded").asInt()).isEqualTo(1);
        manager.post("/api/performance/objections/" + id + "/answer", answer)
                .isProblem(409, "performance/objection-answered");
    }

    @Test
    void a_fact_of_somebody_else_cannot_be_contested_and_an_answer_without_facts_refuses() {
        var keeper = keeper(department());
        dispatched(keeper, 130);
        reckon();
        file(signedIn(keeper), List.of("nobody's")).isProblem(422, "performance/fact-not-of-figure");

        var id = file(signedIn(keeper), List.of()).is(201).text("/id");
        var answered = signedInAs(ShippedRole.OPERATIONS)
                .post("/api/performance/objections/" + id + "/answer", Map.of("words", "以记录为准"));

        assertThat(answered.is(200).text("/state")).isEqualTo("refused");
    }

    @Test
    void a_target_holds_from_its_day_on_and_the_past_keeps_its_own() {
        var editor = signedInAs(ShippedRole.GENERAL_MANAGER);
        var path = "/api/performance/kpis/review-time/targets";
        var wanted = Map.of("fromDay", DAY.plusYears(1).toString(), "value", "8.5", "reason", "新规则上线");

        var kpi = editor.post(path, wanted).is(201).json();

        assertThat(kpi.at("/targets").size()).isGreaterThan(1);
        assertThat(kpi.at("/targets/0/value").asString()).startsWith("10");
        editor.post(path, wanted).isProblem(409, "performance/target-there");
        editor.post(path, Map.of("fromDay", DAY.toString(), "value", "8.5", "reason", "改旧账"))
                .is(422);
        signedInAs(ShippedRole.DEPARTMENT_HEAD).post(path, wanted).isProblem(403, "identity/permission-missing");
    }

    private static JsonNode line(Answer answer, String kpi) {
        return answer.json()
                .at("/lines")
                .valueStream()
                .filter(it -> it.at("/kpi").asString().equals(kpi))
                .findFirst()
                .orElseThrow();
    }

    private static Answer file(Browser who, List<String> facts) {
        return who.post(
                "/api/performance/objections",
                Map.of(
                        "kpi",
                        "ship-in-2h",
                        "from",
                        DAY.toString(),
                        "to",
                        DAY.toString(),
                        "facts",
                        facts,
                        "reason",
                        "客户要求晚发"));
    }

    private DepartmentId department() {
        var code = "d" + System.nanoTime();
        return departments
                .add(new DepartmentDraft(code, "部门 " + code, Optional.empty()))
                .id();
    }

    private String keeper(DepartmentId department) {
        return somebody(ShippedRole.WAREHOUSE_KEEPER, department);
    }

    private String somebody(ShippedRole role, DepartmentId department) {
        var name = "p" + System.nanoTime();
        var id = people.register(new PersonDraft(
                        name, "人 " + name, "", "", Optional.of(department), Optional.empty(), Set.of(role.code())))
                .id();
        password(id);
        return name;
    }
}
