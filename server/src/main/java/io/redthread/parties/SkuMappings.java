package io.redthread.parties;

import io.redthread.catalog.Goods;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InputError;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.parties.PartyRefusal.ShopNotFound;
import io.redthread.parties.PartyRefusal.SkuMappingNotFound;
import io.redthread.parties.store.SkuMappingStore;
import io.redthread.platform.database.Remembered;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the codes of shops mean to us (商品对照). */
@Service
public class SkuMappings {

    private final SkuMappingStore store;
    private final Shops shops;
    private final Goods goods;
    private final Journal journal;
    private final Remembered<PlatformSku, Optional<MappedSku>> mapped;

    SkuMappings(SkuMappingStore store, Shops shops, Goods goods, Journal journal, Clock clock) {
        this.store = store;
        this.shops = shops;
        this.goods = goods;
        this.journal = journal;
        this.mapped = new Remembered<>(clock);
    }

    /** Our items for the codes of one shop; a code that means nothing is left out. */
    @Transactional(readOnly = true)
    public Map<String, Sku> resolve(ShopId shop, Collection<String> platformSkus) {
        var wanted = platformSkus.stream()
                .distinct()
                .map(code -> new PlatformSku(shop, code))
                .toList();
        var resolved = HashMap.<String, Sku>newHashMap(wanted.size());
        resolveAll(wanted).forEach((code, mapped) -> resolved.put(code.code(), mapped.sku()));
        return resolved;
    }

    /**
     * Our items for codes of any shops, in three statements at most; a code that means nothing is left out. Where no
     * mapping says otherwise and the shop uses our codes, a code means the item of the same code. What another server
     * changed is seen within two seconds.
     */
    @Transactional(readOnly = true)
    public Map<PlatformSku, MappedSku> resolveAll(Collection<PlatformSku> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var resolved = new HashMap<PlatformSku, MappedSku>();
        mapped.of(wanted, this::load).forEach((code, meant) -> meant.ifPresent(it -> resolved.put(code, it)));
        var unmapped = wanted.stream()
                .filter(code -> !resolved.containsKey(code) && Sku.wellFormed(code.code()))
                .toList();
        if (unmapped.isEmpty()) {
            return resolved;
        }
        var facts = shops.byIds(unmapped.stream().map(PlatformSku::shop).collect(Collectors.toSet()));
        var same = unmapped.stream()
                .filter(code ->
                        facts.containsKey(code.shop()) && facts.get(code.shop()).sameCodes())
                .collect(Collectors.toMap(code -> code, code -> new Sku(code.code()), (one, other) -> one));
        var known = goods.facts(same.values());
        same.forEach((code, sku) -> {
            if (known.containsKey(sku)) {
                resolved.put(code, new MappedSku(sku, BigDecimal.ONE));
            }
        });
        return resolved;
    }

    private Map<PlatformSku, Optional<MappedSku>> load(Collection<PlatformSku> codes) {
        var found = store.mapped(codes);
        var meanings = HashMap.<PlatformSku, Optional<MappedSku>>newHashMap(codes.size());
        codes.forEach(code -> meanings.put(code, Optional.ofNullable(found.get(code))));
        return meanings;
    }

    /**
     * Items a shop lists, after that code, in the order of codes: those it maps, and all of ours where it uses our codes.
     */
    @Transactional(readOnly = true)
    public List<Sku> listedAfter(ShopFacts shop, String code, int most) {
        return shop.sameCodes() ? goods.after(code, most) : store.mappedAfter(shop.id(), code, most);
    }

    /** Under which codes a shop lists items, and how many base units each means; what it does not list is left out. */
    @Transactional(readOnly = true)
    public Map<Sku, Map<String, BigDecimal>> listed(ShopFacts shop, Collection<Sku> skus) {
        var codes = new HashMap<Sku, Map<String, BigDecimal>>();
        if (skus.isEmpty()) {
            return codes;
        }
        store.codes(shop.id(), skus)
                .forEach((code, meant) -> codes.computeIfAbsent(meant.sku(), it -> new TreeMap<>())
                        .put(code, meant.factor()));
        if (shop.sameCodes()) {
            var own = resolve(shop.id(), skus.stream().map(Sku::code).toList());
            skus.stream()
                    .filter(sku -> sku.equals(own.get(sku.code())))
                    .forEach(sku ->
                            codes.computeIfAbsent(sku, it -> new TreeMap<>()).putIfAbsent(sku.code(), BigDecimal.ONE));
        }
        return codes;
    }

    /** Writes many mappings at once; one that exists gets its new meaning. Answers how many changed. */
    @Transactional
    public int register(List<NewSkuMapping> mappings) {
        var distinct = new LinkedHashMap<PlatformSku, NewSkuMapping>();
        mappings.forEach(mapping -> distinct.put(new PlatformSku(mapping.shop(), mapping.platformSku()), mapping));
        var given = List.copyOf(distinct.values());
        PartyChecks.refuse(unknown(given, true));
        mapped.forget();
        return given.isEmpty() ? 0 : store.save(given).size();
    }

    /** Writes one mapping by hand; one that exists gets its new meaning. */
    @Transactional
    public SkuMappingView save(NewSkuMapping mapping) {
        if (shops.byIds(List.of(mapping.shop())).isEmpty()) {
            throw new Refused(new ShopNotFound(Long.toString(mapping.shop().value())));
        }
        PartyChecks.refuse(unknown(List.of(mapping), false));
        mapped.forget();
        store.save(List.of(mapping));
        var saved = named(store.find(new PlatformSku(mapping.shop(), mapping.platformSku())).stream()
                        .toList())
                .getFirst();
        journal.record(Act.of("sku-mapped", document(saved.id()), saved.platformSku(), mapping));
        return saved;
    }

    /** Forgets a mapping. */
    @Transactional
    public void remove(SkuMappingId id) {
        mapped.forget();
        var known = store.delete(id).orElseThrow(() -> new Refused(new SkuMappingNotFound(id)));
        journal.record(new Act("sku-unmapped", document(id), known.platformSku(), known, null, null));
    }

    /** One page of the list. */
    @Transactional(readOnly = true)
    public Page<SkuMappingView> page(SkuMappingFilter filter, PageQuery page) {
        var found = store.page(filter, page);
        return new Page<>(named(found.items()), found.next(), found.total());
    }

    private List<SkuMappingView> named(List<SkuMappingView> views) {
        var names = goods.names(views.stream().map(SkuMappingView::sku).toList());
        return views.stream()
                .map(view -> view.named(names.getOrDefault(view.sku(), "")))
                .toList();
    }

    private List<InputError> unknown(List<NewSkuMapping> given, boolean many) {
        var known = goods.names(given.stream().map(NewSkuMapping::sku).collect(Collectors.toSet()));
        var errors = new ArrayList<InputError>();
        for (var i = 0; i < given.size(); i++) {
            var sku = given.get(i).sku();
            if (!known.containsKey(sku)) {
                errors.add(new InputError((many ? "/" + i : "") + "/sku", sku.code(), "mapped-sku-unknown"));
            }
        }
        return errors;
    }

    private static DocumentRef document(SkuMappingId id) {
        return new DocumentRef("sku-mapping", id.value());
    }
}
