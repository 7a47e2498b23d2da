package io.redthread.inventory;

import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.LocationRows.PlaceRow;
import io.redthread.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps our own movements off the shelves of partners whose goods are their own: what lies there is what the partner told,
 * so goods that are not linked can never lie there, be promised there, or be wanted of the partner.
 */
@Component
class PartnersShelves {

    private final ObjectProvider<PartnersGoods> partners;
    private final LocationRows locations;

    PartnersShelves(ObjectProvider<PartnersGoods> partners, LocationRows locations) {
        this.partners = partners;
        this.locations = locations;
    }

    /** Refuses movements between such a shelf and anywhere but the partner. */
    void check(List<Movement> movements, Map<LocationId, PlaceRow> places) {
        var theirs = theirs();
        if (theirs.isEmpty()) {
            return;
        }
        for (var movement : movements) {
            check(theirs, places.get(movement.from()), movement.to());
            check(theirs, places.get(movement.to()), movement.from());
        }
    }

    /** Refuses such a warehouse. */
    void refuse(WarehouseId warehouse) {
        if (theirs().contains(warehouse)) {
            throw refused(warehouse);
        }
    }

    private void check(Set<WarehouseId> theirs, @Nullable PlaceRow place, LocationId other) {
        if (place != null
                && place.warehouse() != null
                && theirs.contains(place.warehouse())
                && !other.equals(Places.PARTNER)) {
            throw refused(place.warehouse());
        }
    }

    private Refused refused(WarehouseId warehouse) {
        var code = locations.warehouse(warehouse).map(WarehouseFacts::code).orElse("");
        return new Refused(new InventoryRefusal.GoodsOfPartner(code));
    }

    private Set<WarehouseId> theirs() {
        var known = partners.getIfAvailable();
        return known == null ? Set.of() : known.dropShipped();
    }
}
