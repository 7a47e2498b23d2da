package io.redthread.receiving;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sscc;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An announced unit that stands at the door, to be taken in whole (整箱收货).
 *
 * @param sscc its number
 * @param warehouse where
 * @param bin in which receiving place; absent means the warehouse's first
 * @param order the order the keeper has opened; absent where none is
 * @param note what was noted, at most 500 characters, or empty
 * @param found lines of which less came than was announced; all others came whole
 */
public record UnitAtDoor(
        Sscc sscc,
        WarehouseId warehouse,
        Optional<LocationId> bin,
        Optional<PurchaseOrderId> order,
        String note,
        List<Found> found) {

    /** A unit of which all came. */
    public static UnitAtDoor whole(Sscc sscc, WarehouseId warehouse) {
        return new UnitAtDoor(sscc, warehouse, Optional.empty(), Optional.empty(), "", List.of());
    }

    /** Keeps the list as it is. */
    public UnitAtDoor {
        found = List.copyOf(found);
    }

    /**
     * What was found of a line.
     *
     * @param lineNo the line of the unit
     * @param quantity how much came, from zero, in the base unit
     * @param serials the numbers of the pieces that came, where the line has numbers
     */
    public record Found(int lineNo, BigDecimal quantity, List<String> serials) {

        /** Refuses less than nothing. */
        public Found {
            if (quantity.signum() < 0) {
                throw InvalidInput.of("/quantity", quantity, "quantity-negative");
            }
            serials = List.copyOf(serials);
        }
    }
}
