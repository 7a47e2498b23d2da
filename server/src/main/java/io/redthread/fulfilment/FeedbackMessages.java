package io.redthread.fulfilment;

import io.redthread.fulfilment.store.ParcelQueries;
import io.redthread.fulfilment.store.PickLineStore;
import io.redthread.sales.OrderId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Words the messages to shops. */
@Component
class FeedbackMessages {

    private final ParcelQueries parcels;
    private final PickLineStore lines;
    private final Carriers carriers;
    private final Tracking tracking;
    private final JsonMapper json;

    FeedbackMessages(
            ParcelQueries parcels, PickLineStore lines, Carriers carriers, Tracking tracking, JsonMapper json) {
        this.parcels = parcels;
        this.lines = lines;
        this.carriers = carriers;
        this.tracking = tracking;
        this.json = json;
    }

    /** The body of the message about each order; an order of which nothing left has none. */
    @Transactional(readOnly = true)
    public Map<OrderId, String> of(Collection<OrderId> orders) {
        var sent = parcels.ofOrders(orders).stream()
                .filter(it -> it.state() == ParcelState.DISPATCHED)
                .toList();
        var inside = lines.inside(sent.stream().map(ParcelRow::id).toList()).stream()
                .collect(Collectors.groupingBy(PickLine::parcel));
        var bodies = new HashMap<OrderId, String>();
        sent.stream()
                .collect(Collectors.groupingBy(ParcelRow::orderId))
                .forEach((order, theirs) -> bodies.put(
                        order,
                        json.writeValueAsString(new FeedbackMessage(
                                "order.dispatched",
                                theirs.getFirst().platformNumber(),
                                theirs.getFirst().orderNumber(),
                                theirs.stream()
                                        .map(it -> sent(it, inside.getOrDefault(it.id(), List.of())))
                                        .toList()))));
        return bodies;
    }

    private FeedbackMessage.Sent sent(ParcelRow parcel, List<PickLine> inside) {
        return new FeedbackMessage.Sent(
                parcel.number(),
                parcel.carrier().value(),
                carriers.of(parcel.carrier()).nameZh(),
                parcel.waybill() == null ? null : parcel.waybill().value(),
                parcel.dispatchedAt(),
                "/track/" + tracking.token(parcel.id()),
                inside.stream()
                        .map(line -> new FeedbackMessage.Item(
                                line.goods().sku(), line.goods().quantity()))
                        .toList());
    }
}
