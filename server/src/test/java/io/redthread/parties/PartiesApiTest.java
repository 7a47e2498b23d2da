package io.redthread.parties;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.support.RedthreadTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parties, shops and mappings over HTTP. */
class PartiesApiTest extends RedthreadTest {

    @ParameterizedTest
    @ValueSource(strings = {"suppliers", "customers", "partners"})
    void keeps_each_kind_of_party(String kind) {
        var browser = signedInAs(ShippedRole.OPERATIONS);
        var code = code();
        var content = kind.equals("partners")
                ? Map.of("name", "杭州启明商贸", "terms", Map.of("days", 30, "role", "trader", "commission", "5"))
                : Map.of("name", "杭州启明商贸", "terms", Map.of("days", 30));

        var created = browser.post("/api/parties/" + kind, Map.of("code", code, "content", content))
                .is(201);
        var path = "/api/parties/" + kind + "/" + created.text("/id");
        browser.post("/api/parties/" + kind, Map.of("code", code, "content", content))
                .isProblem(409, "parties/code-taken");
        browser.put(path, Map.of("version", 1, "content", content)).is(200);
        browser.post(path + "/deactivate", Map.of("version", 2)).is(200);

        assertThat(browser.get("/api/parties/" + kind + "?active=false&q=" + code)
                        .is(200)
                        .text("/items/0/code"))
                .isEqualTo(code);
        assertThat(browser.get("/api/parties/" + kind + "/export?format=csv&q=qmsm")
                        .is(200)
                        .body())
                .contains(code);
        browser.put(path, Map.of("version", 1, "content", content)).isProblem(409, "parties/changed-meanwhile");
        browser.get("/api/parties/" + kind + "/999999999999").isProblem(404, "parties/party-not-found");
    }

    @Test
    void keeps_shops_and_what_their_codes_mean() {
        var browser = signedInAs(ShippedRole.OPERATIONS);
        var sku = code();
        browser.post("/api/catalog/skus", Map.of("sku", sku, "content", Map.of("name", "货")))
                .is(201);
        var content = Map.of(
                "name",
                "抖音店",
                "platform",
                "douyin",
                "splitAllowed",
                true,
                "sameCodes",
                false,
                "extraFields",
                List.of(Map.of("key", "host", "nameZh", "主播", "nameEn", "Host")));
        var shop = browser.post("/api/parties/shops", Map.of("code", code(), "content", content))
                .is(201)
                .text("/id");

        var mapping = Map.of("shop", shop, "platformSku", "dy-1", "sku", sku, "factor", "2");
        var id = browser.put("/api/parties/sku-mappings", mapping).is(200).text("/id");
        assertThat(browser.get("/api/parties/sku-mappings?shop=" + shop).text("/items/0/skuName"))
                .isEqualTo("货");
        assertThat(browser.get("/api/parties/shops/" + shop).text("/mappings")).isEqualTo("1");
        browser.delete("/api/parties/sku-mappings/" + id).is(204);
        browser.put("/api/parties/sku-mappings", Map.of("shop", shop, "platformSku", "x", "sku", "nothing"))
                .isProblem(422, "platform/invalid-input");
    }

    @Test
    void refuses_nonsense_without_failing() {
        var browser = signedInAs(ShippedRole.OPERATIONS);
        for (var path : List.of("suppliers", "partners", "shops")) {
            for (var body : List.of(
                    "{}",
                    "{\"code\":null,\"content\":{}}",
                    "{\"code\":\"A\",\"content\":{\"name\":null}}",
                    "{\"code\":\"A\",\"content\":{\"name\":\"x\",\"terms\":{\"days\":1,\"currency\":\"XXQ\",\"role\":\"king\"}}}",
                    "{\"code\":\"A\",\"content\":{\"name\":\"x\",\"qualifications\":[{\"kind\":\"y\"}]}}",
                    "{\"code\":\"A\",\"content\":{\"name\":\"x\",\"extraFields\":[null]}}",
                    "{\"code\":\"'; drop table\",\"content\":{\"name\":\"x\",\"platform\":\"own\"}}")) {
                assertThat(browser.postText("/api/parties/" + path, body, "application/json")
                                .status())
                        .as(path + body)
                        .isBetween(400, 422);
            }
        }
        assertThat(browser.get("/api/parties/partners?role=king").status()).isLessThan(500);
        assertThat(browser.get("/api/parties/suppliers?expiringBy=never").status())
                .isLessThan(500);
    }

    @Test
    void keeps_out_who_may_not() {
        signedInAs(ShippedRole.BUYER)
                .post("/api/parties/suppliers", Map.of("code", code(), "content", Map.of("name", "x")))
                .is(403);
        browser().get("/api/parties/shops").is(401);
    }

    private static String code() {
        return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    }
}
