package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.ZoneId;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A wave for one zone takes the parcels whose goods all lie there, and picks them there (X52). */
class ZoneWaveTest extends FulfilmentTest {

    @Autowired
    private WaveRules rules;

    private World.Site site;
    private ZoneId zone;
    private Sku there;
    private Sku elsewhere;

    @BeforeEach
    void two_zones() {
        site = world.site();
        zone = world.zone(site, "Q-01");
        there = site.stocked("Q-01", 3);
        elsewhere = site.stocked("A-01", 9);
    }

    @Test
    void parcels_with_anything_in_another_zone_stay_behind() {
        var inside = site.order(line(there, 1));
        var both = site.order(line(there, 1), line(elsewhere, 1));
        var outside = site.order(line(elsewhere, 1));

        var wave = waves.build(inZone(10));

        assertThat(state(inside)).isEqualTo(ParcelState.IN_WAVE);
        assertThat(state(both)).isEqualTo(ParcelState.TO_PICK);
        assertThat(state(outside)).isEqualTo(ParcelState.TO_PICK);
        assertThat(waves.byId(wave).zone()).isEqualTo(zone);
    }

    @Test
    void goods_that_lie_in_both_zones_are_taken_out_of_the_wanted_one_as_far_as_it_has_them() {
        site.add(there, "A-02", 5);
        var orders = world.orders(world.shop(), 4, line(there, 1));

        var wave = waves.build(inZone(10));

        assertThat(orders.stream().map(this::state).filter(ParcelState.IN_WAVE::equals))
                .hasSize(3);
        assertThat(lines.ofWave(wave))
                .allSatisfy(it -> assertThat(it.goods().binCode()).isEqualTo("Q-01"));
    }

    @Test
    void a_rule_that_builds_by_itself_counts_only_what_fits() {
        site.order(line(elsewhere, 1));
        site.order(line(elsewhere, 1));
        rules.add(rule(2));
        rules.buildDue();
        var first = site.order(line(there, 1));
        rules.buildDue();
        assertThat(state(first)).isEqualTo(ParcelState.TO_PICK);

        site.order(line(there, 1));
        rules.buildDue();

        assertThat(state(first)).isEqualTo(ParcelState.IN_WAVE);
    }

    @Test
    void a_zone_of_another_warehouse_is_refused_by_hand_and_in_a_rule() {
        var other = world.zone(world.site(), "Q-02");
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var wanted = new HashMap<String, Object>(
                Map.of("warehouse", Long.toString(site.id().value()), "zone", Long.toString(other.value())));

        keeper.post("/api/fulfilment/waves", wanted).isProblem(422, "platform/invalid-input");

        assertThatThrownBy(() -> rules.add(rule(1, other))).isInstanceOf(Refused.class);
    }

    private BuildWave inZone(int most) {
        return new BuildWave(
                site.id(),
                WaveContents.ANY,
                Optional.of(zone),
                Optional.empty(),
                Optional.empty(),
                PickMethod.CLUSTER,
                most,
                Optional.empty());
    }

    private WaveRule.Content rule(int least) {
        return rule(least, zone);
    }

    private WaveRule.Content rule(int least, ZoneId in) {
        return new WaveRule.Content(
                World.unique("zone"),
                site.id(),
                WaveContents.ANY,
                in,
                null,
                null,
                PickMethod.CLUSTER,
                100,
                true,
                least,
                600);
    }
}
