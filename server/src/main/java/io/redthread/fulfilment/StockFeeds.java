package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.StockFeedChanged;
import io.redthread.fulfilment.FulfilmentRefusal.StockFeedNotFound;
import io.redthread.fulfilment.store.StockFeedStore;
import io.redthread.fulfilment.store.StockFeedStore.Kept;
import io.redthread.fulfilment.store.StockOfferStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.ShopOffers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which shops are told what they may offer (库存同步), where, and how it goes. */
@Service
public class StockFeeds {

    private final StockFeedStore feeds;
    private final StockOfferStore offers;
    private final ShopOffers shopOffers;
    private final Shops shops;
    private final FulfilmentSettings.StockFeed settings;
    private final Journal journal;
    private final Clock clock;

    StockFeeds(
            StockFeedStore feeds,
            StockOfferStore offers,
            ShopOffers shopOffers,
            Shops shops,
            FulfilmentSettings settings,
            Journal journal,
            Clock clock) {
        this.feeds = feeds;
        this.offers = offers;
        this.shopOffers = shopOffers;
        this.shops = shops;
        this.settings = settings.stockFeed();
        this.journal = journal;
        this.clock = clock;
    }

    /** All feeds. */
    @Transactional(readOnly = true)
    public List<StockFeed> all() {
        var kept = feeds.all();
        var known = shops.byIds(kept.stream().map(Kept::shop).toList());
        return kept.stream()
                .map(it -> view(it, Objects.requireNonNull(known.get(it.shop()))))
                .toList();
    }

    /** Sets up the feed of a shop, or changes the one somebody saw in that version (0: none). */
    @Transactional
    public void put(ShopId shop, int version, StockFeed.Content content) {
        var facts = known(shop);
        var scheme = content.url().getScheme();
        var told = content.url().getHost() != null && ("https".equals(scheme) || "http".equals(scheme));
        if (!told && !LocalShop.SCHEME.equals(scheme)) {
            throw InvalidInput.of("/url", content.url(), "stock-feed-url-malformed");
        }
        var before = feeds.of(shop);
        var now = clock.instant();
        var by = Callers.current().username();
        var done = version == 0 ? feeds.add(shop, content, now, by) : feeds.change(shop, version, content, now, by);
        if (!done) {
            throw new Refused(new StockFeedChanged(facts.code()));
        }
        if (before.filter(it -> !it.content().url().equals(content.url())).isPresent()) {
            offers.tellAll(shop);
        }
        journal.record(Act.of("stock-feed-changed", new DocumentRef("shop", shop.value()), facts.code(), content));
    }

    /** Checks and tries at once; everything anew when the shop has lost what it was told. */
    @Transactional
    public void again(ShopId shop, boolean everything) {
        var facts = known(shop);
        if (feeds.hurry(shop, clock.instant()) == 0) {
            throw new Refused(new StockFeedNotFound(facts.code()));
        }
        if (everything) {
            offers.tellAll(shop);
        }
        journal.record(Act.of(
                "stock-feed-sent-again",
                new DocumentRef("shop", shop.value()),
                facts.code(),
                Map.of("everything", everything)));
    }

    /** One page of what a shop should show, what it acknowledged, and why it may offer that now. */
    @Transactional(readOnly = true)
    public Page<StockFeedOffer> offers(ShopId shop, @Nullable String q, boolean waiting, PageQuery query) {
        var facts = known(shop);
        var page = offers.page(shop, q, waiting, query);
        var now = shopOffers.of(
                facts, page.items().stream().map(StockOfferStore.Kept::sku).toList());
        return page.map(it -> new StockFeedOffer(
                Objects.requireNonNull(now.get(it.sku())), it.offered(), it.changedAt(), it.told(), it.toldAt()));
    }

    private ShopFacts known(ShopId shop) {
        var facts = shops.byIds(List.of(shop)).get(shop);
        if (facts == null) {
            throw new Refused(new StockFeedNotFound(Long.toString(shop.value())));
        }
        return facts;
    }

    private StockFeed view(Kept it, ShopFacts shop) {
        return new StockFeed(
                it.shop(),
                shop.code(),
                shop.name(),
                it.content().url(),
                it.content().active(),
                it.version(),
                state(it),
                it.waiting(),
                it.checkedAt(),
                it.sentAt(),
                it.acknowledgedAt(),
                it.failures(),
                it.nextAttemptAt(),
                it.lastAnswer());
    }

    private StockFeed.State state(Kept it) {
        if (!it.content().active()) {
            return StockFeed.State.OFF;
        }
        if (it.failures() >= settings.tries()) {
            return StockFeed.State.FAILED;
        }
        if (it.failures() > 0) {
            return StockFeed.State.RETRYING;
        }
        return it.waiting() > 0 || it.checkedAt() == null ? StockFeed.State.WAITING : StockFeed.State.CURRENT;
    }
}
