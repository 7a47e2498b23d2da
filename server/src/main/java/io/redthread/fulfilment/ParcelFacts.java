package io.redthread.fulfilment;

import io.redthread.fulfilment.store.ParcelQueries;
import io.redthread.sales.OrderId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Parcels in bulk for whoever retells what became of them (包裹事实); no data scope, the asker keeps it. */
@Service
@Transactional(readOnly = true)
public class ParcelFacts {

    private final ParcelQueries parcels;

    ParcelFacts(ParcelQueries parcels) {
        this.parcels = parcels;
    }

    /** All parcels that these orders have or had; one statement. */
    public List<ParcelRow> ofOrders(Collection<OrderId> orders) {
        return orders.isEmpty() ? List.of() : parcels.ofOrders(orders);
    }

    /** Those of these ids; one statement. */
    public List<ParcelRow> byIds(Collection<ParcelId> ids) {
        return ids.isEmpty() ? List.of() : parcels.byIds(ids);
    }
}
