package io.redthread.inventory;

import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.LocationRows.PlaceRow;
import io.redthread.kernel.Refused;
import io.redthread.parties.PartnerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps goods of different owners apart (货主): none go from one's warehouse to another's but by a change of owner, what we buy
 * or make never comes to an owner's shelf, and no owner brings goods to ours.
 */
@Component
class OwnersApart {

    private static final Set<LocationId> OURS_ONLY = Set.of(Places.SUPPLIER, Places.ASSEMBLY);

    private final GoodsOwners owners;
    private final LocationRows locations;

    OwnersApart(GoodsOwners owners, LocationRows locations) {
        this.owners = owners;
        this.locations = locations;
    }

    /** Refuses movements that would mix them. */
    void check(List<Movement> movements, Map<LocationId, PlaceRow> places) {
        var theirs = owners.ofWarehouses(warehouses(places.values()));
        for (var movement : movements) {
            var from = places.get(movement.from());
            var to = places.get(movement.to());
            if (from != null && to != null) {
                check(movement, from, to, theirs);
            }
        }
    }

    /** Refuses two warehouses with goods of different owners. */
    void same(WarehouseId from, WarehouseId to) {
        if (differ(from, to)) {
            throw new Refused(new OwnerRefusal.OwnersDiffer(code(from), code(to)));
        }
    }

    /** Refuses two warehouses with goods of one owner. */
    void different(WarehouseId from, WarehouseId to) {
        if (!differ(from, to)) {
            throw new Refused(new OwnerRefusal.OwnersSame(code(from), code(to)));
        }
    }

    /** Refuses a warehouse with goods of an owner. */
    void refuse(WarehouseId warehouse) {
        if (!owners.ofWarehouses(List.of(warehouse)).isEmpty()) {
            throw new Refused(new OwnerRefusal.GoodsOfOwner(code(warehouse)));
        }
    }

    private void check(Movement movement, PlaceRow from, PlaceRow to, Map<WarehouseId, PartnerId> theirs) {
        if (from.warehouse() != null && to.warehouse() != null) {
            if (!Objects.equals(theirs.get(from.warehouse()), theirs.get(to.warehouse()))
                    && !movement.reason().equals(CustodyKind.CHANGE.reason())) {
                throw new Refused(new OwnerRefusal.OwnersDiffer(code(from.warehouse()), code(to.warehouse())));
            }
            return;
        }
        var warehouse = from.warehouse() == null ? to.warehouse() : from.warehouse();
        var beyond = from.warehouse() == null ? movement.from() : movement.to();
        if (warehouse != null && theirs.containsKey(warehouse) && OURS_ONLY.contains(beyond)) {
            throw new Refused(new OwnerRefusal.GoodsOfOwner(code(warehouse)));
        }
        if (warehouse != null && !theirs.containsKey(warehouse) && beyond.equals(Places.OWNER)) {
            throw new Refused(new OwnerRefusal.GoodsOfOurs(code(warehouse)));
        }
    }

    private boolean differ(WarehouseId from, WarehouseId to) {
        var theirs = owners.ofWarehouses(List.of(from, to));
        return !Objects.equals(theirs.get(from), theirs.get(to));
    }

    private static Set<WarehouseId> warehouses(Collection<PlaceRow> places) {
        return places.stream().map(PlaceRow::warehouse).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private String code(WarehouseId warehouse) {
        return locations.warehouse(warehouse).map(WarehouseFacts::code).orElse("");
    }
}
