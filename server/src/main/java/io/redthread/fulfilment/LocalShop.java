package io.redthread.fulfilment;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A practice shop in this server, for trying out stock feeds and logistics feedback without a platform: it shows what it is told and forgets it
 * when the server stops. {@code local:shop?fail=3&slow=500} refuses every third message and takes half a second for each;
 * {@code lose=2} takes every second one but says it did not, so that it comes twice.
 */
@Component
class LocalShop {

    /** What its addresses begin with. */
    static final String SCHEME = "local";

    private static final Pattern OPTION = Pattern.compile("[?&](fail|slow|lose)=(\\d{1,4})");

    private final JsonMapper json;
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();

    LocalShop(JsonMapper json) {
        this.json = json;
    }

    Optional<String> refusedBy(URI url, String body) throws InterruptedException {
        var message = json.readTree(body);
        var shelf = shelves.computeIfAbsent(message.path("shop").asString(""), it -> new Shelf());
        Thread.sleep(option(url, "slow"));
        var came = shelf.came();
        if (every(option(url, "fail"), came)) {
            return Optional.of("503 busy");
        }
        shelf.take(message);
        return every(option(url, "lose"), came) ? Optional.of("504 answer lost") : Optional.empty();
    }

    /** What a shop shows under one of its codes. */
    Optional<BigDecimal> shown(String shop, String code) {
        return Optional.ofNullable(shelves.get(shop)).map(shelf -> shelf.shown.get(code));
    }

    private static boolean every(int nth, int came) {
        return nth > 0 && came % nth == 0;
    }

    private static int option(URI url, String name) {
        var found = OPTION.matcher(url.toString());
        while (found.find()) {
            if (found.group(1).equals(name)) {
                return Integer.parseInt(found.group(2));
            }
        }
        return 0;
    }

    private static final class Shelf {

        private final Map<String, BigDecimal> shown = new ConcurrentHashMap<>();
        private int came;
        private long number;

        synchronized int came() {
            return ++came;
        }

        /** A message that is older than the last changes nothing. */
        synchronized void take(JsonNode message) {
            if (message.path("number").asLong(0) < number) {
                return;
            }
            number = message.path("number").asLong(0);
            message.path("offers")
                    .forEach(it -> shown.put(
                            it.path("code").asString(""),
                            new BigDecimal(it.path("quantity").asString("0"))));
        }
    }
}
