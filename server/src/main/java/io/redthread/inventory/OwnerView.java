package io.redthread.inventory;

import io.redthread.parties.PartnerId;
import io.redthread.parties.ShopId;
import java.util.List;

/**
 * Somebody else's goods in our buildings (货主).
 *
 * @param id the partner
 * @param name its name
 * @param warehouses where its goods lie
 * @param shops which shops sell them
 * @param skus of how many items some are there
 * @param reserved how many items are promised to orders
 */
public record OwnerView(
        PartnerId id, String name, List<WarehouseFacts> warehouses, List<Seller> shops, int skus, int reserved) {

    /**
     * A shop that sells an owner's goods.
     *
     * @param id which
     * @param code its code
     * @param name its name
     */
    public record Seller(ShopId id, String code, String name) {}
}
