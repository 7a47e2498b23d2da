package io.redthread.inventory;

import java.util.Set;

/** Port: warehouses whose goods are a partner's own (代发, K4); kept in memory, so that asking costs nothing. */
public interface PartnersGoods {

    /** Those warehouses. */
    Set<WarehouseId> dropShipped();
}
