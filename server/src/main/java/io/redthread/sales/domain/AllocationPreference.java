package io.redthread.sales.domain;

import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * In which order warehouses are asked for an order (配送范围优先): first those the delivery-area rules name for the province,
 * by priority; then those in the same province; then the others by code.
 *
 * @param rules province to warehouses in order of priority; the empty province stands for everywhere
 * @param warehouses all active ones
 */
public record AllocationPreference(Map<String, List<WarehouseId>> rules, List<WarehouseFacts> warehouses) {

    /** The warehouses to ask, best first; each once. */
    public List<WarehouseId> forProvince(String province) {
        var named = rules.getOrDefault(province, rules.getOrDefault("", List.of()));
        return warehouses.stream()
                .sorted(Comparator.<WarehouseFacts>comparingInt(it -> rank(named, it, province))
                        .thenComparing(WarehouseFacts::code))
                .map(WarehouseFacts::id)
                .toList();
    }

    private static int rank(List<WarehouseId> named, WarehouseFacts warehouse, String province) {
        var index = named.indexOf(warehouse.id());
        if (index >= 0) {
            return index;
        }
        return named.size() + (!province.isBlank() && warehouse.province().equals(province) ? 0 : 1);
    }
}
