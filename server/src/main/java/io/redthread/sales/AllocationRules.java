package io.redthread.sales;

import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.sales.store.AllocationStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which warehouses are asked first for which province (配送范围优先级); node 4 follows a change within seconds. */
@Service
public class AllocationRules {

    private static final int LONGEST_NAME = 40;
    private static final int MOST = 200;

    private final AllocationStore store;
    private final Warehouses warehouses;
    private final Journal journal;

    AllocationRules(AllocationStore store, Warehouses warehouses, Journal journal) {
        this.store = store;
        this.warehouses = warehouses;
        this.journal = journal;
    }

    /**
     * The warehouses asked for one province, before all others.
     *
     * @param province its full name; blank stands for every province that has no line of its own
     * @param warehouses best first
     */
    public record Area(String province, List<WarehouseId> warehouses) {}

    /** The areas, by province; the one for everywhere first. */
    @Transactional(readOnly = true)
    public List<Area> areas() {
        return new TreeMap<>(store.rules())
                .entrySet().stream()
                        .map(it -> new Area(it.getKey(), it.getValue()))
                        .toList();
    }

    /** Replaces all areas by these, if they still are as the caller saw them. */
    @Transactional
    public List<Area> replace(List<Area> seen, List<Area> wanted) {
        check(wanted);
        var before = new TreeMap<>(store.rules());
        if (!before.equals(byProvince(seen))) {
            throw new Refused(new AllocationRulesChanged());
        }
        var after = byProvince(wanted);
        var provinces = new TreeSet<>(before.keySet());
        provinces.addAll(after.keySet());
        provinces.removeIf(it -> before.getOrDefault(it, List.of()).equals(after.getOrDefault(it, List.of())));
        provinces.forEach(it -> store.replaceRules(it, after.getOrDefault(it, List.of())));
        if (!provinces.isEmpty()) {
            journal.record(new Act(
                    "allocation-rules-changed",
                    new DocumentRef("allocation-rules", 0),
                    "",
                    only(before, provinces),
                    only(after, provinces),
                    null));
        }
        return areas();
    }

    private void check(List<Area> wanted) {
        var errors = new ArrayList<InputError>();
        if (wanted.size() > MOST) {
            errors.add(new InputError("/areas", String.valueOf(wanted.size()), "areas-too-many"));
        }
        var known = warehouses.all().stream().map(WarehouseFacts::id).collect(Collectors.toSet());
        var provinces = new HashSet<String>();
        for (var i = 0; i < wanted.size(); i++) {
            var area = wanted.get(i);
            var place = "/areas/" + i;
            if (area.province().length() > LONGEST_NAME) {
                errors.add(new InputError(place + "/province", area.province(), "text-too-long"));
            } else if (!provinces.add(area.province())) {
                errors.add(new InputError(place + "/province", area.province(), "province-twice"));
            }
            if (area.warehouses().isEmpty()) {
                errors.add(new InputError(place + "/warehouses", "", "value-required"));
            } else if (!known.containsAll(area.warehouses())) {
                errors.add(new InputError(place + "/warehouses", ids(area), "warehouse-unknown"));
            } else if (new HashSet<>(area.warehouses()).size()
                    < area.warehouses().size()) {
                errors.add(new InputError(place + "/warehouses", ids(area), "warehouse-twice"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(errors));
        }
    }

    private static String ids(Area area) {
        return area.warehouses().stream().map(it -> Long.toString(it.value())).collect(Collectors.joining(" "));
    }

    private static Map<String, List<WarehouseId>> byProvince(List<Area> areas) {
        return areas.stream().collect(Collectors.toMap(Area::province, Area::warehouses, (a, b) -> a, TreeMap::new));
    }

    private static Map<String, List<WarehouseId>> only(
            Map<String, List<WarehouseId>> rules, TreeSet<String> provinces) {
        var part = new LinkedHashMap<String, List<WarehouseId>>();
        provinces.forEach(it -> part.put(it, rules.getOrDefault(it, List.of())));
        return part;
    }
}
