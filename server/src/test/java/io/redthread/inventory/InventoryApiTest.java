package io.redthread.inventory;

import static io.redthread.inventory.StockFixture.line;
import static io.redthread.inventory.StockFixture.wants;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Sku;
import io.redthread.support.Browser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryApiTest extends InventoryTest {

    private Browser admin = new Browser(0);
    private Sku cup = new Sku("-");

    @BeforeEach
    void stockOnTheShelf() {
        admin = signedInAs(ShippedRole.ADMINISTRATOR);
        cup = given.stocked(given.goods(), hangzhou.bin(), 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stock",
                "entries",
                "reservations",
                "lots",
                "quotas",
                "buffers",
                "adjustments",
                "adjustments/reasons",
                "warehouses",
                "locations",
                "bins",
                "verification",
                "stock/as-of?at=2026-01-01T00:00:00Z",
                "stock/export?format=xlsx",
                "entries/export",
                "lots/export",
                "transfers",
                "counts",
                "putaway",
                "pick-settings",
                "replenishments",
                "pick-bins"
            })
    void answers_who_may_read_and_nobody_else(String path) {
        var target = "/api/inventory/" + path;

        admin.get(target).is(200);
        browser().get(target).isProblem(401, "identity/not-signed-in");
    }

    @Test
    void adjusts_once_however_often_it_is_sent() {
        var key = UUID.randomUUID().toString();
        var body = Map.of(
                "reason", "damaged",
                "note", "<script>alert(1)</script>'; drop table stock; --",
                "lines", List.of(lineOf("-3", "pcs")));
        var sender = signedInAs(ShippedRole.ADMINISTRATOR);

        var first = sender.with("Idempotency-Key", key)
                .post("/api/inventory/adjustments", body)
                .is(201);
        var again = sender.post("/api/inventory/adjustments", body).is(201);
        sender.without("Idempotency-Key");

        assertThat(again.text("/number")).isEqualTo(first.text("/number")).startsWith("ADJ-");
        assertThat(given.at(cup, hangzhou.id()).onHand().amount().intValue()).isEqualTo(17);
        var entries = admin.get("/api/inventory/entries?sku=" + cup + "&warehouse="
                + hangzhou.id().value());
        assertThat(entries.text("/items/0/balance")).isEqualTo("17");
        assertThat(entries.text("/items/1/balance")).isEqualTo("20");
    }

    @Test
    void tells_why_it_refuses_with_the_numbers() {
        given.reserve(wants(List.of(hangzhou.id()), false, line(1, cup, 18)));

        var refused = admin.post(
                "/api/inventory/adjustments",
                Map.of("reason", "lost", "note", "", "lines", List.of(lineOf("-3", "pcs"))));

        refused.isProblem(422, "inventory/insufficient-stock");
        assertThat(refused.text("/reserved/amount")).isEqualTo("18");
        assertThat(refused.text("/onHand/amount")).isEqualTo("20");
        assertThat(refused.text("/title")).contains(hangzhou.code()).contains(cup.code());
    }

    @ParameterizedTest
    @CsvSource({
        "0, pcs, 422",
        "1.2345, pcs, 422",
        "abc, pcs, 422",
        "-1, box, 422",
        "99999999999999999999, pcs, 422",
        "1, '', 422"
    })
    void refuses_nonsense_quantities(String amount, String uom, int status) {
        var body = Map.of("reason", "count", "note", "", "lines", List.of(lineOf(amount, uom)));

        admin.post("/api/inventory/adjustments", body).is(status);
    }

    @Test
    void lists_reservations_by_the_state_as_it_is_written_in_answers() {
        given.reserve(wants(List.of(hangzhou.id()), false, line(1, cup, 2)));

        var open =
                admin.get("/api/inventory/reservations?state=open&sku=" + cup).is(200);
        var ended = admin.get("/api/inventory/reservations?state=consumed&sku=" + cup)
                .is(200);

        assertThat(open.json().at("/items").size()).isEqualTo(1);
        assertThat(ended.json().at("/items").size()).isZero();
        admin.get("/api/inventory/reservations?state=nowhere").is(422);
        admin.get("/api/inventory/transfers?state=inTransit").is(200);
        admin.get("/api/inventory/transfers?state=nowhere").is(422);
    }

    @Test
    void refuses_malformed_requests_without_a_fault() {
        admin.post("/api/inventory/adjustments", Map.of()).is(422);
        admin.post("/api/inventory/adjustments", Map.of("surprise", 1)).is(400);
        admin.postText("/api/inventory/adjustments", "{", "application/json").is(400);
        admin.post("/api/inventory/warehouses", Map.of("code", "a b", "nameZh", "x", "province", "p", "city", "c"))
                .is(422);
        admin.post(
                        "/api/inventory/locations",
                        Map.of("zone", "999", "locations", List.of(Map.of("code", "X1", "walkOrder", 1))))
                .isProblem(404, "inventory/zone-not-found");
        admin.get("/api/inventory/stock?sort=nothing").is(422);
        admin.get("/api/inventory/stock?limit=100000").is(422);
        admin.get("/api/inventory/stock/as-of?at=yesterday").is(422);
        admin.get("/api/inventory/stock/export?format=exe").is(422);
    }

    @Test
    void lets_only_those_settle_limits_who_may() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var quota = quota("5");

        keeper.post("/api/inventory/quotas", quota).isProblem(403, "identity/permission-missing");
        keeper.put("/api/inventory/buffers", Map.of("buffers", List.of()))
                .isProblem(403, "identity/permission-missing");
        signedInAs(ShippedRole.CUSTOMER_SERVICE)
                .post("/api/inventory/adjustments", Map.of())
                .isProblem(403, "identity/permission-missing");
        var made = admin.post("/api/inventory/quotas", quota).is(201);
        admin.post("/api/inventory/quotas", quota).isProblem(409, "inventory/quota-exists");
        keeper.delete("/api/inventory/quotas/" + made.text("/id")).isProblem(403, "identity/permission-missing");
        admin.put("/api/inventory/quotas/" + made.text("/id"), Map.of("quantity", "9"))
                .is(204);
        admin.delete("/api/inventory/quotas/" + made.text("/id")).is(204);
    }

    @Test
    void shows_what_quotas_and_buffers_leave_to_promise() {
        admin.put(
                        "/api/inventory/buffers",
                        Map.of(
                                "buffers",
                                List.of(Map.of("warehouse", warehouse(), "sku", cup.code(), "quantity", "3"))))
                .is(204);
        admin.post("/api/inventory/quotas", quota("5")).is(201);

        var line = admin.get("/api/inventory/stock/of/" + cup).is(200);
        var listed = admin.get("/api/inventory/quotas?q=" + cup).is(200);

        assertThat(line.text("/0/at/available/amount")).isEqualTo("17");
        assertThat(line.text("/0/at/setAside/amount")).isEqualTo("5");
        assertThat(listed.text("/items/0/promisable")).isEqualTo("17");
        assertThat(listed.text("/items/0/name")).contains(cup.code());
        assertThat(admin.get("/api/inventory/buffers?warehouse=" + warehouse()).text("/items/0/available"))
                .isEqualTo("17");
    }

    @Test
    void refuses_settings_of_what_is_not_there() {
        admin.post("/api/inventory/quotas", quota("0")).is(422);
        admin.post(
                        "/api/inventory/quotas",
                        Map.of("shop", "1", "warehouse", "999999", "sku", cup.code(), "quantity", "1"))
                .isProblem(404, "inventory/warehouse-not-found");
        admin.post(
                        "/api/inventory/quotas",
                        Map.of("shop", "1", "warehouse", warehouse(), "sku", "NONE", "quantity", "1"))
                .isProblem(404, "inventory/goods-not-found");
        admin.delete("/api/inventory/quotas/999999").isProblem(404, "inventory/quota-not-found");
    }

    private Map<String, Object> quota(String quantity) {
        return Map.of("shop", "1", "warehouse", warehouse(), "sku", cup.code(), "quantity", quantity);
    }

    private String warehouse() {
        return Long.toString(hangzhou.id().value());
    }

    @Test
    void sets_up_a_warehouse_with_zones_and_bins() {
        var code = "N" + StockFixture.fresh();
        var request = Map.of("code", code, "nameZh", "新仓", "nameEn", "New", "province", "浙江省", "city", "杭州市");
        var warehouse = admin.post("/api/inventory/warehouses", request).is(201).text("/id");
        admin.post("/api/inventory/warehouses", request).isProblem(409, "inventory/code-taken");
        var zone = admin.post(
                        "/api/inventory/warehouses/" + warehouse + "/zones",
                        Map.of("code", "A", "nameZh", "拣货区", "kind", "picking"))
                .is(201)
                .text("/id");
        var bins = Map.of(
                "zone",
                zone,
                "locations",
                List.of(
                        Map.of("code", "A-01", "walkOrder", 2),
                        Map.of("code", "A-02", "walkOrder", 1, "capacity", "50")));

        admin.post("/api/inventory/locations", bins).is(201);
        admin.post("/api/inventory/locations", bins).isProblem(409, "inventory/code-taken");

        var listed =
                admin.get("/api/inventory/locations?warehouse=" + warehouse).is(200);
        assertThat(listed.text("/items/0/code")).isEqualTo("A-02");
        assertThat(listed.text("/items/0/zoneKind")).isEqualTo("picking");
        admin.put("/api/inventory/warehouses/" + warehouse + "/active", Map.of("active", false))
                .is(204);
    }

    @Test
    void lists_stock_page_by_page_and_finds_it_by_name() {
        var first = admin.get("/api/inventory/stock?limit=1&q=" + cup).is(200);
        assertThat(first.text("/items/0/sku")).isEqualTo(cup.code());
        assertThat(first.text("/items/0/at/available/amount")).isEqualTo("20");
        assertThat(first.text("/items/0/warehouseCode")).isEqualTo(hangzhou.code());

        var page = admin.get("/api/inventory/stock?limit=1").is(200);
        var next = admin.get("/api/inventory/stock?limit=1&after=" + page.text("/next"));
        if (!page.json().at("/next").isNull()) {
            assertThat(next.is(200).text("/items/0/sku")).isNotEqualTo("");
        }
        assertThat(admin.get("/api/inventory/stock?only=reserved&q=" + cup)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void lists_lots_by_expiry_and_finds_those_near_it() {
        var milk = given.lotted();
        given.lot(milk, "LATE", LocalDate.now().plusDays(300));
        given.lot(milk, "SOON", LocalDate.now().plusDays(30));
        given.lot(milk, "OLD", LocalDate.now().minusDays(3));

        assertThat(lots(milk, "")).containsExactly("OLD", "SOON", "LATE");
        assertThat(lots(milk, "&within=60")).containsExactly("OLD", "SOON");
        assertThat(lots(milk, "&within=0")).containsExactly("OLD");
    }

    private List<String> lots(Sku sku, String filter) {
        var items = admin.get("/api/inventory/lots?q=" + sku + filter)
                .is(200)
                .json()
                .get("items");
        var codes = new ArrayList<String>();
        items.forEach(item -> codes.add(item.get("code").asString()));
        return codes;
    }

    private Map<String, Object> lineOf(String amount, String uom) {
        return Map.of(
                "bin", Long.toString(hangzhou.bin().value()),
                "sku", cup.code(),
                "difference", Map.of("amount", amount, "uom", uom));
    }
}
