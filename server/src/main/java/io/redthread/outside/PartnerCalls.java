package io.redthread.outside;

import io.redthread.outside.store.InstructionReads;
import io.redthread.outside.store.OutsideWarehouseRows;
import io.redthread.outside.store.OutsideWarehouseRows.Calls;
import io.redthread.outside.store.OutsideWarehouseRows.Kept;
import io.redthread.platform.database.Transactions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls partners when something new waits for them, so that they need not ask all the time. What is wanted is never in the
 * call: the partner fetches it. A call that is not taken is made again later and later.
 */
@Component
class PartnerCalls {

    private static final int ANSWER_KEPT = 300;

    private final OutsideWarehouseRows rows;
    private final InstructionReads reads;
    private final OutsideWarehouses warehouses;
    private final OutsideSettings settings;
    private final JsonMapper json;
    private final Transactions transactions;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    PartnerCalls(
            OutsideWarehouseRows rows,
            InstructionReads reads,
            OutsideWarehouses warehouses,
            OutsideSettings settings,
            JsonMapper json,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.reads = reads;
        this.warehouses = warehouses;
        this.settings = settings;
        this.json = json;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Calls those that something new waits for; answers how many. No transaction is open meanwhile. */
    int callDue() {
        var now = clock.instant();
        var due = transactions.in(
                () -> rows.takeToCall(now, now.plus(settings.timeout().multipliedBy(2))));
        var called = 0;
        for (var it : due) {
            var since = Optional.ofNullable(it.calls().at()).orElse(Instant.EPOCH);
            var waiting = reads.unfetched(it.warehouse(), since);
            var local = it.content().pushUrl().startsWith(OutsideWarehouses.LOCAL + ":");
            if (waiting == 0 || local) {
                settle(
                        it,
                        new Calls(
                                it.calls().at(),
                                now,
                                it.calls().failures(),
                                it.calls().answer()));
            } else {
                settle(it, outcome(it, refusedBy(it, waiting, now), now));
                called++;
            }
        }
        return called;
    }

    private void settle(Kept it, Calls calls) {
        transactions.in(() -> {
            rows.called(it, calls);
            return it;
        });
    }

    private Calls outcome(Kept it, Optional<String> refusal, Instant now) {
        if (refusal.isEmpty()) {
            return new Calls(now, clock.instant(), 0, "");
        }
        var failures = it.calls().failures() + 1;
        var pause = settings.firstDelay();
        for (var i = 1; i < failures && pause.compareTo(settings.longestDelay()) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        var next = clock.instant().plus(pause.compareTo(settings.longestDelay()) > 0 ? settings.longestDelay() : pause);
        return new Calls(it.calls().at(), next, failures, refusal.get());
    }

    private Optional<String> refusedBy(Kept it, int waiting, Instant now) {
        var timestamp = Long.toString(now.getEpochSecond());
        var body = json.writeValueAsString(Map.of(
                "event", "instructions.waiting", "warehouse", it.warehouse().value(), "waiting", waiting));
        try {
            var request = HttpRequest.newBuilder(URI.create(it.content().pushUrl()))
                    .timeout(settings.timeout())
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("X-Redthread-Timestamp", timestamp)
                    .header("X-Redthread-Signature", "sha256=" + signature(warehouses.secret(it), timestamp, body))
                    .POST(BodyPublishers.ofString(body))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() / 100 == 2
                    ? Optional.empty()
                    : Optional.of(shortened(answer.statusCode() + " " + answer.body()));
        } catch (IOException e) {
            return Optional.of(shortened(e.getClass().getSimpleName() + " " + e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    /** HMAC-SHA256 over the time of sending, a dot and the body; lower-case hex, as with messages to shops. */
    static String signature(String secret, String timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(String answer) {
        return answer.length() <= ANSWER_KEPT ? answer : answer.substring(0, ANSWER_KEPT);
    }
}
