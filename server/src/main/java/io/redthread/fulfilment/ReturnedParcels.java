package io.redthread.fulfilment;

import io.redthread.fulfilment.store.ParcelQueries;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.receiving.SentParcels;
import io.redthread.sales.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the door which parcel left with a waybill, so that one that comes back is known. */
@Component
class ReturnedParcels implements SentParcels {

    private final ParcelQueries queries;
    private final Parcels parcels;

    ReturnedParcels(ParcelQueries queries, Parcels parcels) {
        this.queries = queries;
        this.parcels = parcels;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SentParcel> byWaybill(String waybill) {
        return waybill(waybill)
                .flatMap(queries::byWaybill)
                .filter(it -> it.state() == ParcelState.DISPATCHED)
                .map(this::sent);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Sku, Set<WarehouseId>> sentFrom(OrderId order) {
        return parcels.ofOrder(order).stream()
                .filter(it -> it.parcel().state() == ParcelState.DISPATCHED)
                .flatMap(it -> it.lines().stream()
                        .map(line -> Map.entry(line.sku(), it.parcel().warehouse())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private SentParcel sent(ParcelRow row) {
        var living = queries.ofOrders(List.of(row.orderId())).stream()
                .filter(it -> it.state() != ParcelState.WITHDRAWN)
                .count();
        return new SentParcel(
                row.orderId(),
                row.carrier().value(),
                row.waybill() == null ? "" : row.waybill().value(),
                living == 1,
                parcels.byId(row.id()).lines().stream()
                        .map(it -> new Content(it.sku(), it.quantity()))
                        .toList());
    }

    private static Optional<Waybill> waybill(String code) {
        try {
            return Optional.of(new Waybill(code));
        } catch (Refused refused) {
            if (refused.refusal() instanceof InvalidInput) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
