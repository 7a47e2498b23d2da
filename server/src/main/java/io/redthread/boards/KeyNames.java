package io.redthread.boards;

import io.redthread.boards.domain.Divisions;
import io.redthread.catalog.Categories;
import io.redthread.catalog.Goods;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.parties.SupplierId;
import io.redthread.parties.Suppliers;
import io.redthread.process.Scenario;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the keys of dimensions are called (名称), each dimension in one question to its module. */
@Component
class KeyNames {

    private final Shops shops;
    private final Warehouses warehouses;
    private final Categories categories;
    private final Goods goods;
    private final Suppliers suppliers;
    private final Departments departments;
    private final People people;

    KeyNames(
            Shops shops,
            Warehouses warehouses,
            Categories categories,
            Goods goods,
            Suppliers suppliers,
            Departments departments,
            People people) {
        this.shops = shops;
        this.warehouses = warehouses;
        this.categories = categories;
        this.goods = goods;
        this.suppliers = suppliers;
        this.departments = departments;
        this.people = people;
    }

    /**
     * What a key is called.
     *
     * @param key the key
     * @param code what lists are filtered by
     * @param zh in Chinese
     * @param en in English
     */
    record Name(String key, String code, String zh, String en) {}

    /** The names of keys; one that has none is called by itself, the empty one is unknown. */
    Map<String, Name> of(Dimension dimension, Collection<String> keys) {
        var known = keys.stream().filter(it -> !it.isEmpty()).distinct().toList();
        var names = new HashMap<String, Name>();
        keys.forEach(it -> names.put(it, it.isEmpty() ? new Name("", "", "未知", "Unknown") : new Name(it, it, it, it)));
        if (!known.isEmpty()) {
            named(dimension, known).forEach(it -> names.put(it.key(), it));
        }
        return names;
    }

    private List<Name> named(Dimension dimension, List<String> keys) {
        return switch (dimension) {
            case SHOP ->
                shops.byIds(ids(keys, ShopId::new)).values().stream()
                        .map(it -> new Name(Long.toString(it.id().value()), it.code(), it.name(), it.name()))
                        .toList();
            case WAREHOUSE -> warehouses.all().stream().map(KeyNames::name).toList();
            case CATEGORY ->
                categories.all().stream()
                        .map(it -> new Name(
                                it.code(), it.code(), it.name(), it.nameEn().isEmpty() ? it.name() : it.nameEn()))
                        .toList();
            case PROVINCE ->
                keys.stream()
                        .map(it -> new Name(
                                it,
                                it,
                                Divisions.all().getOrDefault(it, it),
                                Divisions.english().getOrDefault(it, it)))
                        .toList();
            case SCENARIO ->
                keys.stream()
                        .flatMap(it -> Scenario.of(it).stream())
                        .map(KeyNames::name)
                        .toList();
            case GOODS ->
                goods.names(keys.stream().map(Sku::new).toList()).entrySet().stream()
                        .map(it -> new Name(it.getKey().code(), it.getKey().code(), it.getValue(), it.getValue()))
                        .toList();
            case SUPPLIER ->
                suppliers.facts(ids(keys, SupplierId::new)).entrySet().stream()
                        .map(it -> new Name(
                                Long.toString(it.getKey().value()),
                                Long.toString(it.getKey().value()),
                                it.getValue().name(),
                                it.getValue().name()))
                        .toList();
            case DEPARTMENT ->
                departments.all().stream()
                        .map(it -> new Name(Long.toString(it.id().value()), it.code(), it.name(), it.name()))
                        .toList();
            case BUYER ->
                people.active().stream()
                        .map(it -> new Name(it.username(), it.username(), it.name(), it.name()))
                        .toList();
        };
    }

    /** The first-level division of each warehouse, by the warehouse's key. */
    Map<String, String> provinces() {
        return warehouses.all().stream()
                .collect(Collectors.toMap(it -> Long.toString(it.id().value()), it -> Divisions.of("", it.province())));
    }

    private static Name name(WarehouseFacts it) {
        return new Name(Long.toString(it.id().value()), it.code(), it.nameZh(), it.nameEn());
    }

    private static Name name(Scenario it) {
        return new Name(it.code(), it.code(), it.title().zh(), it.title().en());
    }

    private static <T> List<T> ids(List<String> keys, Function<Long, T> id) {
        return keys.stream().map(Long::valueOf).map(id).toList();
    }
}
