package io.redthread.receiving;

import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Sku;
import io.redthread.purchasing.PurchaseOrderId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The dock over HTTP: who may, what is answered, what is refused. */
class DockApiTest extends DockFixture {

    private static final String EXPECTED = "/api/receiving/expected";
    private static final String RECEIPTS = "/api/receiving/receipts";

    @Autowired
    private Dock dock;

    @Test
    void the_keeper_opens_an_order_by_its_number_or_a_delivery_note_that_came_before() {
        var order = ordered(cup, 10);
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var number = numberOf(order);

        var opened = keeper.get(EXPECTED + "/at-dock?code=" + number.toLowerCase(Locale.ROOT))
                .is(200);
        assertThat(opened.text("/lines/0/sku")).isEqualTo(cup.code());
        assertThat(opened.text("/lines/0/room/amount")).isEqualTo("10");
        keeper.post(RECEIPTS, body(order, cup, "4", "DN-" + number)).is(201);
        assertThat(keeper.get(EXPECTED + "/at-dock?code=DN-" + number).is(200).text("/lines/0/open/amount"))
                .isEqualTo("6");
        keeper.get(EXPECTED + "/at-dock?code=PO-NONE").isProblem(404, "receiving/nothing-expected");
    }

    @Test
    void a_blind_count_does_not_see_how_much_is_expected() {
        var order = ordered(cup, 10);
        var before = dock.setting();
        dock.change(new ReceivingSetting(true, before.revision()));
        try {
            var line = dock.open(numberOf(order)).lines().getFirst();
            assertThat(line.open()).isNull();
            assertThat(line.room()).isNull();
        } finally {
            dock.change(new ReceivingSetting(false, before.revision() + 1));
        }
    }

    @Test
    void who_may_only_look_takes_nothing_in_and_the_keeper_takes_nothing_back() {
        var order = ordered(cup, 10);
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var operations = signedInAs(ShippedRole.OPERATIONS);

        operations.post(RECEIPTS, body(order, cup, "1", "")).isProblem(403, "identity/permission-missing");
        var id = keeper.post(RECEIPTS, body(order, cup, "1", "")).is(201).text("/id");
        var why = Map.of("reason", "wrong order");
        keeper.post(RECEIPTS + "/" + id + "/reverse", why).isProblem(403, "identity/permission-missing");
        operations.post(RECEIPTS + "/" + id + "/reverse", why).is(204);
        assertThat(keeper.get(RECEIPTS + "/" + id).is(200).text("/receipt/state"))
                .isEqualTo("reversed");
        signedInAs(ShippedRole.BUYER).get(RECEIPTS).isProblem(403, "identity/permission-missing");
        signedInAs(ShippedRole.BUYER).get(EXPECTED).isProblem(403, "identity/permission-missing");
    }

    @Test
    void refuses_nonsense_at_its_place_and_too_much_with_the_way_out() {
        var order = ordered(cup, 2);
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);

        keeper.post(RECEIPTS, Map.of()).is(422);
        keeper.post(RECEIPTS, body(order, cup, "0", "")).is(422);
        keeper.post(RECEIPTS, body(order, cup, "1000000000000000", "")).is(422);
        keeper.post(RECEIPTS, body(order, cup, "3", "")).isProblem(422, "receiving/more-than-expected");
        keeper.get(RECEIPTS + "/999999999").isProblem(404, "receiving/receipt-not-found");
        assertThat(available(cup)).isEqualTo(pcs(0));
    }

    @Test
    void refused_scans_are_kept_and_lists_leave_as_files() {
        var order = ordered(cup, 2);
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);

        keeper.post(
                        "/api/receiving/scans/refused",
                        Map.of("order", text(order), "fault", "wrong-goods", "expected", "", "scanned", "690"))
                .is(204);
        keeper.post("/api/receiving/scans/refused", Map.of("fault", "wrong-goods"))
                .is(422);
        keeper.get(EXPECTED + "/export?format=csv").is(200);
        keeper.get(RECEIPTS + "/export?format=csv").is(200);
    }

    private String numberOf(PurchaseOrderId order) {
        return buying.as(team, () -> orders.of(order).number());
    }

    private Map<String, Object> body(PurchaseOrderId order, Sku sku, String quantity, String note) {
        return Map.of(
                "order", text(order),
                "warehouse", Long.toString(warehouse.value()),
                "deliveryNote", note,
                "goods", List.of(Map.of("sku", sku.code(), "quantity", quantity)));
    }

    private static String text(PurchaseOrderId order) {
        return Long.toString(order.value());
    }
}
