package io.redthread.fulfilment;

import io.redthread.fulfilment.store.ParcelStore;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets parcels leave at the act that counts as shipping in their warehouse (发货确认点, parity X43). Those that may not
 * leave yet, because a sibling is missing or a waybill, stay packed and leave by a scan.
 */
@Service
@Transactional
public class ShippingPoint {

    private final ParcelStore parcels;
    private final FloorSettings settings;
    private final Dispatches dispatches;

    ShippingPoint(ParcelStore parcels, FloorSettings settings, Dispatches dispatches) {
        this.parcels = parcels;
        this.settings = settings;
        this.dispatches = dispatches;
    }

    /** Labels of parcels came out of the printer; answers how many parcels left by it. */
    public int printed(Collection<ParcelId> ids) {
        return reached(ShippedAt.PRINT, parcels.read(ids));
    }

    /** An act was done on parcels; answers how many left by it. */
    int reached(ShippedAt act, List<ParcelInHand> some) {
        var rules = settings.of(some.stream().map(it -> it.facts().warehouse()).toList());
        var shipped = some.stream()
                .filter(it -> act == shippedAt(rules.get(it.facts().warehouse())))
                .toList();
        return shipped.isEmpty() ? 0 : dispatches.confirmReady(shipped);
    }

    private static ShippedAt shippedAt(@org.jspecify.annotations.Nullable FloorSetting setting) {
        return setting == null ? ShippedAt.SCAN : setting.shippedAt();
    }
}
