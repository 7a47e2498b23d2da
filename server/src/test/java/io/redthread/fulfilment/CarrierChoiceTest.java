package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotReady;
import io.redthread.sales.FreightRate;
import io.redthread.sales.SourcingPolicies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A warehouse that compares carriers gives each parcel to the best, by weight; others go by the rules. */
class CarrierChoiceTest extends FulfilmentTest {

    @Autowired
    FloorSettings settings;

    @Autowired
    SourcingPolicies policies;

    @Autowired
    CarrierOffers offers;

    private List<FreightRate> before = List.of();

    @AfterEach
    void put_the_rates_back() {
        var now = policies.current();
        policies.change(now.version(), now.weights(), before);
    }

    @Test
    void the_cheapest_takes_it_by_weight() {
        var site = comparing(CarrierBy.CHEAPEST, Optional.empty());
        var light = site.heavy("A-01", 10, "400");
        var heavy = site.heavy("A-02", 10, "3000");

        var small = parcel(site.order(line(light, 1)));
        var large = parcel(site.order(line(heavy, 1)));

        assertThat(small.facts().carrier()).isEqualTo(new CarrierCode("yunda"));
        assertThat(large.facts().carrier()).isEqualTo(new CarrierCode("zhongtong"));
        assertThat(offers.of(large.id()).offers())
                .extracting(it -> it.carrier().value() + " " + it.price())
                .containsExactly("zhongtong 12.00", "yunda 17.00", "shunfeng 34.00");
    }

    @Test
    void who_would_be_late_is_left_out_and_nobody_in_time_leaves_it_to_the_rules() {
        var soon = comparing(CarrierBy.CHEAPEST, Optional.of(1));
        assertThat(parcel(soon.order(line(soon.heavy("A-01", 5, "400"), 1)))
                        .facts()
                        .carrier())
                .isEqualTo(new CarrierCode("shunfeng"));

        settings.put(
                new FloorSetting(soon.id(), ShippedAt.SCAN, false, CarrierBy.CHEAPEST, Optional.of(0), BigDecimal.TEN));
        awaitForgotten();
        assertThat(parcel(soon.order(line(soon.heavy("A-02", 5, "400"), 1)))
                        .facts()
                        .carrier())
                .isEqualTo(CarrierCode.LOCAL);
    }

    @Test
    void another_carrier_is_chosen_until_it_is_packed() {
        var site = world.site();
        var sku = site.stocked("A-01", 5);
        var order = site.order(line(sku, 1));
        var id = parcel(order).id();

        offers.choose(id, new CarrierCode("shunfeng"), "客户要顺丰");
        assertThat(parcel(order).facts().carrier()).isEqualTo(new CarrierCode("shunfeng"));
        offers.choose(id, CarrierCode.LOCAL, "改回");
        packed(site, order);

        assertThat(refusedBy(() -> offers.choose(id, new CarrierCode("shunfeng"), "晚了")))
                .isInstanceOf(ParcelNotReady.class);
    }

    private World.Site comparing(CarrierBy by, Optional<Integer> within) {
        var site = world.site();
        settings.put(new FloorSetting(site.id(), ShippedAt.SCAN, false, by, within, BigDecimal.TEN));
        var now = policies.current();
        before = now.rates();
        var rates = new ArrayList<>(before);
        rates.add(rate(site, "shunfeng", "18.00", "8.00", 1));
        rates.add(rate(site, "zhongtong", "6.00", "3.00", 3));
        rates.add(rate(site, "yunda", "5.00", "6.00", 3));
        policies.change(now.version(), now.weights(), rates);
        awaitForgotten();
        return site;
    }

    /** How a warehouse chooses is remembered for two seconds. */
    private static void awaitForgotten() {
        java.util.concurrent.locks.LockSupport.parkNanos(2_200_000_000L);
    }

    private static FreightRate rate(World.Site site, String carrier, String first, String step, int days) {
        return new FreightRate(site.id(), "", carrier, 1000, new BigDecimal(first), 1000, new BigDecimal(step), days);
    }
}
