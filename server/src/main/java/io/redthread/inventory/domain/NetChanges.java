package io.redthread.inventory.domain;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.Movement;
import io.redthread.inventory.WarehouseId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What movements do to balances, netted: goods that go through a bin, or from bin to bin of one warehouse, change
 * nothing there.
 *
 * @param stock by warehouse; less is negative, nothing is left out
 * @param bins by bin; less is negative, nothing is left out
 */
public record NetChanges(Map<StockKey, BigDecimal> stock, Map<BinKey, BigDecimal> bins) {

    /** Nets movements; {@code warehouses} says where a bin is and knows no other location. */
    public static NetChanges of(List<Movement> movements, Map<LocationId, WarehouseId> warehouses) {
        var stock = new HashMap<StockKey, BigDecimal>();
        var bins = new HashMap<BinKey, BigDecimal>();
        for (var movement : movements) {
            var amount = movement.quantity().amount();
            add(movement, movement.from(), amount.negate(), warehouses, stock, bins);
            add(movement, movement.to(), amount, warehouses, stock, bins);
        }
        stock.values().removeIf(delta -> delta.signum() == 0);
        bins.values().removeIf(delta -> delta.signum() == 0);
        return new NetChanges(stock, bins);
    }

    private static void add(
            Movement movement,
            LocationId place,
            BigDecimal delta,
            Map<LocationId, WarehouseId> warehouses,
            Map<StockKey, BigDecimal> stock,
            Map<BinKey, BigDecimal> bins) {
        var warehouse = warehouses.get(place);
        if (warehouse != null) {
            var lot = movement.lot().orElse("");
            stock.merge(new StockKey(movement.sku(), warehouse, lot), delta, BigDecimal::add);
            bins.merge(new BinKey(movement.sku(), lot, place), delta, BigDecimal::add);
        }
    }
}
