package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.catalog.SkuFilter;
import io.redthread.catalog.SkuRow;
import io.redthread.inventory.Availability;
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
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
        var safety = shops.view(shop.id()).content().safety();
        var page = goods.page(new SkuFilter(q, null, true, null, null, null, null, null), query);
        var facts = goods.facts(page.items().stream().map(SkuRow::sku).collect(Collectors.toSet()));
        var promisable = promisable(shop, facts);
        return page.map(row -> offer(Objects.requireNonNull(facts.get(row.sku())), safety, promisable));
    }

    private Map<Sku, BigDecimal> promisable(ShopFacts shop, Map<Sku, SkuFacts> facts) {
        var wanted = new HashSet<Sku>();
        facts.values()
                .forEach(item -> item.exploded(new Quantity(BigDecimal.ONE, item.uom()))
                        .forEach(part -> wanted.add(part.sku())));
        return availability.forShop(shop.id().value(), wanted);
    }

    private static ShopOffer offer(SkuFacts item, Safety safety, Map<Sku, BigDecimal> promisable) {
        var there = item.exploded(new Quantity(BigDecimal.ONE, item.uom())).stream()
                .map(part -> promisable
                        .getOrDefault(part.sku(), BigDecimal.ZERO)
                        .divideToIntegralValue(part.quantity().amount()))
                .reduce(BigDecimal::min)
                .orElse(BigDecimal.ZERO);
        return new ShopOffer(
                item.sku(),
                item.name(),
                new Quantity(ShopSafety.offered(safety, there), item.uom()),
                new Quantity(there, item.uom()),
                new Quantity(ShopSafety.keptBack(safety, there), item.uom()));
    }
}
