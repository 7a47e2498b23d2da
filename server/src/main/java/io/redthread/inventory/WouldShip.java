package io.redthread.inventory;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.util.List;

/**
 * Which warehouses would ship a document as stock is now; nothing is promised (寻源试算).
 *
 * @param considered every warehouse looked at, in the order of the preference
 * @param goods what each would ship; empty when the document would get nothing
 * @param shortages what is short; empty when everything is there
 */
public record WouldShip(List<Considered> considered, List<Goods> goods, List<Shortage> shortages) {

    /**
     * Goods from one warehouse.
     *
     * @param warehouse from where
     * @param sku what
     * @param quantity how much
     */
    public record Goods(WarehouseId warehouse, Sku sku, Quantity quantity) {}
}
