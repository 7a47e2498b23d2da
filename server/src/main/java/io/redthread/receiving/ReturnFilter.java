package io.redthread.receiving;

import io.redthread.inventory.WarehouseId;
import io.redthread.parties.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * Which returns a list shows; absent parts do not restrict.
 *
 * @param q the number of the return, of its order, of the shop's order or of the parcel, or how one of ours begins
 * @param state only in that state
 * @param origin only of that origin
 * @param reason only for that reason
 * @param warehouse only those that come to that warehouse
 * @param shop only of that shop
 */
public record ReturnFilter(
        @Nullable String q,
        @Nullable ReturnState state,
        @Nullable ReturnOrigin origin,
        @Nullable ReturnReason reason,
        @Nullable WarehouseId warehouse,
        @Nullable ShopId shop) {}
