package io.redthread.catalog;

import io.redthread.catalog.CatalogRefusal.BarcodeTaken;
import io.redthread.catalog.domain.SkuRules;
import io.redthread.catalog.store.BarcodeReads;
import io.redthread.catalog.store.CategoryStore;
import io.redthread.catalog.store.SkuReads;
import io.redthread.catalog.store.SkuWrites;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks items and puts them in, a list at a time. */
@Component
class Registration {

    private static final int CHUNK = 5_000;

    private final SkuReads reads;
    private final BarcodeReads barcodes;
    private final SkuWrites writes;
    private final CategoryStore categories;

    Registration(SkuReads reads, BarcodeReads barcodes, SkuWrites writes, CategoryStore categories) {
        this.reads = reads;
        this.barcodes = barcodes;
        this.writes = writes;
        this.categories = categories;
    }

    /** Puts in the items whose codes are free, parts before kits; answers their codes. */
    List<Sku> register(List<NewSku> items) {
        var byCode = new TreeMap<Sku, NewSku>();
        items.forEach(item -> byCode.putIfAbsent(item.sku(), item));
        var errors = new ArrayList<InputError>();
        for (var item : byCode.values()) {
            errors.addAll(
                    SkuRules.errors(item.sku(), item.content(), "/" + item.sku().code()));
        }
        refuse(errors);
        var inserted = new ArrayList<Sku>();
        for (var kits : List.of(false, true)) {
            var round = byCode.values().stream()
                    .filter(item -> kits != item.content().components().isEmpty())
                    .toList();
            for (var from = 0; from < round.size(); from += CHUNK) {
                inserted.addAll(insert(round.subList(from, Math.min(from + CHUNK, round.size()))));
            }
        }
        return inserted;
    }

    /** One new item, checked at the given place of the request; false when its code is taken. */
    boolean create(NewSku item, String at) {
        refuse(SkuRules.errors(item.sku(), item.content(), at));
        refuse(unknown(item.content(), at));
        return !insert(List.of(item)).isEmpty();
    }

    /** What an item refers to that is not there, or cannot be referred to. */
    List<InputError> unknown(SkuContent content, String at) {
        var errors = new ArrayList<InputError>();
        content.category()
                .filter(category -> !categories.exists(category))
                .ifPresent(category -> errors.add(
                        new InputError(at + "/category", Long.toString(category.value()), "category-unknown")));
        if (!content.components().isEmpty()) {
            errors.addAll(wrongParts(content, at, facts(List.of(content))));
        }
        return errors;
    }

    /** Writes new contents of items that still have the version they were read in; answers how many had. */
    int revise(Map<SkuView, SkuContent> contents) {
        var updated = writes.update(contents);
        if (updated == contents.size()) {
            writes.keepRevisions(contents.keySet());
            writes.clearParts(contents.keySet().stream().map(SkuView::id).toList());
            var bySku = new LinkedHashMap<Sku, SkuContent>();
            var ids = new HashMap<Sku, SkuId>();
            contents.forEach((known, content) -> {
                bySku.put(known.sku(), content);
                ids.put(known.sku(), known.id());
            });
            parts(bySku, ids);
        }
        return updated;
    }

    /** Writes barcodes, units and parts of items that were put in or changed. */
    private void parts(Map<Sku, SkuContent> contents, Map<Sku, SkuId> ids) {
        var byId = new LinkedHashMap<SkuId, SkuContent>();
        contents.forEach((sku, content) -> byId.put(ids.get(sku), content));
        var barcodes = contents.values().stream()
                .mapToInt(content -> content.barcodes().size())
                .sum();
        if (writes.insertBarcodes(byId) != barcodes) {
            throw new Refused(taken(contents));
        }
        writes.insertUnits(byId);
        var components = components(contents.values());
        if (!components.isEmpty()) {
            writes.insertComponents(byId, reads.ids(components));
        }
    }

    private List<Sku> insert(List<NewSku> items) {
        var contents = items.stream().map(NewSku::content).toList();
        var facts = facts(contents);
        var errors = new ArrayList<InputError>();
        for (var item : items) {
            errors.addAll(wrongParts(item.content(), "/" + item.sku().code(), facts));
        }
        refuse(errors);
        var ids = writes.insert(items);
        var fresh = new LinkedHashMap<Sku, SkuContent>();
        items.stream()
                .filter(item -> ids.containsKey(item.sku()))
                .forEach(item -> fresh.put(item.sku(), item.content()));
        parts(fresh, ids);
        return List.copyOf(fresh.keySet());
    }

    private Map<Sku, SkuFacts> facts(List<SkuContent> contents) {
        var components = components(contents);
        return components.isEmpty() ? Map.of() : reads.facts(components, LocalDate.EPOCH);
    }

    private static Set<Sku> components(java.util.Collection<SkuContent> contents) {
        return contents.stream()
                .flatMap(content -> content.components().stream())
                .map(KitComponent::sku)
                .collect(Collectors.toSet());
    }

    private static List<InputError> wrongParts(SkuContent content, String at, Map<Sku, SkuFacts> facts) {
        var errors = new ArrayList<InputError>();
        for (var i = 0; i < content.components().size(); i++) {
            var part = content.components().get(i);
            var known = facts.get(part.sku());
            var pointer = at + "/components/" + i;
            if (known == null) {
                errors.add(new InputError(pointer + "/sku", part.sku().code(), "component-unknown"));
            } else if (known.isKit()) {
                errors.add(new InputError(pointer + "/sku", part.sku().code(), "component-is-kit"));
            } else if (!known.uom().equals(part.quantity().uom())) {
                errors.add(new InputError(
                        pointer + "/quantity/uom", part.quantity().uom().code(), "component-unit"));
            }
        }
        return errors;
    }

    private BarcodeTaken taken(Map<Sku, SkuContent> contents) {
        var wanted = new HashMap<String, Sku>();
        var owners = barcodes.owners(contents.values().stream()
                .flatMap(content -> content.barcodes().stream())
                .map(Barcode::code)
                .toList());
        for (var item : contents.entrySet()) {
            for (var barcode : item.getValue().barcodes()) {
                var owner = owners.getOrDefault(barcode.code(), item.getKey());
                var other = owner.equals(item.getKey()) ? wanted.put(barcode.code(), owner) : owner;
                if (other != null) {
                    return new BarcodeTaken(barcode.code(), other);
                }
            }
        }
        throw new IllegalStateException("fewer barcodes were written than given, yet none is taken");
    }

    static void refuse(List<InputError> errors) {
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(List.copyOf(errors)));
        }
    }
}
