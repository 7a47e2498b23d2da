package io.redthread.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.catalog.KitComponent;
import io.redthread.catalog.SkuFacts;
import io.redthread.catalog.StorageCondition;
import io.redthread.catalog.UnitConversion;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** Units and kits for any numbers. */
class UnitProperties {

    private static final Uom BOX = new Uom("box");

    @Property
    void taking_apart_loses_nothing(
            @ForAll @BigRange(min = "0.001", max = "1000000") @Scale(6) BigDecimal factor,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(3) BigDecimal amount) {
        var split = new UnitConversion(BOX, factor).fromBase(new Quantity(amount, Uom.PCS));

        assertThat(split.whole().amount().multiply(factor).add(split.rest())).isEqualByComparingTo(amount);
        assertThat(split.rest()).isGreaterThanOrEqualTo(BigDecimal.ZERO).isLessThan(factor);
        assertThat(split.whole().uom()).isEqualTo(BOX);
    }

    @Property
    void whole_boxes_come_back_as_they_went(
            @ForAll @IntRange(min = 1, max = 10_000) int factor,
            @ForAll @LongRange(min = 0, max = 100_000) long boxes) {
        var unit = new UnitConversion(BOX, BigDecimal.valueOf(factor));
        var given = new Quantity(BigDecimal.valueOf(boxes), BOX);

        var back = unit.fromBase(unit.toBase(given, Uom.PCS));

        assertThat(back.whole()).isEqualTo(given);
        assertThat(back.rest()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Property
    void a_kit_sold_in_two_goes_needs_what_it_needs_sold_at_once(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 99) Integer> parts,
            @ForAll @LongRange(min = 0, max = 100_000) long one,
            @ForAll @LongRange(min = 0, max = 100_000) long other) {
        var kit = kit(parts);

        var first = kit.exploded(Quantity.pcs(one));
        var second = kit.exploded(Quantity.pcs(other));
        var together = kit.exploded(Quantity.pcs(one + other));

        assertThat(together)
                .isEqualTo(IntStream.range(0, parts.size())
                        .mapToObj(i -> new KitComponent(
                                first.get(i).sku(),
                                first.get(i).quantity().plus(second.get(i).quantity())))
                        .toList());
    }

    private static SkuFacts kit(List<Integer> parts) {
        return new SkuFacts(
                new Sku("KIT"),
                "套装",
                Uom.PCS,
                true,
                false,
                StorageCondition.AMBIENT,
                true,
                false,
                false,
                IntStream.range(0, parts.size())
                        .mapToObj(i -> new KitComponent(new Sku("P" + i), Quantity.pcs(parts.get(i))))
                        .toList());
    }
}
