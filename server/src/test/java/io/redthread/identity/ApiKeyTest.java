package io.redthread.identity;

import static io.redthread.identity.store.jooq.Tables.API_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ApiKeyTest extends RedthreadTest {

    private static final String KEY = "X-Api-Key";

    @Autowired
    private DSLContext sql;

    @Test
    void lets_a_program_do_what_its_scopes_say_and_no_more() {
        var program = program("reader", List.of("identity.read"));

        program.get("/api/identity/people").is(200);
        program.get("/api/identity/api-keys").isProblem(403, "identity/permission-missing");
        program.post("/api/identity/departments", Map.of("code", "x-y", "name", "X"))
                .isProblem(403, "identity/permission-missing");
    }

    @Test
    void needs_no_csrf_token_and_looks_at_no_cookie() {
        var program = program("writer", List.of("identity.edit"));
        program.withCookie(
                "REDTHREAD_SESSION",
                signedInAs(RoleCode.ADMINISTRATOR).cookie("REDTHREAD_SESSION").orElseThrow());

        program.post("/api/identity/departments", Map.of("code", "made-by-program", "name", "X"))
                .is(201);
        program.get("/api/identity/api-keys").is(403);
        program.get("/api/session").is(401);
    }

    @Test
    void refuses_keys_that_are_wrong_in_any_way() {
        var secret = make("wronged", List.of("identity.read"));
        var other = make("wronged too", List.of("identity.read"));

        for (var key : List.of(
                "",
                "nonsense",
                "rt_1_",
                "rt_99999999999999999999_x",
                "rt_999999999_" + "a".repeat(43),
                secret + "x",
                secret.substring(0, secret.lastIndexOf('_') + 1) + other.substring(other.lastIndexOf('_') + 1),
                "x".repeat(5000))) {
            browser().with(KEY, key).get("/api/identity/people").isProblem(401, "identity/api-key-refused");
        }
        browser().with(KEY, secret).get("/api/identity/people").is(200);
    }

    @Test
    void stops_a_revoked_key_at_once() {
        var secret = make("revoked", List.of("identity.read"));
        var program = browser().with(KEY, secret);
        program.get("/api/identity/people").is(200);

        signedInAs(RoleCode.ADMINISTRATOR)
                .post("/api/identity/api-keys/" + secret.split("_")[1] + "/revoke", Map.of())
                .is(200);

        program.get("/api/identity/people").isProblem(401, "identity/api-key-refused");
    }

    @Test
    void stops_an_expired_key() {
        var secret = make("expiring", List.of("identity.read"));
        sql.update(API_KEY)
                .set(API_KEY.EXPIRES_AT, Instant.now().minusSeconds(1))
                .where(API_KEY.NAME.eq("expiring"))
                .execute();

        browser().with(KEY, secret).get("/api/identity/people").isProblem(401, "identity/api-key-refused");
    }

    @Test
    void refuses_scopes_beyond_the_makers_own() {
        var body = Map.of(
                "code",
                "key-maker",
                "nameZh",
                "密钥",
                "nameEn",
                "Key maker",
                "dataScope",
                "all",
                "permissions",
                List.of("identity.apikeys"));
        signedInAs(RoleCode.ADMINISTRATOR).post("/api/identity/roles", body).is(201);
        var maker = signedInAs(new RoleCode("key-maker"));

        maker.post("/api/identity/api-keys", Map.of("name", "too much", "scopes", List.of("sales.import")))
                .isProblem(403, "identity/rights-beyond-own");
    }

    @Test
    void keeps_only_a_fingerprint_and_never_shows_the_secret_again() {
        var secret = make("secretive", List.of("identity.read"));
        var tail = secret.substring(secret.indexOf('_', 3) + 1);

        var stored = sql.select(API_KEY.SECRET_HASH)
                .from(API_KEY)
                .where(API_KEY.NAME.eq("secretive"))
                .fetchSingle()
                .value1();
        var list = signedInAs(RoleCode.ADMINISTRATOR)
                .get("/api/identity/api-keys?q=secretive")
                .is(200);

        assertThat(stored).hasSize(32).isNotEqualTo(tail.getBytes(StandardCharsets.UTF_8));
        assertThat(list.body()).contains("secretive").doesNotContain(tail);
    }

    @Test
    void remembers_when_a_key_was_last_used() {
        program("used", List.of("identity.read")).get("/api/identity/people").is(200);

        assertThat(sql.select(API_KEY.LAST_USED_AT)
                        .from(API_KEY)
                        .where(API_KEY.NAME.eq("used"))
                        .fetchSingle()
                        .value1())
                .isNotNull();
    }

    private Browser program(String name, List<String> scopes) {
        return browser().with(KEY, make(name, scopes));
    }

    private String make(String name, List<String> scopes) {
        return signedInAs(RoleCode.ADMINISTRATOR)
                .post("/api/identity/api-keys", Map.of("name", name, "scopes", scopes))
                .is(201)
                .text("/secret");
    }
}
