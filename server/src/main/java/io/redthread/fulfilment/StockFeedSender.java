package io.redthread.fulfilment;

import io.redthread.fulfilment.domain.BackOff;
import io.redthread.fulfilment.store.StockFeedStore;
import io.redthread.fulfilment.store.StockFeedStore.Kept;
import io.redthread.fulfilment.store.StockOfferStore;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.Shops;
import io.redthread.platform.database.Transactions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells shops what they may offer: only what differs from what they have acknowledged, reckoned anew right before it is
 * sent. One message is under way to a shop at a time; no transaction is open while it makes up its mind.
 */
@Component
class StockFeedSender {

    private static final Logger LOG = LoggerFactory.getLogger(StockFeedSender.class);
    private static final int AT_ONCE = 20;

    private final StockFeedStore feeds;
    private final StockOfferStore offers;
    private final StockFeedCheck check;
    private final Shops shops;
    private final ShopHttp http;
    private final JsonMapper json;
    private final Transactions transactions;
    private final FulfilmentSettings.StockFeed settings;
    private final Clock clock;

    StockFeedSender(
            StockFeedStore feeds,
            StockOfferStore offers,
            StockFeedCheck check,
            Shops shops,
            ShopHttp http,
            JsonMapper json,
            Transactions transactions,
            FulfilmentSettings settings,
            Clock clock) {
        this.feeds = feeds;
        this.offers = offers;
        this.check = check;
        this.shops = shops;
        this.http = http;
        this.json = json;
        this.transactions = transactions;
        this.settings = settings.stockFeed();
        this.clock = clock;
    }

    /** Sends what is due; answers to how many shops. */
    int sendDue() {
        var now = clock.instant();
        var taken = transactions.in(
                () -> feeds.takeToSend(now, now.plus(settings.timeout().multipliedBy(3)), AT_ONCE));
        if (taken.isEmpty()) {
            return 0;
        }
        var known = shops.byIds(taken.stream().map(Kept::shop).toList());
        var letters = transactions.in(() -> taken.stream()
                .sorted(Comparator.comparing(it -> it.shop().value()))
                .map(it -> letter(it, Optional.ofNullable(known.get(it.shop())), now))
                .toList());
        var answers = send(letters);
        transactions.in(() -> {
            answers.forEach(this::settle);
            return answers;
        });
        return taken.size();
    }

    private Letter letter(Kept feed, Optional<ShopFacts> shop, Instant now) {
        if (shop.filter(ShopFacts::active).isEmpty()) {
            return new Letter(feed, Map.of(), "");
        }
        var waiting = offers.waiting(feed.shop(), settings.mostItems());
        var listed = check.note(shop.get(), waiting);
        var untold = offers.untold(feed.shop(), waiting);
        var lines = new ArrayList<StockMessage.Offer>();
        untold.forEach((sku, quantity) -> listed.getOrDefault(sku, Map.of())
                .forEach((code, factor) -> lines.add(
                        new StockMessage.Offer(code, sku.code(), quantity.divide(factor, 0, RoundingMode.DOWN)))));
        var message = new StockMessage("stock.offered", shop.get().code(), feed.message(), now, lines);
        return new Letter(feed, untold, json.writeValueAsString(message));
    }

    private List<Answer> send(List<Letter> letters) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = letters.stream()
                    .map(letter -> threads.submit(() -> refusedBy(letter)))
                    .toList();
            var answers = new ArrayList<Answer>();
            for (var i = 0; i < letters.size(); i++) {
                answers.add(new Answer(letters.get(i), outcome(asked.get(i))));
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** What goes wrong with one shop is its own failure; the others are told all the same. */
    private static Optional<String> outcome(Future<Optional<String>> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            LOG.warn("a shop cannot be told its stock", e.getCause());
            return Optional.of(String.valueOf(e.getCause()));
        }
    }

    private Optional<String> refusedBy(Letter letter) throws InterruptedException {
        if (letter.untold().isEmpty()) {
            return Optional.empty();
        }
        var feed = letter.feed();
        var key = "stock-" + feed.shop().value() + "-" + feed.message();
        return http.refusedBy(feed.shop(), feed.content().url(), key, letter.body(), settings.timeout());
    }

    private void settle(Answer answer) {
        var feed = answer.letter().feed();
        var now = clock.instant();
        var failures = answer.refusal().isEmpty() ? 0 : feed.failures() + 1;
        var next =
                failures == 0 ? now : now.plus(BackOff.after(failures, settings.firstDelay(), settings.longestDelay()));
        var last = feeds.answered(feed, failures, answer.refusal().orElse(""), now, next);
        if (last && failures == 0 && !answer.letter().untold().isEmpty()) {
            offers.told(feed.shop(), answer.letter().untold(), now);
        }
    }

    private record Letter(Kept feed, Map<Sku, BigDecimal> untold, String body) {}

    private record Answer(Letter letter, Optional<String> refusal) {}
}
