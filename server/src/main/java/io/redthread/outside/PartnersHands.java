package io.redthread.outside;

import io.redthread.fulfilment.OutsideHands;
import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.ParcelInHand;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Refused;
import io.redthread.outside.OutsideRefusal.WithThePartner;
import io.redthread.outside.store.InstructionReads;
import io.redthread.outside.store.InstructionRows;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the warehouse must know of partners' hands: where they work, and what they will not let go of. */
@Component
class PartnersHands implements OutsideHands {

    private final KnownOutside known;
    private final InstructionRows rows;
    private final InstructionReads reads;
    private final Clock clock;

    PartnersHands(KnownOutside known, InstructionRows rows, InstructionReads reads, Clock clock) {
        this.known = known;
        this.rows = rows;
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    public Set<WarehouseId> warehouses() {
        return known.all();
    }

    /** What the partner has not even fetched is simply not wanted any more. */
    @Override
    public void takeBack(Collection<ParcelInHand> parcels, String reason) {
        var byId = parcels.stream().collect(Collectors.toMap(ParcelInHand::id, it -> it));
        var now = clock.instant();
        for (var open : rows.lockOpen(byId.keySet(), now)) {
            var fetched = open.progress().fetchedAt();
            var parcel = open.parcel() == null ? null : byId.get(open.parcel());
            if (fetched != null && parcel != null) {
                throw new Refused(
                        new WithThePartner(parcel.id().number(), parcel.facts().orderNumber(), open.number(), fetched));
            }
            rows.move(open, InstructionState.DROPPED, InstructionRows.Said.words(now, reason));
        }
    }

    @Override
    public Set<ParcelId> told(Collection<ParcelId> parcels) {
        return reads.told(parcels);
    }
}
