package io.redthread.mining;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.PersonFacts;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who and what the events of a batch speak of: people, departments, shops, warehouses. */
@Component
class Directory {

    private final People people;
    private final Departments departments;
    private final Shops shops;
    private final Warehouses warehouses;

    Directory(People people, Departments departments, Shops shops, Warehouses warehouses) {
        this.people = people;
        this.departments = departments;
        this.shops = shops;
        this.warehouses = warehouses;
    }

    /** The code of the department of each active person, by user name. */
    Map<String, String> departmentsOfPeople() {
        var codes = codes();
        var found = new HashMap<String, String>();
        people.active()
                .forEach(it -> it.department()
                        .flatMap(id -> Optional.ofNullable(codes.get(id)))
                        .ifPresent(code -> found.put(it.username(), code)));
        return found;
    }

    /** Names of active people, by user name. */
    Map<String, String> names() {
        return people.active().stream().collect(Collectors.toMap(PersonFacts::username, PersonFacts::name));
    }

    Map<DepartmentId, String> codes() {
        return departments.all().stream().collect(Collectors.toMap(DepartmentView::id, DepartmentView::code));
    }

    /** Names of departments, by code. */
    Map<String, String> departmentNames() {
        return departments.all().stream().collect(Collectors.toMap(DepartmentView::code, DepartmentView::name));
    }

    /** The code of a department with those of the ones below and above it: they may do each other's work. */
    Set<String> answerable(String code) {
        var all = departments.all();
        var byId = all.stream().collect(Collectors.toMap(DepartmentView::id, Function.identity()));
        var found = new HashSet<String>();
        for (var it : all) {
            for (var up = it; up != null; up = up.parent() == null ? null : byId.get(up.parent())) {
                if (up.code().equals(code)) {
                    found.add(it.code());
                } else if (it.code().equals(code)) {
                    found.add(up.code());
                }
            }
        }
        return found;
    }

    Map<ShopId, ShopFacts> shops(Collection<ShopId> ids) {
        return shops.byIds(ids);
    }

    Map<WarehouseId, WarehouseFacts> warehouses() {
        return warehouses.all().stream().collect(Collectors.toMap(WarehouseFacts::id, Function.identity()));
    }
}
