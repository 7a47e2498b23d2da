package io.redthread.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.PickStrategy;
import io.redthread.inventory.PinRequest;
import io.redthread.inventory.ReservationId;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.ZoneId;
import io.redthread.inventory.ZoneKind;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of picking whatever lies on the shelves and whoever wants it. */
class PickProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Sku MILK = new Sku("MILK");
    private static final WarehouseId HERE = new WarehouseId(1);

    /** First expired, first out: no later lot is touched while an earlier one has anything free. */
    @Property
    void never_takes_a_later_lot_while_an_earlier_one_is_free(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -20, max = 60) Integer> days,
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 9) Integer> wants,
            @ForAll @IntRange(max = 30) int sellableDays) {
        var left = new HashMap<String, Integer>();
        var expiry = new HashMap<String, Integer>();
        var lots = new ArrayList<ShelfLot>();
        for (var i = 0; i < days.size(); i++) {
            lots.add(new ShelfLot("L" + i, Optional.of(TODAY.plusDays(days.get(i))), BigDecimal.valueOf(i + 2)));
            left.put("L" + i, i + 2);
            expiry.put("L" + i, days.get(i));
        }
        var shelf = new ShelfStock(lots, BigDecimal.ZERO, TODAY.plusDays(sellableDays), PickStrategy.FEFO);

        for (var want : wants) {
            var amount = BigDecimal.valueOf(want).min(shelf.free(1));
            for (var taken : shelf.take(1, amount)) {
                var day = expiry.get(taken.code());
                assertThat(day).isGreaterThanOrEqualTo(sellableDays);
                left.merge(taken.code(), -taken.amount().intValueExact(), Integer::sum);
                assertThat(left.get(taken.code())).isGreaterThanOrEqualTo(0);
            }
            var latest = shelfTouched(left).stream().mapToInt(expiry::get).max().orElse(Integer.MIN_VALUE);
            assertThat(left.entrySet())
                    .noneMatch(lot -> lot.getValue() > 0
                            && expiry.get(lot.getKey()) >= sellableDays
                            && expiry.get(lot.getKey()) < latest);
        }
    }

    /** As few bins as can be: no other choice of bins has it in fewer. */
    @Property
    void takes_as_few_bins_as_any_choice_could(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 9) Integer> held,
            @ForAll @IntRange(min = 1, max = 20) int want) {
        var there = held.stream().mapToInt(Integer::intValue).sum();
        var wanted = Math.min(want, there);
        var bins = IntStream.range(0, held.size())
                .mapToObj(i -> new HoldingBin(
                        "MILK",
                        "",
                        HERE,
                        new LocationId(100 + i),
                        "B" + i,
                        new ZoneId(1),
                        ZoneKind.PICKING,
                        i,
                        BigDecimal.valueOf(held.get(i))))
                .toList();

        var pins = new PinPlan(bins, key -> PickStrategy.FEWEST)
                .next(
                        new PinRequest(new ReservationId(1), HERE, MILK, Optional.empty(), Quantity.pcs(wanted)),
                        new StockKey(MILK, HERE, ""));

        assertThat(pins.stream()
                        .mapToInt(pin -> pin.quantity().amount().intValueExact())
                        .sum())
                .isEqualTo(wanted);
        assertThat(pins).hasSize(fewest(held, wanted));
    }

    private static List<String> shelfTouched(HashMap<String, Integer> left) {
        return left.entrySet().stream()
                .filter(lot -> lot.getValue() < Integer.parseInt(lot.getKey().substring(1)) + 2)
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private static int fewest(List<Integer> held, int wanted) {
        return IntStream.range(1, 1 << held.size())
                .filter(choice -> IntStream.range(0, held.size())
                                .filter(i -> (choice >> i & 1) == 1)
                                .map(held::get)
                                .sum()
                        >= wanted)
                .map(Integer::bitCount)
                .min()
                .orElseThrow();
    }
}
