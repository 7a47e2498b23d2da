package io.redthread.catalog;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import io.redthread.kernel.Uom;
import java.util.List;
import java.util.Optional;

/**
 * What other modules need to know of an item to sell, store and ship it.
 *
 * @param sku its code
 * @param name its Chinese name
 * @param uom its base unit; stock is kept in it
 * @param active whether it may still be ordered
 * @param lotTracked whether stock of it is kept per lot
 * @param storage in what conditions it keeps
 * @param serials whether every piece is known by a number of its own
 * @param regular whether it belongs to the standing assortment (常规)
 * @param highValue whether it needs a second look (高值)
 * @param isNew whether it counts as new today (新品)
 * @param components parts of a kit; empty means it is no kit
 * @param price reference selling price of the base unit
 * @param cost reference cost of the base unit
 */
public record SkuFacts(
        Sku sku,
        String name,
        Uom uom,
        boolean active,
        boolean lotTracked,
        StorageCondition storage,
        SerialTracking serials,
        boolean regular,
        boolean highValue,
        boolean isNew,
        List<KitComponent> components,
        Optional<UnitPrice> price,
        Optional<UnitPrice> cost) {

    /** Facts of an item without serial numbers, of which no reference price and no cost is known. */
    public SkuFacts(
            Sku sku,
            String name,
            Uom uom,
            boolean active,
            boolean lotTracked,
            StorageCondition storage,
            boolean regular,
            boolean highValue,
            boolean isNew,
            List<KitComponent> components) {
        this(
                sku,
                name,
                uom,
                active,
                lotTracked,
                storage,
                SerialTracking.NONE,
                regular,
                highValue,
                isNew,
                components,
                Optional.empty(),
                Optional.empty());
    }

    /** Whether its pieces are known by numbers of their own when they leave. */
    public boolean serialTracked() {
        return serials != SerialTracking.NONE;
    }

    /** Whether it is sold as one and shipped as its parts. */
    public boolean isKit() {
        return !components.isEmpty();
    }

    /** What leaves the shelf when so much is sold: the parts of a kit, or the item itself. */
    public List<KitComponent> exploded(Quantity sold) {
        if (!isKit()) {
            return List.of(new KitComponent(sku, sold));
        }
        return components.stream()
                .map(part -> new KitComponent(
                        part.sku(),
                        new Quantity(
                                part.quantity().amount().multiply(sold.amount()),
                                part.quantity().uom())))
                .toList();
    }
}
