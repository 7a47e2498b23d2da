package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.redthread.fulfilment.domain.Signature;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.SafetyBuffer;
import io.redthread.inventory.StockSettings;
import io.redthread.kernel.Sku;
import io.redthread.parties.NewShop;
import io.redthread.parties.NewSkuMapping;
import io.redthread.parties.ShopContent;
import io.redthread.parties.ShopContent.Safety;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.parties.SkuMappings;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.PageQuery;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shops are told what they may offer, over real HTTP, until they have acknowledged it (X44). */
class StockFeedTest extends FulfilmentTest {

    @Autowired
    StockFeeds feeds;

    @Autowired
    Shops shops;

    @Autowired
    SkuMappings mappings;

    @Autowired
    StockSettings settings;

    @Autowired
    SigningKeys keys;

    @Autowired
    LocalShop local;

    @Autowired
    Transactions transactions;

    @Autowired
    JsonMapper json;

    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    private record Seen(String key, String timestamp, String signature, String body) {}

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_shop_is_told_what_it_may_offer_and_after_a_sale_that_it_is_less_and_nothing_twice() {
        var site = world.site();
        var sku = site.stocked("A-01", 20);
        var other = site.stocked("A-02", 4);
        var shop = shop(new Safety(BigDecimal.valueOf(3), 0), Map.of("TB-1", sku, "TB-2", other));
        told(shop, listening(attempt -> 200));
        until(() -> shown("TB-1").equals("17") && shown("TB-2").equals("1"));

        world.order(shop, line(new Sku("TB-1"), 5));

        until(() -> shown("TB-1").equals("12"));
        assertThat(bodies().filter(it -> it.toString().contains("TB-2"))).hasSize(1);
        assertThat(bodies().map(it -> it.at("/number").asLong())).isSorted();
        for (var one : seen) {
            assertThat(one.signature())
                    .isEqualTo("sha256=" + Signature.ofMessage(keys.shop(shop), one.timestamp(), one.body()));
        }
    }

    @Test
    void a_shop_that_fails_is_asked_again_and_its_feed_says_so_until_it_takes_it() {
        var shop = shop(Safety.NONE, Map.of("TB-1", world.site().stocked("A-01", 7)));
        told(shop, listening(attempt -> attempt <= 4 ? 503 : 200));

        until(() -> feed(shop).state() == StockFeed.State.FAILED);
        assertThat(feed(shop).lastAnswer()).startsWith("503");
        until(() -> feed(shop).state() == StockFeed.State.CURRENT);

        assertThat(feed(shop).waiting()).isZero();
        assertThat(seen).extracting(Seen::key).doesNotHaveDuplicates();
    }

    @Test
    void a_shop_that_takes_a_message_but_says_it_did_not_is_told_again_and_shows_the_same() {
        var sku = world.site().stocked("A-01", 7);
        var shop = shop(Safety.NONE, Map.of("TB-1", sku));
        told(shop, "local:shop?lose=1");

        until(() -> feed(shop).failures() > 1);

        assertThat(local.shown(feed(shop).code(), "TB-1")).contains(BigDecimal.valueOf(7));
        assertThat(feed(shop).waiting()).isOne();
    }

    @Test
    void packs_are_offered_whole() {
        var sku = world.site().stocked("A-01", 20);
        var shop = shop(Safety.NONE, Map.of());
        transactions.in(() -> mappings.register(List.of(new NewSkuMapping(shop, "SIX", sku, BigDecimal.valueOf(6)))));

        told(shop, listening(attempt -> 200));

        until(() -> shown("SIX").equals("3"));
    }

    @Test
    void never_offers_more_than_what_is_free_less_the_buffer() {
        var random = new Random(44);
        var site = world.site();
        var listed = new java.util.HashMap<String, Sku>();
        for (var i = 0; i < 40; i++) {
            var sku = site.stocked("A-0" + (1 + i % 9), 1 + random.nextInt(30));
            if (random.nextBoolean()) {
                settings.setBuffers(
                        List.of(new SafetyBuffer(site.id(), sku, BigDecimal.valueOf(1 + random.nextInt(12)))));
            }
            listed.put("P-" + i, sku);
        }
        var shop = shop(new Safety(BigDecimal.valueOf(random.nextInt(3)), random.nextInt(30)), listed);
        told(shop, "local:shop");
        until(() -> feed(shop).state() == StockFeed.State.CURRENT && feed(shop).acknowledgedAt() != null);

        var offers = feeds.offers(shop, null, false, PageQuery.first(100)).items();

        assertThat(offers).hasSize(40).allSatisfy(it -> {
            var most =
                    it.now().share().free().subtract(it.now().share().buffer()).max(BigDecimal.ZERO);
            assertThat(it.told()).isNotNull().isLessThanOrEqualTo(most);
            assertThat(it.now().offered().amount()).isEqualByComparingTo(it.told());
        });
    }

    @Test
    void pages_see_feeds_and_only_who_keeps_shops_changes_them() {
        var shop = shop(Safety.NONE, Map.of("TB-1", world.site().stocked("A-01", 7)));
        var path = "/api/fulfilment/stock-feeds/" + shop.value();
        var body = settings("local:shop", 0);

        signedInAs(ShippedRole.WAREHOUSE_KEEPER).put(path, body).isProblem(403, "identity/permission-missing");
        signedInAs(ShippedRole.WAREHOUSE_KEEPER)
                .post(path + "/again", Map.of())
                .isProblem(403, "identity/permission-missing");
        operations().put(path, settings("ftp://x", 0)).isProblem(422, "platform/invalid-input");
        operations().put(path, body).is(200);
        operations().put(path, body).isProblem(409, "fulfilment/stock-feed-changed");
        operations().put(path, settings("local:shop", 1)).is(200);
        operations().post(path + "/again?everything=true", Map.of()).is(200);

        until(() -> feed(shop).state() == StockFeed.State.CURRENT);
        assertThat(operations().get(path + "/offers").is(200).text("/items/0/now/share/free"))
                .isEqualTo("7");
        signedInAs(ShippedRole.CUSTOMS).get(path + "/offers").isProblem(403, "identity/permission-missing");
    }

    private static Map<String, Object> settings(String url, int version) {
        return Map.of("url", url, "active", true, "version", version);
    }

    private io.redthread.support.Browser operations() {
        return signedInAs(ShippedRole.OPERATIONS);
    }

    private String shown(String code) {
        return bodies().flatMap(it -> it.at("/offers").valueStream())
                .filter(it -> it.at("/code").asString().equals(code))
                .reduce((one, later) -> later)
                .map(it -> it.at("/quantity").asString())
                .orElse("");
    }

    private java.util.stream.Stream<JsonNode> bodies() {
        return List.copyOf(seen).stream().map(it -> json.readTree(it.body()));
    }

    private StockFeed feed(ShopId shop) {
        return feeds.all().stream()
                .filter(it -> it.shop().equals(shop))
                .findFirst()
                .orElseThrow();
    }

    private void told(ShopId shop, String url) {
        feeds.put(shop, 0, new StockFeed.Content(URI.create(url), true));
    }

    private ShopId shop(Safety safety, Map<String, Sku> listed) {
        var content = new ShopContent("Feed shop", "own", "CNY", true, false, safety, "", List.of());
        var shop = transactions.in(() -> shops.register(new NewShop(World.unique("feed"), content)));
        transactions.in(() -> mappings.register(listed.entrySet().stream()
                .map(it -> new NewSkuMapping(shop, it.getKey(), it.getValue(), BigDecimal.ONE))
                .toList()));
        return shop;
    }

    private String listening(Function<Integer, Integer> status) {
        server.createContext("/stock", exchange -> {
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.add(new Seen(
                    headers.getFirst("Idempotency-Key"),
                    headers.getFirst("X-Redthread-Timestamp"),
                    headers.getFirst("X-Redthread-Signature"),
                    body));
            exchange.sendResponseHeaders(status.apply(seen.size()), -1);
            exchange.close();
        });
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/stock";
    }

    private static void until(java.util.concurrent.Callable<Boolean> true_) {
        await().atMost(Duration.ofSeconds(25)).until(true_);
    }
}
