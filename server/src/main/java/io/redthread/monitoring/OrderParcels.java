package io.redthread.monitoring;

import io.redthread.fulfilment.ParcelRow;
import io.redthread.fulfilment.ParcelView;
import io.redthread.fulfilment.Parcels;
import io.redthread.fulfilment.UnitState;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Label;
import io.redthread.monitoring.domain.ParcelTrail;
import io.redthread.monitoring.domain.ParcelTrail.Act;
import io.redthread.monitoring.domain.ParcelTrail.OnUnit;
import io.redthread.monitoring.domain.ParcelTrail.Tracking;
import io.redthread.monitoring.domain.Words;
import io.redthread.sales.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the warehouse for an order's parcels and keeps what the thread tells of them. */
@Component
class OrderParcels {

    private final Parcels parcels;

    OrderParcels(Parcels parcels) {
        this.parcels = parcels;
    }

    List<ParcelTrail> of(OrderId order, Map<WarehouseId, WarehouseFacts> warehouses) {
        return parcels.ofOrder(order).stream()
                .map(view -> trail(view, warehouses))
                .toList();
    }

    private static ParcelTrail trail(ParcelView view, Map<WarehouseId, WarehouseFacts> warehouses) {
        var row = view.parcel();
        return new ParcelTrail(
                row.id().value(),
                name(warehouses.get(row.warehouse())),
                new Label(view.carrier().nameZh(), view.carrier().nameEn()),
                row.waybill() == null ? null : row.waybill().value(),
                contents(row),
                row.enteredAt(),
                row.dueAt(),
                row.wavedAt(),
                row.pickedAt(),
                act(row.packedAt(), row.packedBy()),
                act(row.dispatchedAt(), row.dispatchedBy()),
                row.deliveredAt(),
                act(row.withdrawnAt(), row.withdrawnWhy()),
                view.events().stream()
                        .map(event -> new Tracking(event.at(), event.code().code(), event.place()))
                        .toList(),
                view.units().stream()
                        .filter(it -> it.offAt() == null)
                        .findFirst()
                        .map(it -> new OnUnit(it.unit().value(), it.sscc().value(), state(it.state())))
                        .orElse(null));
    }

    private static Label state(UnitState state) {
        return switch (state) {
            case OPEN -> Words.of("装载中", "Open");
            case CLOSED -> Words.of("已封闭", "Closed");
            case LEFT -> Words.of("已出库", "Left");
            case EMPTIED -> Words.of("已拆空", "Emptied");
        };
    }

    private static Label name(@Nullable WarehouseFacts known) {
        return known == null ? Words.of("", "") : Words.of(known.nameZh(), known.nameEn());
    }

    private static Label contents(ParcelRow row) {
        var pieces = row.pieces().stripTrailingZeros().toPlainString();
        return Words.of(row.lines() + " 种 " + pieces + " 件", row.lines() + " kinds, " + pieces + " pieces");
    }

    private static @Nullable Act act(@Nullable Instant at, @Nullable String by) {
        return at == null ? null : new Act(at, by == null ? "system" : by);
    }
}
