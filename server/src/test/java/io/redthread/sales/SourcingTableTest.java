package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.sales.domain.AllocationPreference;
import io.redthread.sales.domain.Sourcing;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which order warehouses are asked for a parcel to Guangdong: by area 1 2 3; 2 is cheap and slow, 3 dear and fast (X35). */
class SourcingTableTest {

    private static final String GUANGDONG = "广东省";

    @ParameterizedTest(name = "area {0}, cost {1}, days {2}: {3}")
    @CsvSource({
        "100, 0, 0, 1 2 3",
        "0, 100, 0, 2 1 3",
        "0, 0, 100, 3 1 2",
        "0, 50, 50, 1 2 3",
        "10, 90, 0, 2 1 3",
        "60, 40, 0, 1 2 3",
        "1, 0, 99, 3 1 2"
    })
    void what_weighs_more_comes_first(int area, int cost, int days, String order) {
        var sourcing = sourcing(new SourcingWeights(area, cost, days));

        assertThat(sourcing.preference(GUANGDONG, BigDecimal.valueOf(800))).isEqualTo(warehouses(order));
    }

    @Test
    void a_warehouse_without_a_rate_is_the_last_where_freight_counts() {
        var sourcing = sourcing(new SourcingWeights(0, 100, 0));

        assertThat(sourcing.preference("西藏自治区", BigDecimal.ONE)).isEqualTo(warehouses("3 1 2"));
    }

    @ParameterizedTest(name = "{0} g cost {1}")
    @CsvSource({"0, 8.00", "1000, 8.00", "1001, 10.50", "1500, 10.50", "1501, 13.00", "3000, 18.00"})
    void freight_is_a_first_weight_and_every_further_weight_begun(BigDecimal grams, BigDecimal price) {
        var rate =
                new FreightRate(new WarehouseId(1), "", 1000, new BigDecimal("8.00"), 500, new BigDecimal("2.50"), 2);

        assertThat(rate.of(grams)).isEqualByComparingTo(price);
    }

    private static Sourcing sourcing(SourcingWeights weights) {
        var rates = List.of(
                rate(1, GUANGDONG, "8", 2),
                rate(2, GUANGDONG, "5", 4),
                rate(3, GUANGDONG, "12", 1),
                rate(3, "", "20", 5));
        var areas = new AllocationPreference(
                Map.of("", warehouses("1 2 3")), List.of(warehouse(1), warehouse(2), warehouse(3)));
        return new Sourcing(
                areas,
                weights,
                rates.stream()
                        .collect(Collectors.groupingBy(
                                FreightRate::warehouse, Collectors.groupingBy(FreightRate::province))));
    }

    private static FreightRate rate(long warehouse, String province, String price, int days) {
        return new FreightRate(
                new WarehouseId(warehouse), province, 1000, new BigDecimal(price), 500, BigDecimal.ONE, days);
    }

    private static WarehouseFacts warehouse(long id) {
        return new WarehouseFacts(new WarehouseId(id), "W" + id, "", "", "", "", true, Optional.empty(), "W" + id);
    }

    private static List<WarehouseId> warehouses(String ids) {
        return Arrays.stream(ids.split(" "))
                .map(it -> new WarehouseId(Long.parseLong(it)))
                .toList();
    }
}
