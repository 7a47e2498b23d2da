package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.RunByPartner;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whose hands do the work in a warehouse: ours, or those of the partner that runs it. */
@Component
class Hands {

    private final ObjectProvider<OutsideHands> outside;

    Hands(ObjectProvider<OutsideHands> outside) {
        this.outside = outside;
    }

    /** Whether our people work there. */
    boolean ours(WarehouseId warehouse) {
        return !outside().contains(warehouse);
    }

    /** Those of the parcels that our people work on. */
    List<ParcelInHand> ours(List<ParcelInHand> parcels) {
        var outside = outside();
        return outside.isEmpty()
                ? parcels
                : parcels.stream()
                        .filter(it -> !outside.contains(it.facts().warehouse()))
                        .toList();
    }

    /** Refuses, naming the first parcel that lies in a partner's warehouse. */
    void requireOurs(Collection<ParcelInHand> parcels) {
        var outside = outside();
        parcels.stream()
                .filter(it -> outside.contains(it.facts().warehouse()))
                .findFirst()
                .ifPresent(it -> {
                    throw new Refused(new RunByPartner(it.id().number()));
                });
    }

    /** Takes parcels out of partners' hands; nothing where none lies with one. */
    void takeBack(List<ParcelInHand> parcels, String reason) {
        var theirs = theirs(parcels);
        if (!theirs.isEmpty()) {
            outside.getObject().takeBack(theirs, reason);
        }
    }

    /** Those of the parcels that a partner was told to send. */
    Set<ParcelId> told(List<ParcelInHand> parcels) {
        var theirs = theirs(parcels);
        return theirs.isEmpty()
                ? Set.of()
                : outside.getObject().told(theirs.stream().map(ParcelInHand::id).toList());
    }

    private List<ParcelInHand> theirs(List<ParcelInHand> parcels) {
        var outside = outside();
        return outside.isEmpty()
                ? List.of()
                : parcels.stream()
                        .filter(it -> outside.contains(it.facts().warehouse()))
                        .toList();
    }

    private Set<WarehouseId> outside() {
        var hands = outside.getIfAvailable();
        return hands == null ? Set.of() : hands.warehouses();
    }
}
