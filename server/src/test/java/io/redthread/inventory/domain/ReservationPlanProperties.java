package io.redthread.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.inventory.ReservationRequest;
import io.redthread.inventory.Wanted;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Which warehouses ship an order, against trying out every set of them (X35). */
class ReservationPlanProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final int WAREHOUSES = 5;
    private static final int GOODS = 3;

    /** What each warehouse has of each of the goods. */
    private record World(List<Integer> stock, List<Integer> wanted) {

        int has(int warehouse, int goods) {
            return stock.get(warehouse * GOODS + goods);
        }

        /** Whether the warehouses of the set, one bit each, together have everything. */
        boolean covers(int set) {
            return IntStream.range(0, GOODS)
                    .allMatch(goods -> IntStream.range(0, WAREHOUSES)
                                    .filter(it -> (set & 1 << it) != 0)
                                    .map(it -> has(it, goods))
                                    .sum()
                            >= wanted.get(goods));
        }

        /** The smallest number of warehouses that together have everything; nothing when all of them do not. */
        Optional<Integer> fewest() {
            return IntStream.range(0, 1 << WAREHOUSES)
                    .filter(this::covers)
                    .map(Integer::bitCount)
                    .boxed()
                    .min(Integer::compare);
        }
    }

    @Property(tries = 2000)
    void an_order_leaves_from_as_few_warehouses_as_can_be(
            @ForAll @Size(WAREHOUSES * GOODS) List<@IntRange(max = 4) Integer> stock,
            @ForAll @Size(GOODS) List<@IntRange(min = 1, max = 6) Integer> wanted) {
        var world = new World(stock, wanted);

        var planned = new ReservationPlan(shelves(world)).next(request(world, true));

        var used = planned.takings().stream().map(Taking::warehouse).distinct().count();
        assertThat(planned.complete()).isEqualTo(world.fewest().isPresent());
        assertThat((int) used).isEqualTo(world.fewest().orElse(0));
    }

    @Property(tries = 2000)
    void everything_wanted_is_taken_once_and_nowhere_more_than_there_is(
            @ForAll @Size(WAREHOUSES * GOODS) List<@IntRange(max = 4) Integer> stock,
            @ForAll @Size(GOODS) List<@IntRange(min = 1, max = 6) Integer> wanted,
            @ForAll boolean split) {
        var world = new World(stock, wanted);

        var planned = new ReservationPlan(shelves(world)).next(request(world, split));

        var taken = new HashMap<Sku, Integer>();
        var from = new HashMap<List<Object>, Integer>();
        for (var it : planned.takings()) {
            taken.merge(it.sku(), it.amount().intValueExact(), Integer::sum);
            from.merge(List.of(it.warehouse(), it.sku()), it.amount().intValueExact(), Integer::sum);
        }
        for (var goods = 0; goods < GOODS; goods++) {
            assertThat(taken.getOrDefault(sku(goods), 0)).isEqualTo(planned.complete() ? wanted.get(goods) : 0);
            for (var it = 0; it < WAREHOUSES; it++) {
                assertThat(from.getOrDefault(List.of(warehouse(it), sku(goods)), 0))
                        .isLessThanOrEqualTo(world.has(it, goods));
            }
        }
    }

    @Property(tries = 2000)
    void an_order_that_stays_whole_leaves_from_the_first_warehouse_that_has_it(
            @ForAll @Size(WAREHOUSES * GOODS) List<@IntRange(max = 8) Integer> stock,
            @ForAll @Size(GOODS) List<@IntRange(min = 1, max = 4) Integer> wanted,
            @ForAll boolean split) {
        var world = new World(stock, wanted);
        var first = IntStream.range(0, WAREHOUSES)
                .filter(it -> world.covers(1 << it))
                .mapToObj(ReservationPlanProperties::warehouse)
                .findFirst();

        var planned = new ReservationPlan(shelves(world)).next(request(world, split));

        first.ifPresent(it ->
                assertThat(planned.takings()).extracting(Taking::warehouse).containsOnly(it));
        assertThat(!split && first.isEmpty() && planned.complete()).isFalse();
    }

    private static Map<WarehouseId, Map<Sku, ShelfStock>> shelves(World world) {
        var shelves = new HashMap<WarehouseId, Map<Sku, ShelfStock>>();
        for (var it = 0; it < WAREHOUSES; it++) {
            for (var goods = 0; goods < GOODS; goods++) {
                var lot = new ShelfLot("", Optional.empty(), BigDecimal.valueOf(world.has(it, goods)));
                shelves.computeIfAbsent(warehouse(it), fresh -> new HashMap<>())
                        .put(sku(goods), new ShelfStock(List.of(lot), BigDecimal.ZERO, TODAY));
            }
        }
        return shelves;
    }

    private static ReservationRequest request(World world, boolean split) {
        var lines = new ArrayList<Wanted>();
        for (var goods = 0; goods < GOODS; goods++) {
            lines.add(new Wanted(
                    goods + 1, sku(goods), Quantity.pcs(world.wanted().get(goods))));
        }
        var preference = IntStream.range(0, WAREHOUSES)
                .mapToObj(ReservationPlanProperties::warehouse)
                .toList();
        return new ReservationRequest(new DocumentRef("order", 1), 7, preference, split, lines, Optional.empty());
    }

    private static WarehouseId warehouse(int index) {
        return new WarehouseId(index + 1L);
    }

    private static Sku sku(int index) {
        return new Sku("GOODS-" + index);
    }
}
