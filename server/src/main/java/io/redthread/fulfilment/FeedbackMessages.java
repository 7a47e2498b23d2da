package io.redthread.fulfilment;

import io.redthread.fulfilment.store.ParcelQueries;
import io.redthread.fulfilment.store.PickLineStore;
import io.redthread.sales.Merges;
import io.redthread.sales.OrderId;
import io.redthread.sales.Orders;
import io.redthread.sales.SalesOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Merges merges;
    private final Orders sales;
    private final JsonMapper json;

    FeedbackMessages(
            ParcelQueries parcels,
            PickLineStore lines,
            Carriers carriers,
            Tracking tracking,
            Merges merges,
            Orders sales,
            JsonMapper json) {
        this.parcels = parcels;
        this.lines = lines;
        this.carriers = carriers;
        this.tracking = tracking;
        this.merges = merges;
        this.sales = sales;
        this.json = json;
    }

    /** The body of the message about each order; an order of which nothing left has none. */
    @Transactional(readOnly = true)
    public Map<OrderId, String> of(Collection<OrderId> orders) {
        var leads = merges.leadsOf(orders);
        var asked = new HashSet<>(orders);
        asked.addAll(leads.values());
        var sent = parcels.ofOrders(asked).stream()
                .filter(it -> it.state() == ParcelState.DISPATCHED)
                .toList();
        var inside = lines.inside(sent.stream().map(ParcelRow::id).toList()).stream()
                .collect(Collectors.groupingBy(PickLine::parcel));
        var left = sent.stream().collect(Collectors.groupingBy(ParcelRow::orderId));
        var bodies = new HashMap<OrderId, String>();
        left.forEach((order, theirs) -> {
            if (orders.contains(order)) {
                var first = theirs.getFirst();
                bodies.put(order, body(first.platformNumber(), first.orderNumber(), theirs, inside));
            }
        });
        for (var it : leads.isEmpty() ? List.<SalesOrder>of() : sales.byIds(leads.keySet())) {
            var theirs = left.get(leads.get(it.id()));
            if (theirs != null) {
                bodies.put(it.id(), body(it.platformNumber(), it.number(), theirs, inside));
            }
        }
        return bodies;
    }

    private String body(
            String platformNumber, String number, List<ParcelRow> theirs, Map<ParcelId, List<PickLine>> inside) {
        return json.writeValueAsString(new FeedbackMessage(
                "order.dispatched",
                platformNumber,
                number,
                theirs.stream()
                        .map(it -> sent(it, inside.getOrDefault(it.id(), List.of())))
                        .toList()));
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
