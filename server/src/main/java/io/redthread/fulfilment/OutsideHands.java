package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import java.util.Collection;
import java.util.Set;

/**
 * Port: warehouses that partners run for us (第三方仓, I1). What their people do with parcels comes as reports; nobody here
 * picks, packs or ships there.
 */
public interface OutsideHands {

    /** The warehouses partners run; kept in memory, so that asking costs nothing. */
    Set<WarehouseId> warehouses();

    /**
     * Takes parcels out of partners' hands, in the caller's transaction, who holds them; refuses one that a partner was told
     * to send and has not given back.
     */
    void takeBack(Collection<ParcelInHand> parcels, String reason);

    /** Those of the parcels that a partner was told to send. */
    Set<ParcelId> told(Collection<ParcelId> parcels);
}
