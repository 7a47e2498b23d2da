package io.redthread.fulfilment;

import io.redthread.fulfilment.store.StockFeedStore;
import io.redthread.fulfilment.store.StockOfferStore;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.Shops;
import io.redthread.parties.SkuMappings;
import io.redthread.platform.database.Transactions;
import io.redthread.sales.ShopOffers;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds what shops should show: goes through all items of each, so many at a time, and notes what changed. */
@Component
class StockFeedCheck {

    private static final int AT_ONCE = 1000;

    private final StockFeedStore feeds;
    private final StockOfferStore offers;
    private final ShopOffers shopOffers;
    private final SkuMappings mappings;
    private final Shops shops;
    private final Transactions transactions;
    private final FulfilmentSettings.StockFeed settings;
    private final Clock clock;

    StockFeedCheck(
            StockFeedStore feeds,
            StockOfferStore offers,
            ShopOffers shopOffers,
            SkuMappings mappings,
            Shops shops,
            Transactions transactions,
            FulfilmentSettings settings,
            Clock clock) {
        this.feeds = feeds;
        this.offers = offers;
        this.shopOffers = shopOffers;
        this.mappings = mappings;
        this.shops = shops;
        this.transactions = transactions;
        this.settings = settings.stockFeed();
        this.clock = clock;
    }

    /** Goes through the shops that are due. */
    void checkDue() {
        var now = clock.instant();
        var due = transactions.in(() -> feeds.takeToCheck(now, now.plus(settings.every())));
        if (due.isEmpty()) {
            return;
        }
        shops.byIds(due).values().stream().filter(ShopFacts::active).forEach(this::check);
    }

    private void check(ShopFacts shop) {
        var last = "";
        List<Sku> skus;
        do {
            var after = last;
            skus = transactions.in(() -> {
                var next = mappings.listedAfter(shop, after, AT_ONCE);
                note(shop, next);
                return next;
            });
            last = skus.isEmpty() ? "" : skus.getLast().code();
        } while (skus.size() == AT_ONCE);
        transactions.in(() -> {
            feeds.checked(shop.id(), clock.instant());
            return shop;
        });
    }

    /** Notes what a shop may offer of those items now, and answers under which codes it lists them. */
    Map<Sku, Map<String, BigDecimal>> note(ShopFacts shop, Collection<Sku> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        var listed = mappings.listed(shop, skus);
        var found = new HashMap<Sku, BigDecimal>();
        shopOffers
                .of(shop, listed.keySet())
                .forEach((sku, offer) -> found.put(sku, offer.offered().amount()));
        if (!found.isEmpty()) {
            offers.offer(shop.id(), found, clock.instant());
        }
        var gone = new HashSet<>(skus);
        gone.removeAll(found.keySet());
        if (!gone.isEmpty()) {
            offers.forget(shop.id(), gone);
        }
        return listed;
    }
}
