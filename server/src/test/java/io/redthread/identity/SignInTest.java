package io.redthread.identity;

import static io.redthread.identity.store.jooq.Tables.SESSION;
import static io.redthread.identity.store.jooq.Tables.SIGN_IN_FAILURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.Secrets;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInTest extends RedthreadTest {

    private static final String SESSION_COOKIE = "REDTHREAD_SESSION";

    @Autowired
    private DSLContext sql;

    @Autowired
    private People people;

    @BeforeEach
    void no_address_is_locked() {
        sql.deleteFrom(SIGN_IN_FAILURE).execute();
    }

    @Test
    void tells_nobody_that_nobody_is_signed_in_and_hands_out_a_csrf_token() {
        var browser = browser();

        browser.get("/api/session").isProblem(401, "identity/not-signed-in");

        assertThat(browser.cookie("XSRF-TOKEN")).isPresent();
        assertThat(browser.cookie(SESSION_COOKIE)).isEmpty();
    }

    @Test
    void signs_in_and_out() {
        person("sign.in", new RoleCode("warehouse-keeper"));
        var browser = browser();

        var answer = browser.signIn("Sign.In", PASSWORD).is(200);

        assertThat(answer.text("/person/username")).isEqualTo("sign.in");
        assertThat(answer.text("/roles/0/code")).isEqualTo("warehouse-keeper");
        assertThat(answer.text("/dataScope")).isEqualTo("all");
        assertThat(answer.body()).contains("fulfilment.pick").doesNotContain("sales.order.read");
        assertThat(browser.get("/api/session").is(200).json().at("/person"))
                .isEqualTo(answer.json().at("/person"));

        var token = browser.cookie(SESSION_COOKIE).orElseThrow();
        browser.delete("/api/session").is(204);
        browser.withCookie(SESSION_COOKIE, token).get("/api/session").is(401);
    }

    @Test
    void does_not_say_whether_name_or_password_was_wrong() {
        person("known.person");

        var wrongPassword =
                browser().signIn("known.person", "wrong password").isProblem(401, "identity/wrong-credentials");
        var wrongName = browser().signIn("nobody.knows", "wrong password").isProblem(401, "identity/wrong-credentials");

        assertThat(wrongPassword.text("/title")).isEqualTo(wrongName.text("/title"));
    }

    @Test
    void locks_a_user_name_after_five_wrong_passwords_for_fifteen_minutes() {
        person("locked.person");
        person("other.person");
        for (var i = 0; i < SignIns.MOST_PER_USER; i++) {
            browser().signIn("locked.person", "wrong password " + i).is(401);
        }

        var refused = browser().signIn("locked.person", PASSWORD).isProblem(429, "identity/sign-in-locked");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(800L, 901L);
        browser().signIn("other.person", PASSWORD).is(200);

        passed(Duration.ofMinutes(16));
        browser().signIn("locked.person", PASSWORD).is(200);
    }

    @Test
    void forgets_wrong_passwords_after_a_right_one() {
        person("forgetful.person");
        for (var round = 0; round < 2; round++) {
            for (var i = 0; i < SignIns.MOST_PER_USER - 1; i++) {
                browser().signIn("forgetful.person", "wrong password").is(401);
            }
            browser().signIn("forgetful.person", PASSWORD).is(200);
        }
    }

    @Test
    void locks_an_address_that_tries_many_names() {
        for (var i = 0; i < SignIns.MOST_PER_ADDRESS; i++) {
            browser().signIn("guessed." + i, "wrong password").is(401);
        }

        person("honest.person");
        browser().signIn("honest.person", PASSWORD).isProblem(429, "identity/sign-in-locked");
    }

    @Test
    void gains_nothing_by_trying_many_passwords_at_once() throws Exception {
        person("raced.person");
        Callable<Integer> attempt =
                () -> browser().signIn("raced.person", "wrong password").status();

        List<Integer> statuses;
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            statuses = racers.invokeAll(Stream.generate(() -> attempt).limit(20).toList()).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        assertThat(statuses).containsOnly(401, 429);
        assertThat(statuses.stream().filter(status -> status == 401)).hasSize(SignIns.MOST_PER_USER);
    }

    @Test
    void lets_many_browsers_of_one_person_in_at_once() throws Exception {
        person("busy.person");
        Callable<Integer> attempt =
                () -> browser().signIn("busy.person", PASSWORD).status();

        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(racers.invokeAll(Stream.generate(() -> attempt).limit(12).toList()))
                    .allSatisfy(future -> assertThat(future.resultNow()).isEqualTo(200));
        }
    }

    @Test
    void never_takes_over_a_session_that_the_browser_brought_along() {
        person("fixated.person");
        var planted = browser().withCookie(SESSION_COOKIE, "planted-by-somebody-else");

        planted.signIn("fixated.person", PASSWORD).is(200);
        var first = planted.cookie(SESSION_COOKIE).orElseThrow();
        planted.signIn("fixated.person", PASSWORD).is(200);
        var second = planted.cookie(SESSION_COOKIE).orElseThrow();

        assertThat(first).isNotEqualTo("planted-by-somebody-else").isNotEqualTo(second);
        browser().withCookie(SESSION_COOKIE, first).get("/api/session").is(401);
        browser()
                .withCookie(SESSION_COOKIE, "planted-by-somebody-else")
                .get("/api/session")
                .is(401);
    }

    @Test
    void renews_the_csrf_token_at_sign_in() {
        person("renewed.person");
        var browser = browser();
        browser.get("/api/session");
        var before = browser.cookie("XSRF-TOKEN").orElseThrow();

        browser.signIn("renewed.person", PASSWORD).is(200);

        assertThat(browser.cookie("XSRF-TOKEN")).isPresent().get().isNotEqualTo(before);
    }

    @Test
    void no_late_answer_replaces_a_csrf_token_for_files_and_facts_bring_none() {
        var browser = browser();

        browser.get("/api/about").is(200);
        browser.get("/favicon.svg");
        browser.get("/api/sales/orders").is(401);

        assertThat(browser.cookie("XSRF-TOKEN")).isEmpty();
    }

    @Test
    void keeps_the_csrf_token_as_long_as_the_session() {
        person("steady.person");
        var browser = signedIn("steady.person");
        var first = browser.cookie("XSRF-TOKEN").orElseThrow();

        browser.get("/api/session").is(200);
        browser.post("/api/identity/me/password", Map.of("current", "wrong-harbour-41", "next", "green-harbour-43"));

        assertThat(browser.cookie("XSRF-TOKEN")).contains(first);
    }

    @Test
    void who_lost_the_csrf_token_is_refused_once_and_given_another() {
        person("forgetful.person");
        var browser = signedIn("forgetful.person").withoutCookie("XSRF-TOKEN");

        browser.delete("/api/session").isProblem(403, "identity/csrf-token-missing");

        browser.delete("/api/session").is(204);
    }

    @Test
    void refuses_a_wrong_csrf_token_and_a_sign_in_from_another_site() {
        person("forged.person");
        var browser = signedIn("forged.person");

        browser.with("X-XSRF-TOKEN", "made-up").delete("/api/session").isProblem(403, "identity/csrf-token-missing");
        browser()
                .with("Sec-Fetch-Site", "cross-site")
                .signIn("forged.person", PASSWORD)
                .isProblem(403, "identity/csrf-token-missing");
        browser()
                .postText("/api/session", "username=forged.person", "application/x-www-form-urlencoded")
                .is(415);
    }

    @Test
    void keeps_only_a_fingerprint_of_the_session() {
        person("fingerprint.person");
        var token = signedIn("fingerprint.person").cookie(SESSION_COOKIE).orElseThrow();

        assertThat(sql.fetchCount(SESSION, SESSION.TOKEN_HASH.eq(Secrets.fingerprint(token))))
                .isEqualTo(1);
        assertThat(sql.fetchCount(
                        SESSION, SESSION.TOKEN_HASH.eq(token.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isZero();
    }

    @Test
    void ends_a_session_that_idled_eight_hours_or_lived_seven_days() {
        person("idle.person");
        person("old.person");
        var idle = signedIn("idle.person");
        var old = signedIn("old.person");
        var now = Instant.now();

        aged(
                idle,
                now.minus(Sessions.IDLE).minusSeconds(1),
                now.minus(Sessions.IDLE).minusSeconds(1));
        aged(old, now, now.minus(Sessions.LONGEST).minusSeconds(1));

        idle.get("/api/session").is(401);
        old.get("/api/session").is(401);
    }

    @Test
    void ends_every_session_of_a_person_who_is_deactivated() {
        var id = person("leaving.person");
        var browser = signedIn("leaving.person");

        people.deactivate(id);

        browser.get("/api/session").is(401);
        browser().signIn("leaving.person", PASSWORD).isProblem(401, "identity/wrong-credentials");
    }

    @Test
    void lets_a_one_time_password_do_nothing_but_choose_an_own_one() {
        var id = person("new.person", new RoleCode("operations"));
        var given = signedInAs(RoleCode.ADMINISTRATOR)
                .post("/api/identity/people/" + id.value() + "/one-time-password", Map.of())
                .is(200)
                .text("/password");
        var browser = browser();

        assertThat(browser.signIn("new.person", given)
                        .is(200)
                        .json()
                        .at("/passwordChangeRequired")
                        .asBoolean())
                .isTrue();
        browser.get("/api/identity/departments").isProblem(403, "identity/password-change-required");
        browser.post("/api/identity/me/password", Map.of("current", given, "next", "new.person-1"))
                .is(422);
        browser.post("/api/identity/me/password", Map.of("current", given, "next", "amber-lantern-77"))
                .is(200);

        browser.get("/api/identity/departments").is(200);
        browser().signIn("new.person", given).is(401);
        browser().signIn("new.person", "amber-lantern-77").is(200);
    }

    @Test
    void counts_wrong_current_passwords_too() {
        person("stolen.session");
        var browser = signedIn("stolen.session");
        for (var i = 0; i < SignIns.MOST_PER_USER; i++) {
            browser.post("/api/identity/me/password", Map.of("current", "guess " + i, "next", "amber-lantern-77"))
                    .is(422);
        }

        browser.post("/api/identity/me/password", Map.of("current", PASSWORD, "next", "amber-lantern-77"))
                .isProblem(429, "identity/sign-in-locked");
    }

    @Test
    void names_what_is_missing_or_unknown_in_a_sign_in() {
        browser().post("/api/session", Map.of("username", "x")).is(422);
        browser()
                .post("/api/session", Map.of("username", "x", "password", "y", "admin", true))
                .is(400);
        browser().postText("/api/session", "{\"username\":", "application/json").is(400);
        browser().postText("/api/session", "[]", "application/json").is(400);
    }

    private void aged(Browser browser, Instant seen, Instant created) {
        sql.update(SESSION)
                .set(SESSION.SEEN_AT, seen)
                .set(SESSION.CREATED_AT, created)
                .where(SESSION.TOKEN_HASH.eq(
                        Secrets.fingerprint(browser.cookie(SESSION_COOKIE).orElseThrow())))
                .execute();
    }

    private void passed(Duration time) {
        for (var failure : sql.selectFrom(SIGN_IN_FAILURE).fetch()) {
            sql.update(SIGN_IN_FAILURE)
                    .set(SIGN_IN_FAILURE.FAILED_AT, failure.getFailedAt().minus(time))
                    .where(SIGN_IN_FAILURE.SUBJECT.eq(failure.getSubject()))
                    .execute();
        }
    }
}
