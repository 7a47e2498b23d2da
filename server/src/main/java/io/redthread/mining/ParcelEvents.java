package io.redthread.mining;

import io.redthread.fulfilment.ParcelRow;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.mining.domain.NewEvent;
import io.redthread.mining.domain.NewEvent.About;
import io.redthread.mining.domain.NewEvent.By;
import io.redthread.mining.domain.NewEvent.Work;
import io.redthread.mining.domain.NewObject;
import io.redthread.mining.domain.NewObject.Ref;
import io.redthread.mining.domain.NewObject.Traits;
import io.redthread.process.CaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of parcels: from the moment the warehouse had them until they were delivered. */
@Component
class ParcelEvents {

    private final Directory directory;

    ParcelEvents(Directory directory) {
        this.directory = directory;
    }

    private record Moment(
            String activity, @Nullable Instant at, @Nullable String by) {}

    void tell(List<ParcelRow> parcels, List<NewObject> objects, List<NewEvent> events) {
        if (parcels.isEmpty()) {
            return;
        }
        var warehouses = directory.warehouses();
        for (var it : parcels) {
            var warehouse = Optional.ofNullable(warehouses.get(it.warehouse()));
            var traits = new Traits("", warehouse.map(WarehouseFacts::code).orElse(""), "", "", "", "");
            objects.add(new NewObject(parcel(it), it.number(), traits, ""));
            objects.add(new NewObject(NodeLog.order(new CaseId(it.orderId().value())), it.orderNumber(), traits, ""));
            warehouse.ifPresent(
                    its -> objects.add(NewObject.of(new Ref(ObjectTypes.WAREHOUSE, its.code()), its.nameZh())));
            moments(it, warehouse, events);
        }
    }

    private static void moments(ParcelRow it, Optional<WarehouseFacts> warehouse, List<NewEvent> events) {
        var all = List.of(
                new Moment("parcel-entered", it.enteredAt(), null),
                new Moment("parcel-waved", it.wavedAt(), null),
                new Moment("parcel-picked", it.pickedAt(), null),
                new Moment("parcel-packed", it.packedAt(), it.packedBy()),
                new Moment("parcel-dispatched", it.dispatchedAt(), it.dispatchedBy()),
                new Moment("parcel-delivered", it.deliveredAt(), null),
                new Moment("parcel-withdrawn", it.withdrawnAt(), null));
        var before = it.enteredAt();
        for (var rank = 0; rank < all.size(); rank++) {
            var moment = all.get(rank);
            var at = moment.at();
            if (at != null) {
                var late = moment.activity().equals("parcel-packed") && at.isAfter(it.dueAt());
                events.add(new NewEvent(
                        "parcel:" + it.id().value() + ":" + moment.activity(),
                        moment.activity(),
                        at,
                        rank + 1,
                        Work.of(before, at, at, late),
                        new By(Objects.requireNonNullElse(moment.by(), ""), "", 0),
                        "",
                        about(it, moment, warehouse)));
                before = at;
            }
        }
    }

    /** The order's own life is that of its nodes; its parcels are reached through the order. */
    private static List<About> about(ParcelRow it, Moment moment, Optional<WarehouseFacts> warehouse) {
        var about = new ArrayList<>(List.of(new About(parcel(it), "parcel")));
        warehouse.ifPresent(its -> about.add(new About(new Ref(ObjectTypes.WAREHOUSE, its.code()), "at")));
        var wave = it.wave();
        if (wave != null && moment.activity().equals("parcel-waved")) {
            about.add(new About(new Ref(ObjectTypes.WAVE, Long.toString(wave.value())), "wave"));
        }
        if (moment.by() != null) {
            about.add(new About(new Ref(ObjectTypes.PERSON, moment.by()), "by"));
        }
        return about;
    }

    private static Ref parcel(ParcelRow it) {
        return new Ref(ObjectTypes.PARCEL, Long.toString(it.id().value()));
    }
}
