package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.CompanyDay;
import io.redthread.process.Tallies;
import io.redthread.support.TradingWorld;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The pack check is a step of its own, measured: how long parcels wait for it and how long it takes (F10, M1). */
class StepTimesTest extends FulfilmentTest {

    private static final LocalDate DAY = LocalDate.now(CompanyDay.ZONE).minusDays(1);
    private static final Instant NOON =
            DAY.atTime(12, 0).atZone(CompanyDay.ZONE).toInstant();
    private static final String REPORT = "/api/process/report?from=" + DAY + "&to=" + DAY;
    private static final String LIMITS = "/api/process/step-limits";

    @Autowired
    private Tallies tallies;

    @Autowired
    private DSLContext sql;

    @Test
    void a_check_begins_when_the_same_person_is_done_with_the_parcel_before_and_the_rest_was_waiting() {
        var keeper = checkedTwo();

        var check = row("check", keeper);
        var wait = report("check-wait").at("/rows");

        assertThat(check.at("/facts").asInt()).isEqualTo(2);
        // The first is cut off at ten minutes, the second took the three since the first.
        assertThat(check.at("/mean").asLong()).isEqualTo((600_000 + 180_000) / 2);
        assertThat(wait.isEmpty()).isTrue();
    }

    @Test
    void a_tighter_limit_is_set_by_those_who_keep_standards() {
        var keeper = checkedTwo();
        var before = row("check", keeper).at("/within").asInt();

        signedInAs(ShippedRole.WAREHOUSE_KEEPER)
                .put(LIMITS + "/check", Map.of("minutes", 2))
                .is(403);
        var operations = signedInAs(ShippedRole.OPERATIONS);
        operations.put(LIMITS + "/check", Map.of("minutes", 0)).isProblem(422, "platform/invalid-input");
        operations.put(LIMITS + "/check", Map.of("minutes", 2)).is(204);

        assertThat(before).isEqualTo(1);
        assertThat(row("check", keeper).at("/within").asInt()).isZero();
        operations.put(LIMITS + "/check", Map.of("minutes", 5)).is(204);
    }

    @Test
    void every_step_of_a_wave_is_a_row_with_its_limit() {
        checkedTwo();
        counted();

        var rows = signedInAs(ShippedRole.OPERATIONS)
                .get(REPORT + "&by=step")
                .is(200)
                .json()
                .at("/rows");

        assertThat(rows.findValuesAsString("key")).containsSubsequence("wave", "pick", "check-wait", "check");
        assertThat(rows.findValuesAsString("limit")).doesNotContainNull();
        signedInAs(ShippedRole.WAREHOUSE_KEEPER).get(LIMITS).is(403);
    }

    /** Two parcels picked forty minutes before the noon of yesterday; somebody packed them, the second three minutes after the first. */
    private String checkedTwo() {
        var keeper = TradingWorld.fresh("checker");
        person(keeper, ShippedRole.WAREHOUSE_KEEPER.code());
        var site = world.site();
        var sku = site.stocked("A-02", 5);
        var ids = List.of(
                parcel(site.order(line(sku, 1))).id(),
                parcel(site.order(line(sku, 1))).id());
        var wave = waves.build(BuildWave.any(site.id(), 10));
        waves.release(wave);
        picking.confirmWave(wave);
        packing.confirmWave(wave);
        for (var i = 0; i < ids.size(); i++) {
            sql.execute(
                    """
                    update fulfilment.parcel set picked_at = ?::timestamptz - interval '40 minutes', packed_by = ?,
                           packed_at = ?::timestamptz + ? * interval '3 minutes'
                     where id = ?
                    """, NOON.toString(), keeper, NOON.toString(), i, ids.get(i).value());
        }
        return keeper;
    }

    private JsonNode row(String step, String person) {
        for (var row : report(step).at("/rows")) {
            if (row.at("/key").asText().equals(person)) {
                return row;
            }
        }
        throw new AssertionError("nothing of " + person);
    }

    /** Nodes were first passed today perhaps, and tallies begin with that day: here they begin with yesterday. */
    private void counted() {
        sql.execute("update process.tally_mark set day = ?::date, counted_to = null", DAY.toString());
        tallies.follow();
    }

    private JsonNode report(String step) {
        counted();
        return signedInAs(ShippedRole.OPERATIONS)
                .get(REPORT + "&by=person&step=" + step)
                .is(200)
                .json();
    }
}
