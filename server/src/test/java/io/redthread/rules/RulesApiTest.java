package io.redthread.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.DepartmentDraft;
import io.redthread.identity.Departments;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.support.Answer;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;

/** Rules over HTTP: read, draft, check, publish, try on the past. */
class RulesApiTest extends RedthreadTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    private RuleSets sets;

    @Autowired
    private Departments departments;

    @Autowired
    private GenericApplicationContext beans;

    private String path = "";

    @BeforeEach
    void given_a_rule_set() {
        var name = "toy-api-" + System.nanoTime() + "-" + NEXT.incrementAndGet();
        var domain = new ToyDomain(name) {
            @Override
            public Optional<PastCases> past() {
                return Optional.of(new ToyHistory(25_000));
            }
        };
        beans.registerBean(name, RuleDomain.class, () -> domain);
        sets.ship(name, ToyDomain.clean());
        path = "/api/rules/sets/" + name;
    }

    @Test
    void operations_draft_and_the_general_manager_publishes() {
        var draft =
                operations().post(path + "/draft", Map.of("from", 1)).is(201).json();
        var rules = rules(draft);
        rules.getFirst().put("reasonEn", "every request");
        var saved = operations().put(path + "/draft", save(1, rules)).is(200).json();

        operations().post(path + "/draft/publish", Map.of("revision", 2)).is(403);
        var published = manager()
                .post(path + "/draft/publish", Map.of("revision", 2, "note", "clearer"))
                .is(200);

        assertThat(saved.at("/revision").asInt()).isEqualTo(2);
        assertThat(published.text("/head/state")).isEqualTo("published");
        assertThat(operations().get(path).text("/summary/inForce/version")).isEqualTo("2");
        var diff = operations().get(path + "/diff?from=1&to=2").is(200).json();
        assertThat(diff.at("/changed/0/after/reasonEn").asString()).isEqualTo("every request");
        assertThat(diff.at("/same").asInt()).isEqualTo(5);
    }

    @Test
    void a_department_is_chosen_by_its_name() {
        var code = "chosen-" + NEXT.incrementAndGet();
        departments.add(new DepartmentDraft(code, "选购部", Optional.empty()));

        var set = operations()
                .get("/api/rules/sets/purchase-order-approval")
                .is(200)
                .json();

        var department = set.at("/words")
                .valueStream()
                .filter(word -> word.at("/name").asString().equals("department"))
                .findFirst()
                .orElseThrow();

        assertThat(department.at("/choices").valueStream())
                .filteredOn(it -> it.at("/value").asString().equals(code))
                .extracting(it -> it.at("/label/zh").asString())
                .containsExactly("选购部");
    }

    @Test
    void a_set_with_errors_is_saved_but_not_published() {
        var rules = rules(operations().post(path + "/draft", Map.of("from", 1)).json());
        rules.getFirst().put("when", "amout > 3");
        operations().put(path + "/draft", save(1, rules)).is(200);

        manager().post(path + "/draft/publish", Map.of("revision", 2)).isProblem(422, "rules/checks-not-clean");

        assertThat(operations().get(path).text("/summary/inForce/version")).isEqualTo("1");
    }

    @Test
    void publishing_twice_with_one_key_publishes_once() {
        operations().post(path + "/draft", Map.of("from", 1)).is(201);
        var key = UUID.randomUUID().toString();
        var manager = manager().with("Idempotency-Key", key);

        var once = manager.post(path + "/draft/publish", Map.of("revision", 1)).is(200);
        var again = manager.post(path + "/draft/publish", Map.of("revision", 1)).is(200);

        assertThat(again.body()).isEqualTo(once.body());
        manager.without("Idempotency-Key");
    }

    @Test
    void checks_answer_at_the_place_and_in_a_sentence() {
        var rule = Map.of("code", "one", "when", "amout > 3", "result", "head", "reasonZh", "因", "reasonEn", "why");

        var report = reader().post(path + "/check", Map.of("rules", List.of(rule)))
                .is(200)
                .json();

        assertThat(report.at("/clean").asBoolean()).isFalse();
        assertThat(report.at("/findings/0/code").asString()).isEqualTo("word-unknown");
        assertThat(report.at("/findings/0/place/length").asInt()).isEqualTo(5);
    }

    @Test
    void explains_facts_and_refuses_others() {
        var facts = Map.of(
                "amount", 498760, "goods", "ordinary", "urgent", false, "overBudget", 0, "lines", 3, "department", "x");

        var why = reader().post(path + "/explain", Map.of("facts", facts)).is(200);

        assertThat(why.text("/outcome")).isEqualTo("head");
        assertThat(why.text("/alternatives/0/en")).contains("12.40 CNY more");
        var wrong = reader().post(path + "/explain", Map.of("facts", Map.of("amount", "5", "odd", 1)));
        assertThat(wrong.is(422).body()).contains("/facts/amount", "/facts/odd", "/facts/goods");
    }

    @Test
    void a_draft_is_tried_on_past_documents() throws InterruptedException {
        var rules = rules(operations().post(path + "/draft", Map.of("from", 1)).json());
        rules.get(1).put("when", "amount >= 800000 && goods != 'regular'");
        operations().put(path + "/draft", save(1, rules)).is(200);

        var id = operations()
                .post(path + "/backtests", Map.of("version", 2))
                .is(201)
                .text("/id");
        var done = finished(id);

        assertThat(done.text("/state")).isEqualTo("done");
        assertThat(done.json().at("/result/judged").asInt()).isEqualTo(25_000);
        assertThat(done.json().at("/result/reproduced").asInt()).isEqualTo(25_000);
        assertThat(done.json().at("/result/changed").asInt()).isPositive();
        var first = reader().get("/api/rules/backtests/" + id + "/changes")
                .is(200)
                .json()
                .at("/0");
        assertThat(first.at("/number").asString()).startsWith("T-");
        operations()
                .post("/api/rules/backtests/" + id + "/cancel", Map.of())
                .isProblem(409, "rules/backtest-not-running");
    }

    @Test
    void a_set_without_history_says_so() {
        operations()
                .post("/api/rules/sets/stock-count-approval/backtests", Map.of("version", 999_999))
                .isProblem(409, "rules/nothing-to-replay");
        reader().get("/api/rules/sets/nothing").isProblem(404, "rules/rule-set-not-found");
        reader().get("/api/rules/backtests/999999999").isProblem(404, "rules/backtest-not-found");
    }

    private Answer finished(String id) throws InterruptedException {
        for (var i = 0; i < 300; i++) {
            var answer = reader().get("/api/rules/backtests/" + id).is(200);
            if (!answer.text("/state").matches("queued|running")) {
                return answer;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the back-test did not end");
    }

    private static Map<String, Object> save(int revision, List<Map<String, String>> rules) {
        return Map.of("revision", revision, "note", "", "rules", rules);
    }

    private static List<Map<String, String>> rules(JsonNode version) {
        var rules = new ArrayList<Map<String, String>>();
        for (var rule : version.at("/rules")) {
            var map = new java.util.HashMap<String, String>();
            rule.properties().forEach(it -> map.put(it.getKey(), it.getValue().asString()));
            rules.add(map);
        }
        return rules;
    }

    private Browser operations() {
        return signedInAs(ShippedRole.OPERATIONS);
    }

    private Browser manager() {
        return signedInAs(ShippedRole.GENERAL_MANAGER);
    }

    private Browser reader() {
        return signedInAs(ShippedRole.DEPARTMENT_HEAD);
    }
}
