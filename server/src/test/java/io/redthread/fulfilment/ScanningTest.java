package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.PersonId;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.support.Answer;
import io.redthread.support.Browser;
import io.redthread.support.TradingWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is scanned wrongly is refused, and kept. */
class ScanningTest extends FulfilmentTest {

    private static final String API = "/api/fulfilment";

    String username;
    Browser keeper;

    @BeforeEach
    void a_keeper_of_its_own() {
        username = TradingWorld.fresh("keeper");
        PersonId made = person(username, ShippedRole.WAREHOUSE_KEEPER.code());
        assertThat(made).isNotNull();
        keeper = signedIn(username);
    }

    @Test
    void each_refused_scan_is_counted_by_what_was_wrong_beside_those_that_were_right() {
        var site = world.site();
        var sku = site.stocked("A-06", 5);
        var parcel = parcel(site.order(line(sku, 2))).id();
        var wave = keeper.post(
                        API + "/waves",
                        Map.of("warehouse", Long.toString(site.id().value()), "mostParcels", 10))
                .is(201)
                .text("/id");
        keeper.post(API + "/waves/" + wave + "/release", Map.of()).is(200);
        var stop = API + "/waves/" + wave + "/pick-lines/1";

        take(stop, sku.code(), "2").isProblem(422, "fulfilment/bin-first");
        keeper.post(stop + "/bin", Map.of("code", "A-01")).isProblem(422, "fulfilment/wrong-bin");
        keeper.post(stop + "/bin", Map.of("code", "A-06")).is(200);
        take(stop, "look-alike", "2").isProblem(422, "fulfilment/wrong-goods");
        take(stop, sku.code(), "3").isProblem(422, "fulfilment/wrong-quantity");
        take(stop, sku.code(), "2").is(200);
        check(parcel, sku.code(), 1).isProblem(422, "fulfilment/pack-mismatch");
        check(parcel, sku.code(), 2).is(200);

        var figures = figures();
        assertThat(figures.text("/picked") + figures.text("/packed") + figures.text("/mispacked"))
                .isEqualTo("111");
        for (var fault : ScanFault.values()) {
            assertThat(figures.text("/refused/" + fault.code()))
                    .as(fault.code())
                    .isEqualTo("1");
        }
        assertThat(figures.text("/success")).isEqualTo("0.375000");
        assertThat(figures.text("/accuracy")).isEqualTo("0.000000");
    }

    @Test
    void what_a_page_refused_by_itself_counts_with_what_was_refused_here() {
        var path = API + "/scans/refused";
        var mistake = Map.of("wave", "7", "fault", "wrongBin", "expected", "A-01", "scanned", "A-02");

        keeper.post(path, mistake).is(200);

        assertThat(figures().text("/refused/wrongBin")).isEqualTo("1");
        keeper.post(path, Map.of("fault", "wrongBin", "expected", "A-01", "scanned", "A-02"))
                .is(422);
        keeper.post(path, Map.of("wave", "7", "fault", "odd", "expected", "A-01", "scanned", "A-02"))
                .is(422);
        signedInAs(ShippedRole.BUYER).post(path, mistake).is(403);
    }

    @Test
    void who_scanned_nothing_has_no_shares_and_a_period_that_ends_before_it_begins_is_refused() {
        assertThat(figures().body()).contains("\"picked\":0").contains("\"success\":null");
        keeper.get(API + "/scans/figures?from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z")
                .isProblem(422, "platform/invalid-input");
    }

    @Test
    void the_wrong_role_sees_no_figures() {
        signedInAs(ShippedRole.BUYER)
                .get(API + "/scans/figures?from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00Z")
                .isProblem(403, "identity/permission-missing");
    }

    private Answer figures() {
        var now = Instant.now();
        var from = now.minus(Duration.ofHours(1));
        var to = now.plus(Duration.ofHours(1));
        return keeper.get(API + "/scans/figures?by=" + username + "&from=" + from + "&to=" + to)
                .is(200);
    }

    private Answer take(String stop, String code, String quantity) {
        return keeper.post(stop + "/take", Map.of("code", code, "quantity", quantity));
    }

    private Answer check(ParcelId parcel, String code, int times) {
        return keeper.post(
                API + "/parcels/" + parcel.value() + "/check",
                Map.of("scanned", List.of(Map.of("code", code, "times", times))));
    }
}
