package io.redthread.fulfilment;

import io.redthread.fulfilment.PrintJob.Filled;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.Warehouses;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fills in labels of handling units. */
@Component
class UnitLabels {

    private static final BigDecimal KILO = new BigDecimal(1000);

    private final UnitReads units;
    private final Carriers carriers;
    private final Warehouses warehouses;

    UnitLabels(UnitReads units, Carriers carriers, Warehouses warehouses) {
        this.units = units;
        this.carriers = carriers;
        this.warehouses = warehouses;
    }

    /** Labels of units, in this order; one that is not there is refused. */
    List<Filled> of(List<HandlingUnitId> ids, LabelLooks.Chosen looks, Map<LabelField, String> common) {
        var places = warehouses.all().stream().collect(Collectors.toMap(WarehouseFacts::id, WarehouseFacts::nameZh));
        return units.views(ids).stream()
                .map(it -> {
                    var unit = it.unit();
                    var fields = new EnumMap<LabelField, String>(common);
                    fields.put(LabelField.SSCC, unit.sscc().value());
                    fields.put(LabelField.UNIT, kind(unit.kind()));
                    fields.put(LabelField.CARRIER, carriersOf(it));
                    fields.put(LabelField.WAREHOUSE, places.getOrDefault(unit.warehouse(), ""));
                    fields.put(LabelField.PARCELS, Integer.toString(unit.parcels()));
                    fields.put(LabelField.WEIGHT, kilograms(unit));
                    return new Filled(looks.of(unit.carrier(), null), null, 0, ParcelLabels.texts(fields), List.of());
                })
                .toList();
    }

    /** Whose parcels go on it, or else whose are on it. */
    private String carriersOf(UnitView it) {
        var carrier = it.unit().carrier();
        return carrier != null
                ? carriers.of(carrier).nameZh()
                : it.carriers().stream()
                        .map(one -> carriers.of(one.carrier()).nameZh())
                        .collect(Collectors.joining("、"));
    }

    /** A dash until all parcels were weighed: half a weight would be taken for the whole. */
    private static String kilograms(UnitRow unit) {
        return unit.parcels() == 0 || unit.weighed() < unit.parcels()
                ? "—"
                : unit.grams().divide(KILO, 2, RoundingMode.HALF_UP).toPlainString() + " kg";
    }

    private static String kind(UnitKind kind) {
        return switch (kind) {
            case BOX -> "周转箱";
            case CAGE -> "笼车";
            case PALLET -> "托盘";
        };
    }
}
