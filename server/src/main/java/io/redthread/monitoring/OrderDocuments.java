package io.redthread.monitoring;

import io.redthread.fulfilment.ParcelId;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.kernel.Label;
import io.redthread.monitoring.domain.ParcelTrail;
import io.redthread.monitoring.domain.ReturnStations;
import io.redthread.monitoring.domain.ThreadFacts;
import io.redthread.monitoring.domain.Words;
import io.redthread.sales.OrderTrail.OrderPart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What else belongs to an order: its parts, parcels, handling units, returns. */
final class OrderDocuments {

    private OrderDocuments() {}

    static List<ThreadView.Document> of(ThreadFacts facts, List<OrderPart> parts) {
        var linked = CurrentAccess.get().may(Permission.FULFILMENT_READ);
        var documents = new ArrayList<ThreadView.Document>();
        for (var part : parts) {
            documents.add(new ThreadView.Document(
                    part.part() == 1 ? "order" : "back-order",
                    part.number(),
                    Words.status(part.status()),
                    null,
                    "/sales/orders/" + part.id().value() + "/thread"));
        }
        for (var parcel : facts.parcels()) {
            documents.add(new ThreadView.Document(
                    "parcel",
                    parcel.waybill() == null ? new ParcelId(parcel.id()).number() : parcel.waybill(),
                    state(parcel),
                    parcel.warehouse(),
                    linked ? "/fulfilment/parcels/" + parcel.id() : null));
        }
        facts.parcels().stream()
                .flatMap(it -> Stream.ofNullable(it.unit()))
                .distinct()
                .map(it -> new ThreadView.Document(
                        "unit", it.number(), it.state(), null, linked ? "/fulfilment/units/" + it.id() : null))
                .forEach(documents::add);
        for (var one : facts.returns()) {
            documents.add(new ThreadView.Document("return", one.number(), Words.of("退货", "Return"), null, null));
        }
        for (var one : facts.authorised()) {
            documents.add(new ThreadView.Document(
                    "return",
                    one.number(),
                    ReturnStations.state(one),
                    null,
                    CurrentAccess.get().may(Permission.RECEIVING_READ) ? ReturnStations.link(one) : null));
        }
        return documents;
    }

    private static Label state(ParcelTrail parcel) {
        if (parcel.withdrawn() != null) {
            return Words.of("已撤回", "called off");
        }
        if (parcel.deliveredAt() != null) {
            return Words.of("已签收", "delivered");
        }
        if (parcel.dispatched() != null) {
            return Words.of("已出库", "dispatched");
        }
        if (parcel.packed() != null) {
            return Words.of("已打包", "packed");
        }
        return parcel.pickedAt() != null ? Words.of("已拣", "picked") : Words.of("待拣", "to pick");
    }
}
