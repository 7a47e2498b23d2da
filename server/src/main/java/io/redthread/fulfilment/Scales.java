package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.NotWeighed;
import io.redthread.fulfilment.store.WeighingStore;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Refused;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows which parcels may not leave unweighed, and whether they were weighed. */
@Component
class Scales {

    private final FloorSettings settings;
    private final WeighingStore weighings;

    Scales(FloorSettings settings, WeighingStore weighings) {
        this.settings = settings;
        this.weighings = weighings;
    }

    /** Refuses, naming the first parcel that had to be weighed and was not. */
    void require(List<ParcelInHand> leaving) {
        var passed = Set.copyOf(passed(leaving));
        leaving.stream().filter(it -> !passed.contains(it)).findFirst().ifPresent(it -> {
            throw new Refused(new NotWeighed(it.id().number()));
        });
    }

    /** Those that were weighed, or need not be. */
    List<ParcelInHand> passed(List<ParcelInHand> leaving) {
        var where = weighing(leaving);
        if (where.isEmpty()) {
            return leaving;
        }
        var weighed = weighings.weighed(leaving.stream()
                .filter(it -> where.contains(it.facts().warehouse()))
                .map(ParcelInHand::id)
                .toList());
        return leaving.stream()
                .filter(it -> !where.contains(it.facts().warehouse()) || weighed.contains(it.id()))
                .toList();
    }

    private Set<WarehouseId> weighing(List<ParcelInHand> leaving) {
        return settings
                .of(leaving.stream()
                        .map(it -> it.facts().warehouse())
                        .distinct()
                        .toList())
                .values()
                .stream()
                .filter(FloorSetting::weighs)
                .map(FloorSetting::warehouse)
                .collect(Collectors.toSet());
    }
}
