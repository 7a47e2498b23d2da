package io.redthread.catalog;

import static java.util.Objects.requireNonNullElse;

import io.redthread.kernel.UnitPrice;
import io.redthread.kernel.Uom;
import io.redthread.platform.json.Given;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be said of an item (商品资料) beside its code.
 *
 * @param name Chinese name, 1–200 characters
 * @param nameEn English name, or empty
 * @param spec model, colour, size in words, or empty
 * @param category where it stands in the tree
 * @param uom base unit; fixed once the item exists
 * @param flags how rules treat it
 * @param measures how it keeps and how big it is
 * @param price reference selling price
 * @param cost reference cost
 * @param imageUrl picture at an http(s) address, or empty
 * @param extra the company's own fields
 * @param barcodes codes on its packings
 * @param units units beside the base unit
 * @param components parts, when it is a kit; whether it is one is fixed once the item exists
 */
public record SkuContent(
        String name,
        String nameEn,
        String spec,
        Optional<CategoryId> category,
        Uom uom,
        SkuFlags flags,
        SkuMeasures measures,
        Optional<UnitPrice> price,
        Optional<UnitPrice> cost,
        String imageUrl,
        Map<String, String> extra,
        List<Barcode> barcodes,
        List<UnitConversion> units,
        List<KitComponent> components) {

    /** Reads what was left out as empty; checks are made where an item is saved. */
    public SkuContent {
        name = requireNonNullElse(name, "").strip();
        nameEn = requireNonNullElse(nameEn, "").strip();
        spec = requireNonNullElse(spec, "").strip();
        uom = requireNonNullElse(uom, Uom.PCS);
        flags = requireNonNullElse(flags, SkuFlags.REGULAR);
        measures = requireNonNullElse(measures, SkuMeasures.UNKNOWN);
        imageUrl = requireNonNullElse(imageUrl, "").strip();
        extra = Given.map(extra);
        barcodes = Given.list(barcodes);
        units = Given.list(units);
        components = Given.list(components);
    }

    /** A regular item counted in pieces of which only the name is known. */
    public static SkuContent named(String name) {
        return new SkuContent(
                name,
                "",
                "",
                Optional.empty(),
                Uom.PCS,
                SkuFlags.REGULAR,
                SkuMeasures.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                "",
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same with other flags. */
    public SkuContent with(SkuFlags other) {
        return copy(uom, other, measures, barcodes, units, components);
    }

    /** The same with other measures. */
    public SkuContent with(SkuMeasures other) {
        return copy(uom, flags, other, barcodes, units, components);
    }

    /** The same counted in another base unit. */
    public SkuContent in(Uom base) {
        return copy(base, flags, measures, barcodes, units, components);
    }

    /** The same as a kit of these parts. */
    public SkuContent of(KitComponent... parts) {
        return copy(uom, flags, measures, barcodes, units, List.of(parts));
    }

    /** The same with these barcodes. */
    public SkuContent with(Barcode... codes) {
        return copy(uom, flags, measures, List.of(codes), units, components);
    }

    /** The same with these further units. */
    public SkuContent with(UnitConversion... others) {
        return copy(uom, flags, measures, barcodes, List.of(others), components);
    }

    private SkuContent copy(
            Uom base,
            SkuFlags flagged,
            SkuMeasures measured,
            List<Barcode> codes,
            List<UnitConversion> others,
            List<KitComponent> parts) {
        return new SkuContent(
                name, nameEn, spec, category, base, flagged, measured, price, cost, imageUrl, extra, codes, others,
                parts);
    }
}
