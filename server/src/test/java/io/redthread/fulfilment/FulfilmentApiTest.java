package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.support.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The warehouse over HTTP, as a keeper's PDA and a customer's browser see it. */
class FulfilmentApiTest extends FulfilmentTest {

    private static final String API = "/api/fulfilment";

    @Autowired
    Tracking tracking;

    @Test
    void a_keeper_ships_an_order_over_http_and_the_customer_follows_it() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var site = world.site();
        var sku = site.stocked("A-06", 5);
        var order = site.order(line(sku, 2));
        var parcel = parcel(order).id();

        var wave = keeper.post(API + "/waves", Map.of("warehouse", id(site.id().value()), "mostParcels", 10))
                .is(201)
                .text("/id");
        keeper.post(API + "/waves/" + wave + "/release", Map.of()).is(200);
        var stops = keeper.get(API + "/waves/" + wave + "/pick-lines").is(200);
        assertThat(stops.text("/0/bin")).isEqualTo("A-06");
        var stop = API + "/waves/" + wave + "/pick-lines/1";
        keeper.post(stop + "/take", Map.of("code", sku.code(), "quantity", "2")).isProblem(422, "fulfilment/bin-first");
        keeper.post(stop + "/bin", Map.of("code", "A-01")).isProblem(422, "fulfilment/wrong-bin");
        keeper.post(stop + "/bin", Map.of("code", "A-06")).is(200);
        keeper.post(stop + "/take", Map.of("code", sku.code(), "quantity", "2")).is(200);
        var early = keeper.post(API + "/parcels/dispatch", Map.of("parcels", List.of(id(parcel.value()))))
                .isProblem(409, "fulfilment/parcel-not-ready");
        assertThat(early.text("/detail")).contains("“to be checked”", "“dispatched”");
        assertThat(early.text("/state")).isEqualTo("picked");
        keeper.post(
                        API + "/parcels/" + parcel.value() + "/check",
                        Map.of("scanned", List.of(Map.of("code", sku.code(), "times", 2))))
                .is(200);
        var waybill = keeper.get(API + "/parcels/" + parcel.value()).is(200).text("/parcel/waybill");
        var label = keeper.post(API + "/labels", Map.of("parcels", List.of(id(parcel.value()))))
                .is(200);
        assertThat(label.text("/labels/0/fields/recipient")).isEqualTo("王小明");
        keeper.post(API + "/parcels/dispatch", Map.of("waybills", List.of(waybill)))
                .is(200);
        keeper.post(
                        API + "/parcels/" + waybill + "/events",
                        Map.of("events", List.of(Map.of("code", "delivered", "place", "杭州", "detail", "本人签收"))))
                .is(200);

        var tracked =
                browser().get("/api/public/track/" + tracking.token(parcel)).is(200);
        assertThat(tracked.text("/recipient")).isEqualTo("王**");
        assertThat(tracked.body()).doesNotContain("13800138000").doesNotContain("文三路");
        assertThat(tracked.text("/events/0/code")).isEqualTo("delivered");
        assertThat(tracked.text("/deliveredAt")).isNotBlank();
        assertThat(keeper.get(API + "/parcels?q=" + waybill).is(200).text("/items/0/orderId"))
                .isEqualTo(id(order.value()));
    }

    @Test
    void the_bench_is_told_beforehand_what_waits_with_all_that_belongs_into_it() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var site = world.site();
        var sku = site.stocked("A-01", 5);
        var order = site.order(line(sku, 2));
        var wave = keeper.post(API + "/waves", Map.of("warehouse", id(site.id().value())))
                .is(201)
                .text("/id");
        keeper.post(API + "/waves/" + wave + "/release", Map.of()).is(200);
        keeper.post(API + "/waves/" + wave + "/confirm-picks", Map.of()).is(200);

        var waiting = keeper.get(API + "/parcels/to-pack").is(200).body();

        assertThat(waiting).contains(parcel(order).id().number(), sku.code());
    }

    @Test
    void only_a_supervisor_passes_a_weight_and_sets_up_dispatch() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var chief = signedInAs(ShippedRole.OPERATIONS);
        var site = world.site();
        var parcel = API + "/parcels/"
                + packed(site, site.order(line(site.heavy("A-01", 5, "250"), 2)))
                        .value();
        var setting =
                Map.of("warehouse", id(site.id().value()), "shippedAt", "scan", "weighs", true, "goodsPercent", "5");

        keeper.put(API + "/floor-settings", setting).is(403);
        chief.put(API + "/floor-settings", setting).is(200);
        chief.put(API + "/floor-settings", Map.of("warehouse", "1", "shippedAt", "scan", "goodsPercent", "51"))
                .is(422);
        keeper.put(API + "/packaging", Map.of("code", "X")).is(403);
        keeper.put(API + "/goods-tolerances", Map.of("sku", "X", "percent", "1"))
                .is(403);
        assertThat(keeper.post(parcel + "/weight", Map.of("grams", "600"))
                        .isProblem(422, "fulfilment/out-of-tolerance")
                        .body())
                .contains("600.0", "500.0", "25.0");
        keeper.post(parcel + "/weight/pass", Map.of("grams", "600", "reason", "more"))
                .is(403);
        chief.post(parcel + "/weight/pass", Map.of("grams", "600")).is(422);
        chief.post(parcel + "/weight/pass", Map.of("grams", "600", "reason", "gift inside"))
                .is(200);
        assertThat(keeper.get(parcel + "/weighings").is(200).text("/weighed/0/reason"))
                .isEqualTo("gift inside");
        signedInAs(ShippedRole.BUYER)
                .post(parcel + "/weight", Map.of("grams", "500"))
                .is(403);
    }

    @Test
    void a_made_up_tracking_address_shows_nothing() {
        var site = world.site();
        var parcel = parcel(site.order(line(site.stocked("A-01", 5), 1))).id();
        var token = tracking.token(parcel);
        var forged = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");

        browser().get("/api/public/track/" + forged).isProblem(404, "fulfilment/tracking-unknown");
        browser().get("/api/public/track/%E7%BA%A2").isProblem(404, "fulfilment/tracking-unknown");
    }

    @Test
    void the_wrong_role_is_refused_everywhere() {
        var buyer = signedInAs(ShippedRole.BUYER);
        for (var path :
                List.of("/waves", "/parcels", "/parcels/counts", "/parcels/to-pack", "/wave-rules", "/carriers")) {
            buyer.get(API + path).is(403);
        }
        buyer.post(API + "/waves", Map.of("warehouse", "1")).is(403);
        buyer.post(API + "/waves/1/release", Map.of()).is(403);
        buyer.get(API + "/waves/1/wall").is(403);
        buyer.post(API + "/waves/1/wall/1", Map.of("code", "x")).is(403);
        buyer.get(API + "/weighing/waiting").is(403);
        buyer.get(API + "/floor-settings").is(403);
        buyer.get(API + "/parcels/1/photos").is(403);
        buyer.post(API + "/waves/1/confirm-dispatch", Map.of()).is(403);
        buyer.post(API + "/parcels/dispatch", Map.of("parcels", List.of("1"))).is(403);
        buyer.post(API + "/parcels/1/check", Map.of("scanned", List.of())).is(403);
        buyer.post(API + "/labels", Map.of("parcels", List.of("1"))).is(403);
        browser().get(API + "/waves").is(401);
    }

    @Test
    void bad_input_is_named_at_its_place_and_never_a_fault() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);

        keeper.post(API + "/waves", Map.of()).is(422);
        keeper.post(API + "/waves", Map.of("warehouse", "1", "mostParcels", 0)).is(422);
        keeper.post(API + "/waves", Map.of("warehouse", "999999999")).isProblem(409, "fulfilment/nothing-to-pick");
        keeper.post(API + "/waves", Map.of("warehouse", "1", "contents", "everything"))
                .is(422);
        keeper.post(API + "/waves", Map.of("warehouse", "x")).is(422);
        keeper.get(API + "/waves/999999999").isProblem(404, "fulfilment/wave-not-found");
        keeper.get(API + "/parcels?state=flying").is(422);
        keeper.get(API + "/parcels?sort=waybill").is(422);
        keeper.post(API + "/parcels/dispatch", Map.of("waybills", List.of("'; drop table parcel;--")))
                .is(422);
        keeper.post(API + "/parcels/dispatch", Map.of()).is(422);
        keeper.post(API + "/parcels/999999999/check", Map.of("scanned", List.of(Map.of("code", "a", "times", -1))))
                .is(422);
        keeper.post(API + "/parcels/999999999/check", Map.of("scanned", List.of(Map.of("code", "a", "times", 1))))
                .isProblem(404, "fulfilment/parcel-not-found");
        keeper.post(API + "/waves/999999999/pick-lines/999999999/take", Map.of("code", "a", "quantity", "many"))
                .is(422);
    }

    @Test
    void the_same_command_twice_is_done_once() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var site = world.site();
        site.orders(2, line(site.stocked("A-01", 5), 1));
        var request = Map.of("warehouse", id(site.id().value()), "mostParcels", 1);
        keeper.with("Idempotency-Key", World.unique("same-wave"));
        var first = keeper.post(API + "/waves", request).is(201).text("/id");
        var again = keeper.post(API + "/waves", request).is(201).text("/id");
        keeper.without("Idempotency-Key");

        assertThat(again).isEqualTo(first);
    }

    @Test
    void a_rule_builds_waves_of_single_items_apart_from_the_others() {
        Browser keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var site = world.site();
        var one = site.stocked("A-01", 50);
        var two = site.stocked("A-02", 50);
        var single = site.order(line(one, 1));
        var multi = site.order(line(one, 1), line(two, 1));
        var rule = keeper.post(
                        API + "/wave-rules",
                        Map.of(
                                "name",
                                World.unique("single"),
                                "warehouse",
                                id(site.id().value()),
                                "contents",
                                "single",
                                "mostParcels",
                                100,
                                "automatic",
                                true,
                                "leastParcels",
                                1,
                                "longestWaitMinutes",
                                30))
                .is(201)
                .text("/id");

        keeper.post(API + "/wave-rules/" + rule + "/build", Map.of()).is(201);

        assertThat(state(single)).isEqualTo(ParcelState.IN_WAVE);
        assertThat(state(multi)).isEqualTo(ParcelState.TO_PICK);
    }

    private static String id(long value) {
        return Long.toString(value);
    }
}
