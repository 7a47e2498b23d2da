package io.redthread.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Handling units over HTTP, as a keeper's PDA does it. */
class UnitApiTest extends UnitTest {

    private static final String API = "/api/fulfilment";
    private static final String UNITS = API + "/units";

    @Test
    void a_keeper_loads_closes_and_ships_a_cage_by_scans_alone() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var site = world.site();
        var all = packed(site, 2);
        var opened = keeper.post(UNITS, Map.of("warehouse", id(site.id().value()), "kind", "cage"))
                .is(201);
        var sscc = opened.text("/sscc");
        var unit = UNITS + "/"
                + keeper.get(UNITS + "/by-sscc?sscc=00" + sscc).is(200).text("/id");

        for (var waybill : waybills(all)) {
            keeper.post(unit + "/load", Map.of("code", waybill)).is(200);
        }
        keeper.post(unit + "/load", Map.of("code", waybills(all).getFirst()))
                .isProblem(409, "fulfilment/parcel-loaded");
        keeper.post(UNITS + "/dispatch", Map.of("sscc", sscc)).isProblem(409, "fulfilment/unit-not-closed");
        keeper.post(unit + "/close", Map.of()).is(200);
        assertThat(keeper.get(unit + "/export?format=csv").is(200).body())
                .contains(sscc, all.getFirst().id().number());
        assertThat(keeper.get(UNITS + "/export?format=csv&q=" + sscc).is(200).body())
                .contains(sscc);
        assertThat(keeper.post(UNITS + "/dispatch", Map.of("sscc", "(00)" + sscc))
                        .is(200)
                        .body())
                .contains("2");

        assertThat(keeper.get(UNITS + "?state=left&q=" + waybills(all).getLast())
                        .is(200)
                        .text("/items/0/sscc"))
                .isEqualTo(sscc);
        assertThat(keeper.get(API + "/parcels/" + all.getFirst().id().value())
                        .is(200)
                        .text("/units/0/sscc"))
                .isEqualTo(sscc);
    }

    @Test
    void what_hinders_a_unit_is_said_parcel_by_parcel() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var site = world.site();
        var all = packed(site, 2);
        var unit = closed(site, UnitKind.CAGE, waybills(all));
        orders.cancel(List.of(all.getFirst().order()), "customer");

        var problem = keeper.post(UNITS + "/dispatch", Map.of("sscc", sscc(unit).value()))
                .isProblem(409, "fulfilment/unit-blocked");

        assertThat(problem.text("/detail")).contains(all.getFirst().id().number(), "withdrawn");
        assertThat(problem.text("/blocked/0/why")).isEqualTo("withdrawn");
    }

    @Test
    void its_label_says_what_is_on_it_and_is_gs1_128_also_for_label_printers() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var site = world.site();
        var unit = closed(site, UnitKind.PALLET, waybills(packed(site, 2)));

        var label = keeper.post(API + "/labels", Map.of("kind", "unit", "units", List.of(id(unit.value()))))
                .is(200);
        assertThat(label.text("/labels/0/fields/sscc")).isEqualTo(sscc(unit).value());
        assertThat(label.text("/labels/0/fields/parcels")).isEqualTo("2");
        assertThat(label.text("/labels/0/fields/unit")).isEqualTo("托盘");
        assertThat(keeper.get(API + "/labels.zpl?kind=unit&unit=" + unit.value())
                        .is(200)
                        .body())
                .contains(",N,N,N,D^FH^FD(00)" + sscc(unit));
        signedInAs(ShippedRole.BUYER)
                .post(API + "/labels", Map.of("kind", "unit", "units", List.of("1")))
                .is(403);
    }

    @Test
    void the_prefix_is_a_supervisors_and_a_wrong_one_is_refused() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var chief = signedInAs(ShippedRole.OPERATIONS);

        keeper.put(API + "/gs1-prefix", Map.of("prefix", "6901234")).is(403);
        chief.put(API + "/gs1-prefix", Map.of("prefix", "69O1234")).is(422);
        chief.put(API + "/gs1-prefix", Map.of("prefix", "12345")).is(422);
        chief.put(API + "/gs1-prefix", Map.of("prefix", "6901234")).is(200);
        assertThat(keeper.get(API + "/gs1-prefix").is(200).text("/prefix")).isEqualTo("6901234");
        chief.put(API + "/gs1-prefix", Map.of()).is(200);

        keeper.post(UNITS, Map.of("warehouse", id(world.site().id().value()), "kind", "cage"))
                .isProblem(422, "fulfilment/gs1-prefix-missing");
    }

    @Test
    void the_wrong_role_is_refused_everywhere() {
        var buyer = signedInAs(ShippedRole.BUYER);
        for (var path : List.of("", "/1", "/by-sscc?sscc=106141412345678908", "/export", "/1/export")) {
            buyer.get(UNITS + path).is(403);
        }
        buyer.get(API + "/gs1-prefix").is(403);
        buyer.put(API + "/gs1-prefix", Map.of("prefix", "6901234")).is(403);
        buyer.post(UNITS, Map.of("warehouse", "1", "kind", "cage")).is(403);
        for (var act : List.of("load", "take-off", "close", "reopen", "empty")) {
            buyer.post(UNITS + "/1/" + act, Map.of("code", "x", "reason", "x")).is(403);
        }
        buyer.post(UNITS + "/dispatch", Map.of("sscc", "106141412345678908")).is(403);
    }

    @Test
    void bad_input_is_named_at_its_place_and_never_a_fault() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);

        keeper.post(UNITS, Map.of()).is(422);
        keeper.post(UNITS, Map.of("warehouse", "999999999", "kind", "cage")).is(422);
        keeper.post(UNITS, Map.of("warehouse", "1", "kind", "crate")).is(422);
        keeper.post(UNITS + "/dispatch", Map.of("sscc", "106141412345678907")).is(422);
        keeper.get(UNITS + "/by-sscc?sscc=12").is(422);
        keeper.get(UNITS + "?state=flying").is(422);
        keeper.get(UNITS + "?sort=grams").is(422);
        keeper.get(UNITS + "/999999999").isProblem(404, "fulfilment/unit-not-found");
        keeper.post(UNITS + "/999999999/load", Map.of("code", "x")).isProblem(404, "fulfilment/unit-not-found");
        keeper.post(UNITS + "/999999999/reopen", Map.of()).is(422);
    }

    private static String id(long value) {
        return Long.toString(value);
    }
}
