package io.redthread.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.support.Answer;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleTest extends RedthreadTest {

    private Browser administrator = browser();

    @BeforeEach
    void an_administrator_is_signed_in() {
        administrator = signedInAs(RoleCode.ADMINISTRATOR);
    }

    @Test
    void adds_a_person_once_however_often_it_is_asked() {
        var body = Map.of("username", "li.na", "name", "李娜", "phone", "138 0000 0000", "roles", List.of("buyer"));
        var asker = signedInAs(RoleCode.ADMINISTRATOR).with("Idempotency-Key", "add-li-na-1");
        Answer first;
        Answer again;
        try {
            first = asker.post("/api/identity/people", body).is(201);
            again = asker.post("/api/identity/people", body).is(201);
        } finally {
            asker.without("Idempotency-Key");
        }

        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        var found = administrator.get("/api/identity/people?q=李娜").is(200);
        assertThat(found.text("/items/0/roles/0")).isEqualTo("buyer");
        assertThat(found.json().at("/total/value").asInt()).isEqualTo(1);
    }

    @Test
    void refuses_a_user_name_in_use() {
        administrator
                .post("/api/identity/people", Map.of("username", "twice", "name", "A"))
                .is(201);

        administrator
                .post("/api/identity/people", Map.of("username", "twice", "name", "B"))
                .isProblem(409, "identity/name-taken");
    }

    @Test
    void names_every_wrong_value_at_its_place() {
        var answer = administrator
                .post(
                        "/api/identity/people",
                        Map.of("username", "Not Good", "name", " \n", "phone", "<script>", "email", "x@"))
                .is(422);

        assertThat(answer.body()).contains("/name");
        var more = administrator
                .post(
                        "/api/identity/people",
                        Map.of("username", "Not Good", "name", "X", "phone", "<script>", "email", "x@"))
                .is(422);
        assertThat(more.json().at("/errors")).hasSize(3);
    }

    @Test
    void refuses_unknown_fields_and_unknown_roles() {
        administrator
                .post("/api/identity/people", Map.of("username", "odd", "name", "X", "isAdmin", true))
                .is(400);
        administrator
                .post("/api/identity/people", Map.of("username", "odd", "name", "X", "roles", List.of("emperor")))
                .is(422);
    }

    @Test
    void refuses_a_change_based_on_an_old_revision() {
        var person = add("revised");
        administrator
                .put("/api/identity/people/" + person.text("/id"), change(person, "新名", 1))
                .is(200);

        administrator
                .put("/api/identity/people/" + person.text("/id"), change(person, "旧名", 1))
                .isProblem(409, "identity/changed-meanwhile");
    }

    @Test
    void refuses_superiors_in_a_circle() {
        var head = add("circle.head");
        var clerk = add("circle.clerk");
        var below = new HashMap<>(change(clerk, "clerk", 1));
        below.put("superior", head.text("/id"));
        administrator.put("/api/identity/people/" + clerk.text("/id"), below).is(200);

        var above = new HashMap<>(change(head, "head", 1));
        above.put("superior", clerk.text("/id"));
        administrator.put("/api/identity/people/" + head.text("/id"), above).isProblem(422, "identity/circle");
    }

    @Test
    void lets_nobody_grant_more_than_he_has() {
        administrator
                .post(
                        "/api/identity/roles",
                        Map.of(
                                "code",
                                "personnel",
                                "nameZh",
                                "人事",
                                "nameEn",
                                "Personnel",
                                "dataScope",
                                "all",
                                "permissions",
                                List.of("identity.read", "identity.edit")))
                .is(201);
        var personnel = signedInAs(new RoleCode("personnel"));
        var boss = person("the.boss", RoleCode.ADMINISTRATOR);

        personnel
                .post(
                        "/api/identity/people",
                        Map.of("username", "puppet", "name", "X", "roles", List.of("administrator")))
                .isProblem(403, "identity/rights-beyond-own");
        personnel
                .post("/api/identity/people/" + boss.value() + "/one-time-password", Map.of())
                .isProblem(403, "identity/rights-beyond-own");
        personnel
                .post(
                        "/api/identity/roles",
                        Map.of(
                                "code",
                                "stronger",
                                "nameZh",
                                "强",
                                "nameEn",
                                "Stronger",
                                "dataScope",
                                "all",
                                "permissions",
                                List.of("settings.edit")))
                .isProblem(403, "identity/rights-beyond-own");
        personnel
                .post("/api/identity/people", Map.of("username", "plain", "name", "X"))
                .is(201);
    }

    @Test
    void keeps_the_administrators_role_as_it_is() {
        administrator
                .put(
                        "/api/identity/roles/administrator",
                        Map.of(
                                "code",
                                "administrator",
                                "nameZh",
                                "无权",
                                "nameEn",
                                "Powerless",
                                "dataScope",
                                "own",
                                "permissions",
                                List.of(),
                                "revision",
                                1))
                .isProblem(409, "identity/role-fixed");
        administrator.post("/api/identity/roles/buyer/deactivate", Map.of()).isProblem(409, "identity/role-fixed");
    }

    @Test
    void a_changed_role_counts_at_once() {
        administrator
                .post(
                        "/api/identity/roles",
                        Map.of(
                                "code",
                                "changing",
                                "nameZh",
                                "变",
                                "nameEn",
                                "Changing",
                                "dataScope",
                                "own",
                                "permissions",
                                List.of()))
                .is(201);
        var holder = signedInAs(new RoleCode("changing"));
        holder.get("/api/identity/people").is(403);

        administrator
                .put(
                        "/api/identity/roles/changing",
                        Map.of(
                                "code",
                                "changing",
                                "nameZh",
                                "变",
                                "nameEn",
                                "Changing",
                                "dataScope",
                                "own",
                                "permissions",
                                List.of("identity.read"),
                                "revision",
                                1))
                .is(200);

        holder.get("/api/identity/people").is(200);
    }

    @Test
    void a_substitute_acts_with_the_absent_persons_rights_only_when_saying_so() {
        var absent = person("absent.person", RoleCode.ADMINISTRATOR);
        var substitute = person("standing.in", new RoleCode("operations"));
        var browser = signedIn("standing.in").with("X-On-Behalf-Of", "absent.person");
        browser.get("/api/identity/people").isProblem(403, "identity/not-substitute");

        var named = administrator
                .post(
                        "/api/identity/substitutes",
                        Map.of(
                                "person",
                                absent.value() + "",
                                "substitute",
                                substitute.value() + "",
                                "from",
                                Instant.now().minusSeconds(60).toString(),
                                "until",
                                Instant.now().plusSeconds(3600).toString()))
                .is(201);

        browser.get("/api/identity/people").is(200);
        browser.without("X-On-Behalf-Of").get("/api/identity/people").is(403);
        administrator
                .post("/api/identity/substitutes/" + named.text("/id") + "/end", Map.of())
                .is(200);
        browser.with("X-On-Behalf-Of", "absent.person")
                .get("/api/identity/people")
                .is(403);
    }

    @Test
    void who_decides_is_stood_in_for_by_somebody_who_does_so_too() {
        person("deciding.away", new RoleCode("operations"));
        var other = person("deciding.too", new RoleCode("operations"));
        var buyer = person("never.decides", new RoleCode("buyer"));
        var me = signedIn("deciding.away");
        var own = "/api/identity/me/substitutes";

        assertThat(me.get(own + "/colleagues").is(200).body())
                .contains("deciding.too")
                .doesNotContain("never.decides");
        assertThat(me.post(own, until(buyer)).is(422).body()).contains("/substitute", "does not decide on approvals");
        me.post(own, until(other)).is(201);
    }

    private static Map<String, Object> until(PersonId substitute) {
        return Map.of(
                "substitute", Long.toString(substitute.value()),
                "from", Instant.now().minusSeconds(60).toString(),
                "until", Instant.now().plusSeconds(3600).toString());
    }

    @Test
    void who_goes_away_names_a_substitute_and_nobody_else_ends_that() {
        person("going.away", new RoleCode("buyer"));
        var keeper = person("keeping.shop", new RoleCode("buyer"));
        var me = signedIn("going.away");
        var own = "/api/identity/me/substitutes";

        var named = me.post(own, until(keeper)).is(201);

        var end = own + "/" + named.text("/id") + "/end";
        assertThat(me.get(own + "/colleagues").is(200).body())
                .contains("keeping.shop")
                .doesNotContain("going.away");
        assertThat(me.get(own).is(200).text("/0/substitute/name")).isEqualTo(named.text("/substitute/name"));
        signedIn("keeping.shop")
                .with("X-On-Behalf-Of", "going.away")
                .get("/api/session")
                .is(200);
        signedIn("keeping.shop").post(end, Map.of()).isProblem(404, "identity/not-found");
        me.post(end, Map.of()).is(200);
    }

    @Test
    void sets_and_removes_approval_ceilings() {
        administrator
                .put("/api/identity/ceilings/buyer/CNY", Map.of("amount", "5000.00"))
                .is(200);
        administrator
                .put("/api/identity/ceilings/buyer/CNY", Map.of("amount", "-1"))
                .is(422);
        administrator
                .put("/api/identity/ceilings/buyer/XXZ", Map.of("amount", "1"))
                .is(422);

        administrator.delete("/api/identity/ceilings/buyer/CNY").is(204);
        administrator.delete("/api/identity/ceilings/buyer/CNY").isProblem(404, "identity/not-found");
    }

    @Test
    void shows_and_edits_the_working_calendar() {
        var shipped = administrator.get("/api/identity/calendar?year=2026").is(200);
        assertThat(shipped.text("/week/0/starts")).startsWith("09:00");
        assertThat(shipped.json().at("/week")).hasSize(5);
        assertThat(shipped.body()).contains("2026-02-14").contains("国办发明电〔2025〕7号");

        administrator
                .put("/api/identity/calendar/days/2031-05-04", Map.of("working", false, "nameZh", "厂庆"))
                .is(200);
        assertThat(administrator.get("/api/identity/calendar?year=2031").body()).contains("厂庆");
        administrator.delete("/api/identity/calendar/days/2031-05-04").is(204);
        administrator
                .put("/api/identity/calendar/week", Map.of("week", List.of()))
                .is(422);
    }

    private Answer add(String username) {
        return administrator
                .post("/api/identity/people", Map.of("username", username, "name", username))
                .is(201);
    }

    private static Map<String, Object> change(Answer person, String name, int revision) {
        return Map.of("username", person.text("/username"), "name", name, "revision", revision);
    }
}
