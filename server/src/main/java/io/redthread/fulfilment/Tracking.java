package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotFound;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotReady;
import io.redthread.fulfilment.FulfilmentRefusal.TrackingUnknown;
import io.redthread.fulfilment.domain.TrackingToken;
import io.redthread.fulfilment.store.ParcelQueries;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.TrackingStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.process.CaseId;
import io.redthread.process.Exceptions;
import io.redthread.process.Outcome;
import io.redthread.sales.Orders;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where parcels are after they left (物流跟踪): what carriers report, and the page on which the customer follows. */
@Service
@Transactional
public class Tracking {

    private static final int MOST_EVENTS = 200;
    private static final int LONGEST_DETAIL = 500;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final ParcelStore parcels;
    private final ParcelQueries queries;
    private final TrackingStore events;
    private final Orders orders;
    private final Carriers carriers;
    private final SigningKeys keys;
    private final Exceptions exceptions;
    private final Journal journal;
    private final Clock clock;

    Tracking(
            ParcelStore parcels,
            ParcelQueries queries,
            TrackingStore events,
            Orders orders,
            Carriers carriers,
            SigningKeys keys,
            Exceptions exceptions,
            Journal journal,
            Clock clock) {
        this.parcels = parcels;
        this.queries = queries;
        this.events = events;
        this.orders = orders;
        this.carriers = carriers;
        this.keys = keys;
        this.exceptions = exceptions;
        this.journal = journal;
        this.clock = clock;
    }

    /** Takes what a carrier reports; answers how much of it was new. A report of delivery confirms it (签收). */
    public int report(Waybill waybill, List<TrackingEvent> reported) {
        check(reported);
        var parcel = queries.byWaybill(waybill).orElseThrow(() -> new Refused(new ParcelNotFound(waybill.value())));
        if (parcel.state() != ParcelState.DISPATCHED) {
            throw new Refused(new ParcelNotReady(parcel.number(), parcel.state(), ParcelState.DISPATCHED));
        }
        var fresh = events.insert(
                parcel.id(), reported, clock.instant(), Callers.current().username());
        var delivered = reported.stream()
                .filter(it -> it.code() == TrackingCode.DELIVERED)
                .findFirst();
        if (!fresh.isEmpty()) {
            delivered.ifPresent(it -> parcels.delivered(parcel.id(), it.at()));
            journal.record(Act.of(
                    "tracking-reported",
                    parcel.id().document(),
                    parcel.number(),
                    Map.of("waybill", waybill, "events", fresh.size(), "delivered", delivered.isPresent())));
        }
        fresh.stream()
                .filter(it -> it.code() == TrackingCode.PROBLEM)
                .forEach(it -> exceptions.openBeside(new CaseId(parcel.orderId().value()), trouble(waybill, it)));
        return fresh.size();
    }

    private static Outcome.Fails trouble(Waybill waybill, TrackingEvent it) {
        var where = it.place().isBlank() ? "" : " · " + it.place();
        return new Outcome.Fails(
                "carrier",
                "承运商报告异常 " + waybill + where + ":" + it.detail(),
                "The carrier reports a problem with " + waybill + where + ": " + it.detail());
    }

    /** The unguessable part of a parcel's tracking address. */
    public String token(ParcelId parcel) {
        return TrackingToken.of(keys.tracking(), parcel.value());
    }

    /** What the customer sees at a tracking address. */
    @Transactional(readOnly = true)
    public TrackedParcel follow(String token) {
        var id = TrackingToken.parcel(keys.tracking(), token);
        if (id.isEmpty()) {
            throw new Refused(new TrackingUnknown());
        }
        var parcel = queries.byIds(List.of(new ParcelId(id.getAsLong()))).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new TrackingUnknown()));
        var to = java.util.Objects.requireNonNull(
                        orders.shipTo(List.of(parcel.orderId())).get(parcel.orderId()))
                .masked();
        var reported = events.of(List.of(parcel.id())).getOrDefault(parcel.id(), List.of());
        return new TrackedParcel(
                parcel.number(),
                carriers.of(parcel.carrier()),
                parcel.waybill(),
                parcel.state(),
                to.recipient(),
                to.province(),
                to.city(),
                parcel.dispatchedAt(),
                parcel.deliveredAt(),
                reported.reversed());
    }

    private void check(List<TrackingEvent> reported) {
        var errors = new ArrayList<InputError>();
        if (reported.isEmpty() || reported.size() > MOST_EVENTS) {
            errors.add(new InputError("/events", Integer.toString(reported.size()), "tracking-events-out-of-range"));
        }
        var latest = clock.instant().plus(CLOCKS_DIFFER);
        for (var i = 0; i < reported.size(); i++) {
            var event = reported.get(i);
            if (event.at().isAfter(latest)) {
                errors.add(new InputError("/events/" + i + "/at", event.at().toString(), "tracking-in-future"));
            }
            if (event.detail().length() > LONGEST_DETAIL || event.place().length() > LONGEST_DETAIL) {
                errors.add(new InputError("/events/" + i + "/detail", event.detail(), "tracking-detail-too-long"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(errors));
        }
    }
}
