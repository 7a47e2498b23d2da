package io.redthread.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.support.RedthreadTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The catalogue over HTTP. */
class CatalogApiTest extends RedthreadTest {

    @Test
    void creates_revises_and_deactivates_an_item() {
        var browser = signedInAs(ShippedRole.OPERATIONS);
        var sku = code();

        var created = browser.post("/api/catalog/skus", Map.of("sku", sku, "content", Map.of("name", "陶瓷杯")))
                .is(201);
        var path = "/api/catalog/skus/" + created.text("/id");
        assertThat(created.text("/content/uom")).isEqualTo("pcs");
        var revised = browser.put(path, Map.of("version", 1, "content", Map.of("name", "骨瓷杯", "uom", "pcs")))
                .is(200);
        assertThat(revised.text("/version")).isEqualTo("2");
        assertThat(browser.post(path + "/deactivate", Map.of("version", 2))
                        .is(200)
                        .text("/active"))
                .isEqualTo("false");

        var stale = browser.put(path, Map.of("version", 1, "content", Map.of("name", "别的杯")));
        stale.isProblem(409, "catalog/changed-meanwhile");
        assertThat(stale.text("/changes/0/was")).isEqualTo("陶瓷杯");
        assertThat(browser.get("/api/catalog/skus?q=" + sku).is(200).text("/items/0/name"))
                .isEqualTo("骨瓷杯");
    }

    @Test
    void answers_the_same_command_once() {
        var browser = signedIn(keeper("catalog-once"));
        var body = Map.of("sku", code(), "content", Map.of("name", "一次"));
        browser.with("Idempotency-Key", UUID.randomUUID().toString());

        var first = browser.post("/api/catalog/skus", body).is(201);
        var second = browser.post("/api/catalog/skus", body).is(201);

        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
    }

    @Test
    void points_at_each_wrong_value_in_the_readers_language() {
        var answer = signedInAs(ShippedRole.OPERATIONS)
                .post(
                        "/api/catalog/skus",
                        Map.of(
                                "sku",
                                code(),
                                "content",
                                Map.of(
                                        "name",
                                        "",
                                        "barcodes",
                                        List.of(Map.of("code", "6901234567893", "uom", "pcs")),
                                        "measures",
                                        Map.of("lotTracked", false, "weightGrams", "-1"))));

        answer.isProblem(422, "platform/invalid-input");
        assertThat(answer.body())
                .contains("/content/name", "/content/barcodes/0/code", "/content/measures/weightGrams")
                .contains("check digit is wrong");
    }

    @Test
    void all_codes_of_goods_are_told_at_once_with_what_each_stands_for() {
        var browser = signedInAs(ShippedRole.OPERATIONS);
        var sku = code();
        var box = "BOX" + sku;
        browser.post(
                        "/api/catalog/skus",
                        Map.of(
                                "sku",
                                sku,
                                "content",
                                Map.of(
                                        "name",
                                        "整箱",
                                        "units",
                                        List.of(Map.of("uom", "box", "factor", "12")),
                                        "barcodes",
                                        List.of(Map.of("code", box, "uom", "box")))))
                .is(201);

        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var codes = keeper.post("/api/catalog/barcodes/of-goods", Map.of("skus", List.of(sku, "NO-SUCH-SKU")))
                .is(200);

        assertThat(codes.text("/0/code")).isEqualTo(box);
        assertThat(codes.text("/0/sku")).isEqualTo(sku);
        assertThat(codes.text("/0/quantity/amount")).isEqualTo("12");
        keeper.post("/api/catalog/barcodes/of-goods", Map.of()).is(422);
        browser()
                .post("/api/catalog/barcodes/of-goods", Map.of("skus", List.of(sku)))
                .is(401);
        signedInAs(ShippedRole.ACCOUNTANT)
                .post("/api/catalog/barcodes/of-goods", Map.of("skus", List.of(sku)))
                .is(403);
    }

    @Test
    void refuses_nonsense_without_failing() {
        var browser = signedInAs(ShippedRole.OPERATIONS);
        for (var body : List.of(
                "{}",
                "{\"sku\":null,\"content\":null}",
                "{\"sku\":\"A\",\"content\":{\"name\":null,\"barcodes\":[null]}}",
                "{\"sku\":\"A\",\"content\":{\"name\":\"x\",\"components\":[{\"sku\":\"B\"}]}}",
                "{\"sku\":\"A\",\"content\":{\"name\":\"x\",\"price\":{\"amount\":\"1\",\"currency\":\"???\"}}}",
                "{\"sku\":\"A\",\"content\":{\"name\":\"x\",\"units\":[{\"uom\":\"box\",\"factor\":\"1e9\"}]}}",
                "{\"sku\":\"A\",\"content\":{\"name\":\"x\",\"unknown\":1}}",
                "{\"sku\":\" A\",\"content\":{\"name\":\"x\"}}",
                "{\"sku\":\"A\",\"content\":{\"name\":\"x\",\"category\":\"99999999\"}}",
                "{\"sku\":\"A\",\"content\":{\"name\":\"x\",\"flags\":{\"regular\":\"yes\"}}}")) {
            assertThat(browser.postText("/api/catalog/skus", body, "application/json")
                            .status())
                    .as(body)
                    .isBetween(400, 422);
        }
        for (var query :
                List.of("limit=0", "limit=x", "sort=nothing", "after=%00", "category=x", "kit=maybe", "format=1")) {
            assertThat(browser.get("/api/catalog/skus?" + query).status())
                    .as(query)
                    .isLessThan(500);
        }
    }

    @Test
    void keeps_out_who_may_not() {
        signedInAs(ShippedRole.ACCOUNTANT).get("/api/catalog/skus").is(403);
        signedInAs(ShippedRole.BUYER)
                .post("/api/catalog/skus", Map.of("sku", code(), "content", Map.of("name", "x")))
                .is(403);
        browser().get("/api/catalog/skus").is(401);
    }

    @Test
    void keeps_the_tree_of_categories_a_tree() {
        var browser = signedInAs(ShippedRole.OPERATIONS);
        var top = browser.post("/api/catalog/categories", category(code(), null))
                .is(201)
                .text("/id");
        var below = browser.post("/api/catalog/categories", category(code(), top))
                .is(201)
                .text("/id");
        var item = Map.of("sku", code(), "content", Map.of("name", "树下", "category", below));
        browser.post("/api/catalog/skus", item).is(201);

        var ring = Map.of("version", 1, "content", category(code(), below).get("content"));
        browser.put("/api/catalog/categories/" + top, ring).isProblem(422, "platform/invalid-input");
        browser.post("/api/catalog/categories/" + below + "/deactivate", Map.of("version", 1))
                .isProblem(409, "catalog/category-in-use");
        assertThat(browser.get("/api/catalog/skus?category=" + top).text("/items/0/sku"))
                .isEqualTo(item.get("sku"));
    }

    @Test
    void takes_a_list_out_as_a_file_that_is_safe_to_open() {
        var browser = signedInAs(ShippedRole.OPERATIONS);
        var sku = code();
        browser.post("/api/catalog/skus", Map.of("sku", sku, "content", Map.of("name", "=1+1")))
                .is(201);

        var file = browser.get("/api/catalog/skus/export?format=csv&q=" + sku).is(200);

        assertThat(file.body()).contains("SKU,Name").contains(sku + ",'=1+1");
        browser.get("/api/catalog/skus/export?format=pdf").isProblem(422, "platform/invalid-input");
    }

    private static Map<String, Map<String, String>> category(
            String code, @org.jspecify.annotations.Nullable String parent) {
        return Map.of(
                "content",
                parent == null
                        ? Map.of("code", code, "name", "类目", "position", "1")
                        : Map.of("code", code, "name", "类目", "position", "1", "parent", parent));
    }

    private String keeper(String username) {
        person(username, ShippedRole.OPERATIONS.code());
        return username;
    }

    private static String code() {
        return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    }
}
