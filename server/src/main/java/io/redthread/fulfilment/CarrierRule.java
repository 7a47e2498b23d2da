package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;

/**
 * Who takes parcels (承运规则).
 *
 * @param warehouse from where
 * @param province to where; blank means anywhere that no other rule names
 * @param carrier who
 */
public record CarrierRule(WarehouseId warehouse, String province, CarrierCode carrier) {

    /** From where and to where. */
    public record Key(WarehouseId warehouse, String province) {}

    /** What the rule is found by. */
    public Key key() {
        return new Key(warehouse, province);
    }
}
