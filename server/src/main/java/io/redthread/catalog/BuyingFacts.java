package io.redthread.catalog;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a buyer's order needs to know of an item.
 *
 * @param sku its code
 * @param name its Chinese name
 * @param uom its base unit
 * @param active whether it may still be ordered
 * @param regular whether it belongs to the standing assortment (常规)
 * @param highValue whether it needs a second look (高值)
 * @param isNew whether it counts as new today (新品)
 * @param kit whether it is bought as its parts only
 * @param category code of its category, or empty
 * @param units its other units
 */
public record BuyingFacts(
        Sku sku,
        String name,
        Uom uom,
        boolean active,
        boolean regular,
        boolean highValue,
        boolean isNew,
        boolean kit,
        String category,
        List<UnitConversion> units) {

    /** So much of that unit in the base unit; absent where the item has no such unit. */
    public Optional<Quantity> inBase(BigDecimal amount, Uom unit) {
        if (unit.equals(uom)) {
            return Optional.of(new Quantity(amount, uom));
        }
        return units.stream()
                .filter(conversion -> conversion.uom().equals(unit))
                .findFirst()
                .map(conversion -> conversion.toBase(new Quantity(amount, unit), uom));
    }
}
