package io.redthread.fulfilment;

import io.redthread.fulfilment.domain.Signature;
import io.redthread.parties.ShopId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings one signed message to a shop. */
@Component
class ShopHttp {

    private static final int ANSWER_KEPT = 300;

    private final SigningKeys keys;
    private final LocalShop local;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    ShopHttp(SigningKeys keys, LocalShop local, Clock clock) {
        this.keys = keys;
        this.local = local;
        this.clock = clock;
    }

    /** Empty when the shop took the message; otherwise what it answered. */
    Optional<String> refusedBy(ShopId shop, URI url, String key, String body, Duration timeout)
            throws InterruptedException {
        if (LocalShop.SCHEME.equals(url.getScheme())) {
            return local.refusedBy(url, body);
        }
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header("X-Redthread-Timestamp", timestamp)
                .header("X-Redthread-Signature", "sha256=" + Signature.ofMessage(keys.shop(shop), timestamp, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() / 100 == 2
                    ? Optional.empty()
                    : Optional.of(shortened(answer.statusCode() + " " + answer.body()));
        } catch (IOException e) {
            return Optional.of(shortened(e.getClass().getSimpleName() + " " + e.getMessage()));
        }
    }

    private static String shortened(String answer) {
        return answer.length() <= ANSWER_KEPT ? answer : answer.substring(0, ANSWER_KEPT);
    }
}
