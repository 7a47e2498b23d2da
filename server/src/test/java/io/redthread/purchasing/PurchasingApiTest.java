package io.redthread.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Sku;
import io.redthread.support.Browser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Purchasing over HTTP: what a buyer does all day, and what others may not. */
class PurchasingApiTest extends PurchasingTest {

    private static final String ORDERS = "/api/purchasing/orders";

    private Sku sku = new Sku("-");
    private Browser buyer = new Browser(0);

    @BeforeEach
    void a_buyer_signed_in() {
        sku = world.ordinary();
        buyer = signedIn(team.code() + "-buyer");
    }

    @Test
    void drafts_saves_previews_submits_is_approved_and_releases() {
        var made = buyer.post(ORDERS, Map.of("content", content("2", "10.5"))).is(201);
        var path = ORDERS + "/" + made.text("/id");
        var saved = buyer.put(path, Map.of("revision", 1, "content", content("3", "10.5")))
                .is(200);
        assertThat(saved.text("/amount/amount")).isEqualTo("31.50");
        buyer.put(path, Map.of("revision", 1, "content", content("4", "1")))
                .isProblem(409, "purchasing/changed-meanwhile");

        var preview = buyer.post(path + "/preview", Map.of()).is(200);
        assertThat(preview.text("/route/steps/0/routed/role")).isEqualTo("department-head");
        buyer.post(path + "/submit", Map.of("revision", 2)).is(200);
        assertThat(buyer.post(path + "/release", Map.of())
                        .isProblem(409, "purchasing/order-in-state")
                        .text("/title"))
                .contains("is awaiting approval;");

        var head = signedIn(team.code() + "-head");
        var waiting = head.get("/api/approval/documents/purchase-order/" + made.text("/id"))
                .is(200);
        assertThat(waiting.text("/card/facts/0/code")).isEqualTo("amount");
        head.post(
                        "/api/approval/approvals/" + waiting.text("/approval/id") + "/decision",
                        Map.of("step", waiting.text("/mine/step"), "verdict", "approve", "opinion", "同意"))
                .is(200);

        assertThat(buyer.post(path + "/release", Map.of()).is(200).text("/state"))
                .isEqualTo("released");
        buyer.post(path + "/viewed", Map.of()).is(200);
        buyer.post(path + "/confirm", Map.of("on", world.today().plusDays(5).toString()))
                .is(200);
        assertThat(buyer.get(ORDERS + "?state=released&q=" + made.text("/number"))
                        .text("/items/0/order/number"))
                .isEqualTo(made.text("/number"));
        assertThat(buyer.get(ORDERS + "/counts").is(200).json().path("released").asInt())
                .isPositive();
    }

    @Test
    void writes_and_submits_in_one_call_and_only_once_however_often_it_is_sent() {
        buyer.with("Idempotency-Key", "one-call-" + sku.code());
        var first = buyer.post(ORDERS + "?submit=true", Map.of("content", content("1", "100")))
                .is(201);
        var again = buyer.post(ORDERS + "?submit=true", Map.of("content", content("1", "100")))
                .is(201);

        assertThat(first.text("/state")).isEqualTo("awaitingApproval");
        assertThat(first.text("/outcome")).isEqualTo("route");
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    }

    @Test
    void tells_wrong_values_at_their_place() {
        var wrong = content("0", "1.1234567");
        buyer.post(ORDERS, Map.of("content", wrong)).isProblem(422, "platform/invalid-input");
        var unknown = new LinkedHashMap<>(content("1", "1"));
        unknown.put("lines", List.of(Map.of("sku", "no-such-thing", "quantity", "1", "unitPrice", "1")));
        assertThat(buyer.post(ORDERS, Map.of("content", unknown)).is(422).text("/errors/0/pointer"))
                .isEqualTo("/lines/0/sku");
        assertThat(buyer.post(ORDERS + "?submit=true", Map.of("content", Map.of()))
                        .is(422)
                        .text("/errors/0/pointer"))
                .isEqualTo("/supplier");
        buyer.get(ORDERS + "/999999999").isProblem(404, "purchasing/order-not-found");
    }

    @Test
    void keeps_out_who_may_not_buy() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        keeper.get(ORDERS).isProblem(403, "identity/permission-missing");
        var head = signedIn(team.code() + "-head");
        head.get(ORDERS).is(200);
        head.post(ORDERS, Map.of("content", content("1", "1"))).isProblem(403, "identity/permission-missing");
        buyer.put("/api/purchasing/settings", Map.of()).isProblem(403, "identity/permission-missing");
    }

    @Test
    void takes_the_list_and_the_lines_out_as_files() {
        var made = buyer.post(ORDERS, Map.of("content", content("2", "3"))).is(201);

        assertThat(buyer.get(ORDERS + "/export?format=csv").is(200).body()).contains(made.text("/number"));
        assertThat(buyer.get(ORDERS + "/" + made.text("/id") + "/lines/export?format=csv")
                        .is(200)
                        .body())
                .contains(sku.code());
    }

    private Map<String, Object> content(String quantity, String price) {
        return Map.of(
                "supplier", Long.toString(supplier.value()),
                "lines", List.of(Map.of("sku", sku.code(), "quantity", quantity, "unitPrice", price)));
    }
}
