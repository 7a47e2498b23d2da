package io.redthread.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.DepartmentDraft;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.PersonDraft;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.CompanyDay;
import io.redthread.support.Browser;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Questionnaires are anonymous, and what is suggested comes to an end that is seen (M2, L10). */
class SurveyTest extends PerformanceFixture {

    @Autowired
    private Departments departments;

    @Autowired
    private Clock clock;

    @Autowired
    private People people;

    @Autowired
    private Surveys surveys;

    @Test
    void who_answered_and_what_was_answered_share_no_key_and_no_moment() {
        var asked = columns("invitation");
        var given = columns("answer");

        var shared = new HashSet<>(asked.keySet());
        shared.retainAll(given.keySet());
        assertThat(shared).containsExactlyInAnyOrder("survey_id", "department");
        assertThat(given.values()).doesNotContain("timestamp with time zone");
        assertThat(asked.values()).doesNotContain("timestamp with time zone", "date");
    }

    @Test
    void a_closed_questionnaire_has_its_answers_in_one_transaction_and_in_no_order() {
        var links = customers("网店", 6);
        var before = links.stream().map(it -> answer(it, 4, "太慢")).toList();

        close(before.getFirst());

        var written = sql.fetch(
                "select distinct xmin::text from performance.answer where survey_id = ?",
                Long.parseLong(before.getFirst()));
        assertThat(written).hasSize(1);
        assertThat(sql.fetchValue(
                        "select count(distinct xmin::text) from performance.invitation where survey_id = ?",
                        Long.parseLong(before.getFirst())))
                .isEqualTo(1L);
    }

    @Test
    void fewer_than_five_answers_are_shown_to_nobody() {
        var four = customers("网店", 4);
        var survey = four.stream().map(it -> answer(it, 2, "找不到客服")).toList().getFirst();
        close(survey);

        var result = editor().get("/api/performance/surveys/" + survey + "/result")
                .is(200)
                .json();

        assertThat(result.at("/groups").size()).isZero();
        assertThat(result.at("/hidden").asInt()).isEqualTo(4);
        assertThat(result.at("/words").size()).isZero();
    }

    @Test
    void five_answers_are_a_score_and_a_link_serves_once() {
        var five = customers("网店", 5);
        var survey = Stream.of(0, 1, 2, 3, 4)
                .map(i -> answer(five.get(i), i + 1, ""))
                .toList()
                .getFirst();
        browser()
                .get("/api/performance/surveys/asked/" + secret(five.getFirst()))
                .isProblem(404, "performance/link-spent");
        assertThat(editor().get("/api/performance/surveys/" + survey + "/result")
                        .is(200)
                        .json()
                        .at("/groups")
                        .size())
                .isZero();
        close(survey);

        var result = editor().get("/api/performance/surveys/" + survey + "/result")
                .is(200)
                .json();

        assertThat(result.at("/groups/0/mean").asString()).isEqualTo("3.00");
        assertThat(result.at("/causes/0/cause").asString()).isEqualTo("carrier");
    }

    @Test
    void people_asked_make_a_link_of_their_own_and_others_have_none() {
        var code = "d" + System.nanoTime();
        departments.add(new DepartmentDraft(code, "部门 " + code, Optional.empty()));
        var survey = open("staff", List.of(code)).at("/survey/id").asString();

        signedInAs(ShippedRole.WAREHOUSE_KEEPER)
                .post("/api/performance/surveys/" + survey + "/my-link", Map.of())
                .isProblem(404, "performance/link-spent");
        signedInAs(ShippedRole.BUYER).get("/api/performance/surveys").isProblem(403, "identity/permission-missing");
    }

    @Test
    void who_is_asked_is_told_once_that_it_takes_answers() {
        var code = "d" + System.nanoTime();
        var seat = departments.add(new DepartmentDraft(code, "部门 " + code, Optional.empty()));
        var asked = people.register(new PersonDraft(
                "p" + code,
                "人 " + code,
                "",
                "",
                Optional.of(seat.id()),
                Optional.empty(),
                Set.of(ShippedRole.WAREHOUSE_KEEPER.code())));
        password(asked.id());

        var name = open("staff", List.of(code)).at("/survey/name").asString();
        surveys.callThoseOpeningToday();

        var inbox = signedIn("p" + code).get("/api/notification/messages").is(200);
        assertThat(inbox.text("/items/0/title/zh")).isEqualTo("请填问卷:" + name);
        assertThat(inbox.json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void a_suggestion_is_done_by_a_published_version_only() {
        var survey = answer(customers("网店", 1).getFirst(), 3, "复核前先称重");
        var id = editor().post("/api/performance/surveys/" + survey + "/suggestions", Map.of("words", "复核前先称重"))
                .is(201)
                .text("/id");
        var path = "/api/performance/suggestions/" + id + "/done";

        editor().post(path, Map.of("scenario", "normal", "version", 99)).is(422);
        var done =
                editor().post(path, Map.of("scenario", "normal", "version", 1)).is(200);

        assertThat(done.text("/state")).isEqualTo("done");
        editor().post(path, Map.of("scenario", "normal", "version", 1)).is(409);
    }

    private Browser editor() {
        return signedInAs(ShippedRole.OPERATIONS);
    }

    /** One questionnaire with so many links of that group: its id and a secret, joined by a blank. */
    private List<String> customers(String group, int links) {
        var opened = open("customers", Collections.nCopies(links, group));
        var id = opened.at("/survey/id").asString();
        return opened.at("/links")
                .valueStream()
                .map(it -> id + " " + it.asString())
                .toList();
    }

    private static String secret(String link) {
        return link.split(" ")[1];
    }

    private String answer(String link, int score, String words) {
        browser()
                .post(
                        "/api/performance/surveys/asked/" + secret(link),
                        Map.of("scores", List.of(score, score), "cause", "carrier", "words", words))
                .is(204);
        return link.split(" ")[0];
    }

    private void close(String survey) {
        editor().post("/api/performance/surveys/" + survey + "/close", Map.of()).is(200);
    }

    private JsonNode open(String audience, List<String> groups) {
        var today = CompanyDay.today(clock);
        var question = Map.of("zh", "满意吗", "en", "Are you content");
        return editor().post(
                        "/api/performance/surveys",
                        Map.of(
                                "name",
                                "问卷 " + System.nanoTime(),
                                "audience",
                                audience,
                                "rhythm",
                                "monthly",
                                "questions",
                                List.of(question, question),
                                "opensOn",
                                today.toString(),
                                "closesOn",
                                today.plusDays(14).toString(),
                                "groups",
                                groups))
                .is(201)
                .json();
    }

    private Map<String, String> columns(String table) {
        return sql
                .fetch(
                        "select column_name, data_type from information_schema.columns"
                                + " where table_schema = 'performance' and table_name = ?",
                        table)
                .stream()
                .collect(Collectors.toMap(it -> it.get(0, String.class), it -> it.get(1, String.class)));
    }
}
