package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.fulfilment.FulfilmentRefusal.NotWeighed;
import io.redthread.fulfilment.FulfilmentRefusal.OutOfTolerance;
import io.redthread.kernel.InvalidInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is in a parcel is what the scale says, and where a parcel counts as shipped is the warehouse's choice. */
class WeighingTest extends FulfilmentTest {

    @Autowired
    Weighing weighing;

    @Autowired
    FloorSettings settings;

    @Autowired
    ShippingPoint shipping;

    @Test
    void a_parcel_weighs_its_goods_and_its_packaging_within_the_tolerance_of_both() {
        var site = world.site();
        var id = packed(site, site.order(line(site.heavy("A-01", 9, "250"), 2)));
        var box = carton();

        var weighed = weighing.weigh(id, scale("624", box));

        assertThat(weighed.expectedGrams()).isEqualByComparingTo("600");
        assertThat(weighed.toleranceGrams()).isEqualByComparingTo("30");
        assertThat(weighing.of(id)).hasSize(1);
    }

    @Test
    void a_weight_beyond_the_tolerance_is_refused_with_both_figures_and_leaves_no_trace() {
        var site = world.site();
        var id = packed(site, site.order(line(site.heavy("A-01", 9, "250"), 2)));

        var refusal = refusedBy(() -> weighing.weigh(id, scale("250", null)));

        assertThat(refusal)
                .isEqualTo(new OutOfTolerance(
                        id.number(), new BigDecimal("250.0"), new BigDecimal("500.0"), new BigDecimal("25.0")));
        assertThat(weighing.of(id)).isEmpty();
    }

    @Test
    void a_supervisor_lets_it_pass_with_a_reason_that_stays() {
        var site = world.site();
        var id = packed(site, site.order(line(site.heavy("A-01", 9, "250"), 2)));

        as("chief", () -> weighing.pass(id, scale("580", null), "附赠样品"));

        assertThat(weighing.of(id)).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo("附赠样品");
            assertThat(it.by()).isEqualTo("chief");
        });
    }

    @Test
    void goods_of_unknown_weight_are_weighed_without_a_comparison() {
        var site = world.site();
        var id = packed(site, site.order(line(site.heavy("A-01", 9, "250"), 1), line(site.stocked("A-02", 9), 1)));

        assertThat(weighing.weigh(id, scale("9000", null)).expectedGrams()).isNull();
    }

    @Test
    void goods_may_have_a_tolerance_of_their_own() {
        var site = world.site();
        var sku = site.heavy("A-01", 9, "1000");
        settings.put(new GoodsTolerance(sku, new BigDecimal("20")));
        var id = packed(site, site.order(line(sku, 1)));

        assertThat(weighing.weigh(id, scale("1190", null)).toleranceGrams()).isEqualByComparingTo("200");
    }

    @Test
    void where_parcels_must_be_weighed_none_leaves_unweighed() {
        var site = world.site();
        var order = site.order(line(site.heavy("A-01", 9, "250"), 1));
        settings.put(new FloorSetting(site.id(), ShippedAt.SCAN, true, BigDecimal.TEN));
        var id = packed(site, order);
        assertThat(weighing.waiting(300)).extracting(ToWeigh::parcel).contains(id);

        assertThat(refusedBy(() -> dispatches.confirm(List.of(id)))).isEqualTo(new NotWeighed(id.number()));
        assertThat(dispatches.confirmWave(parcel(order).wave().orElseThrow())).isZero();
        weighing.weigh(id, scale("251", null));
        dispatches.confirm(List.of(id));

        assertThat(state(order)).isEqualTo(ParcelState.DISPATCHED);
    }

    @Test
    void a_batch_leaves_unweighed_parcels_packed() {
        var site = world.site();
        var order = site.order(line(site.heavy("A-01", 9, "250"), 1));
        settings.put(new FloorSetting(site.id(), ShippedAt.SCAN, true, BigDecimal.TEN));

        batches.confirmAll(site.id(), 10);

        assertThat(state(order)).isEqualTo(ParcelState.PACKED);
    }

    @Test
    void a_parcel_counts_as_shipped_when_it_is_weighed_where_the_warehouse_says_so() {
        var site = world.site();
        var sku = site.heavy("A-01", 9, "250");
        var order = site.order(line(sku, 1));
        settings.put(new FloorSetting(site.id(), ShippedAt.WEIGH, true, BigDecimal.TEN));
        var id = packed(site, order);

        weighing.weigh(id, scale("250", null));

        assertThat(state(order)).isEqualTo(ParcelState.DISPATCHED);
        assertThat(at(order)).isEqualTo("feedback done");
        assertThat(onHand(site.id(), sku)).isEqualTo(8);
    }

    @Test
    void a_parcel_counts_as_shipped_when_it_is_checked_where_the_warehouse_says_so() {
        var site = world.site();
        var sku = site.stocked("A-01", 9);
        var order = site.order(line(sku, 1));
        settings.put(new FloorSetting(site.id(), ShippedAt.CHECK, false, BigDecimal.TEN));
        picking.confirmWave(released(site.id()));

        packing.check(parcel(order).id(), Map.of(sku.code(), 1));

        assertThat(state(order)).isEqualTo(ParcelState.DISPATCHED);
    }

    @Test
    void a_parcel_counts_as_shipped_when_its_label_is_printed_where_the_warehouse_says_so() {
        var site = world.site();
        var order = site.order(line(site.stocked("A-01", 9), 1));
        settings.put(new FloorSetting(site.id(), ShippedAt.PRINT, false, BigDecimal.TEN));
        var id = packed(site, order);
        assertThat(state(order)).isEqualTo(ParcelState.PACKED);

        assertThat(shipping.printed(List.of(id))).isEqualTo(1);
        assertThat(shipping.printed(List.of(id))).isZero();

        assertThat(state(order)).isEqualTo(ParcelState.DISPATCHED);
    }

    @Test
    void impossible_weights_and_unknown_packaging_are_refused() {
        var site = world.site();
        var id = packed(site, site.order(line(site.heavy("A-01", 9, "250"), 1)));

        assertThat(refusedBy(() -> scale("0.04", null))).isInstanceOf(InvalidInput.class);
        assertThat(refusedBy(() -> scale("1000001", null))).isInstanceOf(InvalidInput.class);
        assertThat(refusedBy(() -> weighing.weigh(id, scale("250", "NO-SUCH-BOX"))))
                .isInstanceOf(InvalidInput.class);
    }

    private String carton() {
        var code = World.unique("BOX");
        settings.put(new Packaging(code, "纸箱", "Carton", new BigDecimal("100"), new BigDecimal("5"), true));
        return code;
    }

    private static Weighed scale(String grams, @org.jspecify.annotations.Nullable String packaging) {
        return new Weighed(new BigDecimal(grams), Optional.ofNullable(packaging));
    }
}
