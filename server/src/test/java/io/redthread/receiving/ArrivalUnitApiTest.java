package io.redthread.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Sscc;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.support.Browser;
import io.redthread.support.Sheets;
import io.redthread.support.TradingWorld;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Announced units over HTTP: suppliers' keys, buyers' sheets, the keeper's scanner; who may not. */
class ArrivalUnitApiTest extends ArrivalFixture {

    private static final String UNITS = "/api/receiving/units";
    private static final String KEYS = "/api/receiving/supplier-keys";

    @Test
    void a_supplier_announces_by_its_key_for_its_own_orders_alone() {
        var order = ordered(cup, 10);
        var strangers = ordered(cup, 10);
        var key = TradingWorld.fresh("supplier");
        var program = program(key);
        program.post(UNITS, body(order, fresh(), "4")).isProblem(403, "receiving/speaks-for-no-supplier");
        speaks(key, order).is(204);

        program.post(UNITS, body(order, fresh(), "4")).is(204);
        program.post(UNITS, body(strangers, fresh(), "4")).is(422);

        var listed = program.get(UNITS).is(200);
        assertThat(listed.text("/items/0/orderNumber")).isEqualTo(numberOf(order));
        assertThat(listed.text("/items/1/id")).isEmpty();
        program.post(UNITS + "/receive", Map.of()).isProblem(403, "identity/permission-missing");
        program.get("/api/receiving/receipts").isProblem(403, "identity/permission-missing");
    }

    @Test
    void of_a_message_all_is_taken_or_each_fault_is_told_at_its_place() {
        var order = ordered(cup, 10);
        var admin = signedInAs(ShippedRole.ADMINISTRATOR);
        var units = List.of(unitBody(order, fresh(), "4"), unitBody(order, fresh(), "9"));

        var answer = admin.post(UNITS, Map.of("units", units)).is(422);

        assertThat(answer.body()).contains("/units/1/contents/0/quantity");
        assertThat(admin.get(UNITS + "?order=" + order.value()).is(200).body()).contains("\"items\":[]");
        admin.post(UNITS, Map.of("units", List.of(Map.of("sscc", "123")))).is(422);
    }

    @Test
    void a_sheet_brings_units_in_whole_and_tells_what_was_refused() {
        var order = ordered(cup, 10);
        var number = numberOf(order);
        var good = fresh();
        var bad = fresh();
        var sheet = "箱号(SSCC),采购单号,送货单号,商品编码,批次,有效期至,数量\n"
                + good + "," + number + ",DN-1," + cup + ",,,4\n"
                + bad + "," + number + ",DN-1," + cup + ",,,1\n"
                + bad + "," + number + ",DN-1,NOBODYS,,,1\n"
                + "123," + number + ",DN-1," + cup + ",,,1\n";

        var report = Sheets.imported(signedInAs(ShippedRole.ADMINISTRATOR), "arrival-units", sheet);

        assertThat(report.body()).contains("arrival-goods-not-ordered", "arrival-unit-not-whole", "sscc-malformed");
        assertThat(stand(good).deliveryNote()).isEqualTo("DN-1");
        assertThat(refusedBy(() -> stand(bad))).isInstanceOf(ArrivalRefusal.UnitNotAnnounced.class);
    }

    @Test
    void the_keeper_scans_receives_and_stores_and_who_may_not_is_refused() {
        var order = ordered(cup, 10);
        var sscc = announced(order, cups(10));
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var buyer = signedInAs(ShippedRole.BUYER);
        var receive = Map.of("sscc", sscc.value(), "warehouse", Long.toString(warehouse.value()));
        var store = Map.of("sscc", sscc.value(), "into", Long.toString(shelf().value()));

        assertThat(keeper.get(UNITS + "/at-door?code=00" + sscc).is(200).text("/lines/0/sku"))
                .isEqualTo(cup.code());
        keeper.get(UNITS + "/at-door?code=" + fresh()).isProblem(404, "receiving/unit-not-announced");
        buyer.get(UNITS + "/at-door?code=" + sscc).isProblem(403, "identity/permission-missing");
        buyer.post(UNITS + "/receive", receive).isProblem(403, "identity/permission-missing");
        keeper.post(UNITS + "/receive", receive).is(201);
        keeper.post(UNITS + "/receive", receive).isProblem(409, "receiving/unit-received");
        buyer.post(UNITS + "/putaway", store).isProblem(403, "identity/permission-missing");
        keeper.post(UNITS + "/putaway", store).is(204);
        keeper.post(UNITS, body(order, fresh(), "1")).isProblem(403, "identity/permission-missing");
    }

    @Test
    void a_buyer_announces_and_withdraws_his_own_and_sees_no_other() {
        var order = ordered(cup, 10);
        var others = announced(order, cups(1));
        var buyer = signedInAs(ShippedRole.BUYER);
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var id = stand(others).id().value();

        buyer.get(UNITS + "/" + id).isProblem(404, "receiving/unit-not-announced");
        buyer.post(UNITS, body(order, fresh(), "1")).is(422);
        keeper.post(UNITS + "/" + id + "/withdraw", Map.of("reason", "lost"))
                .isProblem(403, "identity/permission-missing");
        buyer.post(UNITS + "/" + id + "/withdraw", Map.of("reason", "lost"))
                .isProblem(404, "receiving/unit-not-announced");
        signedInAs(ShippedRole.ADMINISTRATOR)
                .post(UNITS + "/" + id + "/withdraw", Map.of("reason", "lost"))
                .is(204);
        keeper.get(UNITS + "/export?format=csv").is(200);
    }

    @Test
    void only_who_keeps_the_settings_says_for_whom_a_key_speaks() {
        var order = ordered(cup, 1);
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        keeper.get(KEYS).isProblem(403, "identity/permission-missing");
        keeper.put(KEYS, Map.of()).isProblem(403, "identity/permission-missing");
        keeper.delete(KEYS + "/none").isProblem(403, "identity/permission-missing");
        speaks("nobody-has-this-key", order).is(422);

        var key = TradingWorld.fresh("supplier");
        program(key);
        speaks(key, order).is(204);
        var admin = signedInAs(ShippedRole.ADMINISTRATOR);
        assertThat(admin.get(KEYS).is(200).body()).contains(key);
        admin.delete(KEYS + "/" + key).is(204);
        assertThat(admin.get(KEYS).is(200).body()).doesNotContain(key);
    }

    private io.redthread.support.Answer speaks(String key, PurchaseOrderId order) {
        var supplier = expected.of(order).supplier().value();
        return signedInAs(ShippedRole.ADMINISTRATOR).put(KEYS, Map.of("key", key, "supplier", Long.toString(supplier)));
    }

    private Browser program(String key) {
        var made = signedInAs(ShippedRole.ADMINISTRATOR)
                .post("/api/identity/api-keys", Map.of("name", key, "scopes", List.of("receiving.announce")))
                .is(201);
        return browser().with("X-Api-Key", made.text("/secret"));
    }

    private Map<String, Object> body(PurchaseOrderId order, Sscc sscc, String quantity) {
        return Map.of("units", List.of(unitBody(order, sscc, quantity)));
    }

    private Map<String, Object> unitBody(PurchaseOrderId order, Sscc sscc, String quantity) {
        return Map.of(
                "sscc", sscc.value(),
                "order", numberOf(order),
                "contents", List.of(Map.of("sku", cup.code(), "quantity", quantity)));
    }
}
