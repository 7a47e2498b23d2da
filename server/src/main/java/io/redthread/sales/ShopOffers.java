package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.catalog.KitComponent;
import io.redthread.catalog.SkuFacts;
import io.redthread.catalog.SkuFilter;
import io.redthread.catalog.SkuRow;
import io.redthread.inventory.Availability;
import io.redthread.inventory.ShopShare;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopContent.Safety;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.Shops;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.domain.ShopSafety;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a shop may offer as in stock (可售库存): what could be promised to its orders, with its own quotas and without
 * those of others, less what its safety settings keep back. Orders themselves are promised goods to the last piece.
 */
@Service
public class ShopOffers {

    private final Shops shops;
    private final Goods goods;
    private final Availability availability;

    ShopOffers(Shops shops, Goods goods, Availability availability) {
        this.shops = shops;
        this.goods = goods;
        this.availability = availability;
    }

    /** One page of active items, by what a shop may offer of them; kits by their scarcest part. */
    @Transactional(readOnly = true)
    public Page<ShopOffer> page(String shopCode, @Nullable String q, PageQuery query) {
        var shop = shops.byCode(shopCode).orElseThrow(() -> new Refused(new ShopUnknown(shopCode)));
        var page = goods.page(new SkuFilter(q, null, true, null, null, null, null, null), query);
        var offers = of(shop, page.items().stream().map(SkuRow::sku).toList());
        return page.map(row -> Objects.requireNonNull(offers.get(row.sku())));
    }

    /** What a shop may offer of each of those items, as of this moment; items that do not exist are left out. */
    @Transactional(readOnly = true)
    public Map<Sku, ShopOffer> of(ShopFacts shop, Collection<Sku> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        var safety = shops.view(shop.id()).content().safety();
        var facts = goods.facts(skus);
        var shares = shares(shop, facts);
        var offers = HashMap.<Sku, ShopOffer>newHashMap(facts.size());
        facts.forEach((sku, item) -> offers.put(sku, offer(item, safety, shares)));
        return offers;
    }

    private Map<Sku, ShopShare> shares(ShopFacts shop, Map<Sku, SkuFacts> facts) {
        var wanted = new HashSet<Sku>();
        facts.values().forEach(item -> parts(item).forEach(part -> wanted.add(part.sku())));
        return availability.forShop(shop.id().value(), wanted);
    }

    private static List<KitComponent> parts(SkuFacts item) {
        return item.exploded(new Quantity(BigDecimal.ONE, item.uom()));
    }

    private static ShopOffer offer(SkuFacts item, Safety safety, Map<Sku, ShopShare> shares) {
        var scarcest = parts(item).stream()
                .min(Comparator.comparing(part -> there(part, shares)))
                .orElseThrow();
        var there = there(scarcest, shares);
        var offered = item.active() ? ShopSafety.offered(safety, there) : BigDecimal.ZERO;
        return new ShopOffer(
                item.sku(),
                item.name(),
                new Quantity(offered, item.uom()),
                new Quantity(there, item.uom()),
                new Quantity(ShopSafety.keptBack(safety, there), item.uom()),
                scarcest.sku(),
                shares.getOrDefault(scarcest.sku(), ShopShare.NONE));
    }

    private static BigDecimal there(KitComponent part, Map<Sku, ShopShare> shares) {
        return shares.getOrDefault(part.sku(), ShopShare.NONE)
                .promisable()
                .divideToIntegralValue(part.quantity().amount());
    }
}
