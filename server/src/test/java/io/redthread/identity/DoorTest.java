package io.redthread.identity;

import static io.redthread.identity.store.jooq.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.support.RedthreadTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DoorTest extends RedthreadTest {

    @Autowired
    private SetUpToken token;

    @Autowired
    private DSLContext sql;

    @Autowired
    private People people;

    @Test
    void refuses_json_over_ten_megabytes_whether_announced_or_not() throws Exception {
        var huge = ("{\"username\":\"" + "x".repeat(11 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);

        assertThat(status(BodyPublishers.ofByteArray(huge))).isEqualTo(413);
        assertThat(status(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge))))
                .isEqualTo(413);
    }

    @Test
    void tells_of_an_unreadable_upload_without_a_fault() {
        signedInAs(RoleCode.ADMINISTRATOR)
                .postText("/api/imports", "{}", "multipart/form-data; boundary=missing")
                .is(400);
        signedInAs(RoleCode.ADMINISTRATOR)
                .postText("/api/imports", "{}", "multipart/form-data")
                .is(400);
    }

    @Test
    void tells_where_a_body_stops_being_json_and_where_a_value_is_of_the_wrong_type() {
        var admin = signedInAs(RoleCode.ADMINISTRATOR);

        var broken = admin.postText("/api/parties/suppliers", "{\"code\":\"S\",\n\"name\" 5}", "application/json");
        var wrong = admin.postText("/api/parties/suppliers", "{\"code\":5}", "application/json");

        assertThat(broken.isProblem(400, "platform/unreadable-body").text("/errors/0/value"))
                .startsWith("2:");
        assertThat(wrong.isProblem(400, "platform/invalid-input").text("/errors/0/pointer"))
                .isEqualTo("/code");
        assertThat(wrong.text("/errors/0/value")).isEqualTo("5");
    }

    @Test
    void sends_headers_that_keep_the_browser_safe() {
        var headers = browser().get("/api/about").is(200).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void believes_no_address_that_the_caller_claims_to_have() {
        person("claiming.person");
        browser()
                .with("X-Forwarded-For", "203.0.113.7")
                .signIn("claiming.person", PASSWORD)
                .is(200);

        var id = people.byUsername("claiming.person").orElseThrow().id();

        assertThat(sql.select(SESSION.ADDRESS)
                        .from(SESSION)
                        .where(SESSION.PERSON_ID.eq(id))
                        .fetch(SESSION.ADDRESS))
                .containsExactly("127.0.0.1");
    }

    @Test
    void tells_problems_in_the_readers_language() {
        assertThat(browser()
                        .with("Accept-Language", "zh-CN")
                        .get("/api/session")
                        .text("/title"))
                .isEqualTo("请先登录");
        assertThat(browser()
                        .with("Accept-Language", "en-GB")
                        .get("/api/session")
                        .text("/title"))
                .isEqualTo("Please sign in");
    }

    @Test
    void shows_no_demo_sign_ins_and_lets_none_in_outside_demo_mode() {
        assertThat(browser().get("/api/about").is(200).json().at("/signIns")).isEmpty();
        browser().signIn("admin", "redthread-demo").isProblem(401, "identity/wrong-credentials");
    }

    @Test
    void opens_no_back_door_of_the_frameworks() {
        var administrator = signedInAs(RoleCode.ADMINISTRATOR);

        for (var path : new String[] {"/actuator", "/actuator/env", "/actuator/beans"}) {
            assertThat(administrator.get(path).status()).as(path).isIn(401, 403, 404);
        }
        assertThat(browser().get("/actuator/health").is(200).body()).contains("UP");
        browser().get("/api/openapi.json").is(200);
    }

    private static Map<String, Object> with(Map<String, Object> body, String token) {
        var whole = new HashMap<>(body);
        whole.put("token", token);
        return whole;
    }

    @Test
    void sets_the_company_up_once_and_for_strangers_only_with_the_token_on_the_terminal() {
        Map<String, Object> body = Map.of(
                "company",
                "测试公司",
                "administrator",
                Map.of("username", "founder", "name", "创办人", "password", "violet-harbour-42"));
        browser().post("/api/first-run", Map.of("company", "测试公司")).is(422);
        assertThat(browser().get("/api/about").json().at("/firstRun").asBoolean())
                .isTrue();
        var stranger = browser().with("X-Forwarded-For", "203.0.113.9");
        assertThat(stranger.get("/api/about").json().at("/tokenNeeded").asBoolean())
                .isTrue();
        stranger.post("/api/first-run", body).isProblem(403, "identity/set-up-token-wrong");

        stranger.post("/api/first-run", with(body, token.shown())).is(201);

        browser().post("/api/first-run", body).isProblem(409, "identity/already-set-up");
        assertThat(browser().get("/api/about").json().at("/firstRun").asBoolean())
                .isFalse();
        browser().signIn("founder", "violet-harbour-42").is(200);
    }

    private int status(HttpRequest.BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/api/session"))
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
