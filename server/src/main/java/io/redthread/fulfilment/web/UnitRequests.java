package io.redthread.fulfilment.web;

import io.redthread.fulfilment.CarrierCode;
import io.redthread.fulfilment.NewUnit;
import io.redthread.fulfilment.UnitKind;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sscc;
import io.redthread.platform.json.Given;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the endpoints of handling units are sent. */
final class UnitRequests {

    private UnitRequests() {}

    /** Opens a unit; parcels of any carrier go on it unless one is named. */
    record Open(
            @Nullable WarehouseId warehouse,
            @Nullable UnitKind kind,
            @Nullable CarrierCode carrier) {

        NewUnit unit() {
            return new NewUnit(
                    Given.value("/warehouse", warehouse), Given.value("/kind", kind), Optional.ofNullable(carrier));
        }
    }

    /** Why a closed unit is opened again. */
    record Reopen(@Nullable String reason) {}

    /** The unit that leaves. */
    record Leave(@Nullable Sscc sscc) {}
}
