package io.redthread.demo;

import io.redthread.fulfilment.StockFeed;
import io.redthread.fulfilment.StockFeeds;
import io.redthread.parties.ShopId;
import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shops of the demo company that are told their stock: one takes everything, one is slow and refuses every fourth message. */
@Component
class DemoStockFeeds {

    private final StockFeeds feeds;

    DemoStockFeeds(StockFeeds feeds) {
        this.feeds = feeds;
    }

    /** Connects them once. */
    void create(List<ShopId> shops) {
        if (shops.size() < 2 || !feeds.all().isEmpty()) {
            return;
        }
        connect(shops.get(0), "local:shop");
        connect(shops.get(1), "local:shop?fail=4&slow=300");
    }

    private void connect(ShopId shop, String url) {
        feeds.put(shop, 0, new StockFeed.Content(URI.create(url), true));
    }
}
