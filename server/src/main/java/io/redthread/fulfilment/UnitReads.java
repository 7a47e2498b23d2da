package io.redthread.fulfilment;

import static java.util.stream.Collectors.toMap;

import io.redthread.fulfilment.UnitRefusal.UnitNotFound;
import io.redthread.fulfilment.UnitView.Loaded;
import io.redthread.fulfilment.UnitView.OfCarrier;
import io.redthread.fulfilment.store.HandlingUnitStore;
import io.redthread.fulfilment.store.UnitQueries;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sscc;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handling units (物流单元) to look at: lists, single ones, what is on them. */
@Service
@Transactional(readOnly = true)
public class UnitReads {

    private final UnitQueries queries;
    private final HandlingUnitStore units;

    UnitReads(UnitQueries queries, HandlingUnitStore units) {
        this.queries = queries;
        this.units = units;
    }

    /** A page of units. */
    public Page<UnitRow> page(UnitFilter filter, PageQuery query) {
        var page = queries.page(filter, query);
        return new Page<>(summed(page.items(), inside(page.items())), page.next(), page.total());
    }

    /** The unit of that number, without what is on it. */
    public UnitRow bySscc(Sscc sscc) {
        return row(units.find(sscc).orElseThrow(() -> new Refused(new UnitNotFound(sscc.value()))));
    }

    /** One unit with its sums. */
    public UnitRow row(HandlingUnitId id) {
        var found = List.of(found(id));
        return summed(found, inside(found)).getFirst();
    }

    /** One unit and all that is on it. */
    public UnitView of(HandlingUnitId id) {
        return views(List.of(id)).getFirst();
    }

    /** Units and all that is on them, in this order; one that is not there is refused. */
    List<UnitView> views(List<HandlingUnitId> ids) {
        var rows = byId(queries.byIds(ids));
        var inside = queries.inside(rows.keySet());
        var all = new HashMap<>(rows);
        all.putAll(byId(inside));
        var loaded = queries.loaded(all.keySet());
        var sums = summed(List.copyOf(all.values()), List.of()).stream().collect(toMap(UnitRow::id, it -> it));
        var outers = byId(queries.byIds(rows.values().stream()
                .map(UnitRow::outer)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
        return ids.stream()
                .map(id -> {
                    var unit = rows.get(id);
                    if (unit == null) {
                        throw new Refused(new UnitNotFound(Long.toString(id.value())));
                    }
                    var parcels =
                            loaded.stream().filter(it -> on(it.unit(), id, all)).toList();
                    var outer = unit.outer() == null ? null : outers.get(unit.outer());
                    return new UnitView(
                            Objects.requireNonNull(sums.get(id)),
                            outer == null ? null : outer.sscc(),
                            inside.stream()
                                    .filter(it -> on(it.id(), id, all))
                                    .map(it -> Objects.requireNonNull(sums.get(it.id())))
                                    .toList(),
                            parcels,
                            ofCarriers(parcels));
                })
                .toList();
    }

    /** Whether a unit is that one or stands on it, directly or not. */
    private static boolean on(HandlingUnitId unit, HandlingUnitId root, Map<HandlingUnitId, UnitRow> all) {
        for (var it = all.get(unit); it != null; it = it.outer() == null ? null : all.get(it.outer())) {
            if (it.id().equals(root)) {
                return true;
            }
        }
        return false;
    }

    private static Map<HandlingUnitId, UnitRow> byId(List<UnitRow> rows) {
        return rows.stream().collect(toMap(UnitRow::id, it -> it));
    }

    /** What is on a unit, also on the units on it. */
    UnitSum sum(HandlingUnitId id) {
        var row = row(id);
        return new UnitSum(row.parcels(), row.weighed(), row.grams());
    }

    /** Whether all parcels on a unit, also on the units on it, are that carrier's. */
    boolean onlyOf(HandlingUnitId id, CarrierCode carrier) {
        return of(id).parcels().stream().allMatch(it -> it.carrier().equals(carrier));
    }

    private UnitRow found(HandlingUnitId id) {
        return queries.byIds(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new UnitNotFound(Long.toString(id.value()))));
    }

    private List<UnitRow> inside(List<UnitRow> rows) {
        return queries.inside(rows.stream().map(UnitRow::id).toList());
    }

    /** The rows with what is on them; inside are all units that stand on any of them. */
    private List<UnitRow> summed(List<UnitRow> rows, List<UnitRow> inside) {
        var all = new HashMap<HandlingUnitId, UnitRow>();
        rows.forEach(it -> all.put(it.id(), it));
        inside.forEach(it -> all.put(it.id(), it));
        var own = all.isEmpty() ? Map.<HandlingUnitId, UnitSum>of() : queries.sums(all.keySet());
        var sums = new HashMap<HandlingUnitId, UnitSum>();
        own.forEach((unit, sum) -> {
            for (var it = all.get(unit); it != null; it = it.outer() == null ? null : all.get(it.outer())) {
                sums.merge(it.id(), sum, UnitSum::plus);
            }
        });
        return rows.stream()
                .map(it -> it.with(sums.getOrDefault(it.id(), UnitSum.NONE)))
                .toList();
    }

    private static List<OfCarrier> ofCarriers(List<Loaded> parcels) {
        return parcels.stream().collect(toMap(Loaded::carrier, UnitReads::alone, UnitSum::plus)).entrySet().stream()
                .map(it -> new OfCarrier(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(it -> it.carrier().value()))
                .toList();
    }

    private static UnitSum alone(Loaded it) {
        return new UnitSum(1, it.grams() == null ? 0 : 1, Objects.requireNonNullElse(it.grams(), BigDecimal.ZERO));
    }
}
