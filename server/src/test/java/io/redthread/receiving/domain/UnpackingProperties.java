package io.redthread.receiving.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.receiving.Arrived;
import io.redthread.receiving.ReturnGoods;
import io.redthread.receiving.ReturnLine;
import io.redthread.receiving.domain.Unpacking.Taken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever lies on the table is counted once, and never more than was announced. */
class UnpackingProperties {

    private static final Sku CUP = new Sku("CUP");

    @Property
    void takes_all_that_fits_and_nothing_beyond(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 9) Integer> expected,
            @ForAll @IntRange(min = 1, max = 60) int came) {
        var goods = goods(expected, 0);
        var room = expected.stream().mapToInt(Integer::intValue).sum();
        try {
            var taken = Unpacking.of(goods, List.of(arrived(came)), Map.of(CUP, Uom.PCS));
            assertThat(came).isLessThanOrEqualTo(room);
            assertThat(sum(taken)).isEqualTo(came);
            taken.forEach(it -> assertThat(it.quantity())
                    .isLessThanOrEqualTo(goods.get(it.goodsNo() - 1).expected()));
        } catch (Refused refused) {
            assertThat(came).isGreaterThan(room);
        }
    }

    @Property
    void what_came_and_what_is_missing_is_what_was_announced(
            @ForAll @IntRange(min = 1, max = 20) int announced, @ForAll @IntRange(min = 0, max = 20) int came) {
        var there = Math.min(came, announced);
        var line = new ReturnLine(1, CUP, Quantity.pcs(announced), BigDecimal.TEN);

        var missing = Unpacking.missing(List.of(line), goods(List.of(announced), there));

        assertThat(missing.getOrDefault(1, BigDecimal.ZERO).intValueExact() + there)
                .isEqualTo(announced);
    }

    @Property
    void of_a_kit_only_whole_ones_are_missing(
            @ForAll @IntRange(min = 1, max = 9) int kits,
            @ForAll @IntRange(min = 0, max = 18) int cups,
            @ForAll @IntRange(min = 0, max = 9) int lids) {
        var line = new ReturnLine(1, new Sku("SET"), Quantity.pcs(kits), BigDecimal.TEN);
        var cupsThere = Math.min(cups, 2 * kits);
        var lidsThere = Math.min(lids, kits);
        var goods = List.of(part(1, "CUP", 2 * kits, cupsThere), part(2, "LID", kits, lidsThere));

        var missing = Unpacking.missing(List.of(line), goods).getOrDefault(1, BigDecimal.ZERO);

        var whole = Math.min((2 * kits - cupsThere) / 2, kits - lidsThere);
        assertThat(missing.intValueExact()).isEqualTo(whole);
    }

    private static ReturnGoods part(int no, String sku, int expected, int there) {
        return new ReturnGoods(no, 1, new Sku(sku), Quantity.pcs(expected), Quantity.pcs(there), Quantity.pcs(0));
    }

    private static List<ReturnGoods> goods(List<Integer> expected, int there) {
        var goods = new ArrayList<ReturnGoods>();
        for (var i = 0; i < expected.size(); i++) {
            goods.add(new ReturnGoods(
                    i + 1, i + 1, CUP, Quantity.pcs(expected.get(i)), Quantity.pcs(there), Quantity.pcs(0)));
        }
        return goods;
    }

    private static Arrived arrived(int pieces) {
        return new Arrived(CUP, "", BigDecimal.valueOf(pieces), false);
    }

    private static int sum(List<Taken> taken) {
        return taken.stream()
                .mapToInt(it -> it.quantity().amount().intValueExact())
                .sum();
    }
}
