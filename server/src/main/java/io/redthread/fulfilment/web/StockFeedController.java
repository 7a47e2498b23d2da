package io.redthread.fulfilment.web;

import io.redthread.fulfilment.StockFeed;
import io.redthread.fulfilment.StockFeedOffer;
import io.redthread.fulfilment.StockFeeds;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.parties.ShopId;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Telling shops what they may offer, over HTTP. */
@RestController
@RequestMapping("/api/fulfilment/stock-feeds")
class StockFeedController {

    private final StockFeeds feeds;
    private final Once once;

    StockFeedController(StockFeeds feeds, Once once) {
        this.feeds = feeds;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.INVENTORY_READ)
    List<StockFeed> all() {
        return feeds.all();
    }

    @PutMapping("/{shop}")
    @Requires(Permission.PARTIES_EDIT)
    void put(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ShopId shop,
            @RequestBody Settings settings) {
        var content = settings.content();
        once.run(key, List.of(shop, settings), () -> feeds.put(shop, settings.seen(), content));
    }

    @PostMapping("/{shop}/again")
    @Requires(Permission.PARTIES_EDIT)
    void again(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ShopId shop,
            @RequestParam(defaultValue = "false") boolean everything) {
        once.run(key, List.of("stock again", shop, everything), () -> feeds.again(shop, everything));
    }

    @GetMapping("/{shop}/offers")
    @Requires(Permission.INVENTORY_READ)
    Page<StockFeedOffer> offers(
            @PathVariable ShopId shop,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean waiting,
            @ModelAttribute PageQuery query) {
        return feeds.offers(shop, q, waiting, query);
    }

    /** Settings of a feed; version 0 or none sets up a new one. */
    record Settings(
            @Nullable String url,
            @Nullable Boolean active,
            @Nullable Integer version) {

        int seen() {
            return version == null ? 0 : version;
        }

        StockFeed.Content content() {
            var text = Given.filled("/url", url);
            try {
                return new StockFeed.Content(URI.create(text), !Boolean.FALSE.equals(active));
            } catch (IllegalArgumentException e) {
                throw InvalidInput.of("/url", text, "stock-feed-url-malformed");
            }
        }
    }
}
