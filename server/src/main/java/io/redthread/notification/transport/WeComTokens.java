package io.redthread.notification.transport;

import io.redthread.notification.ConnectionId;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Access tokens of WeCom, kept until shortly before they end: WeCom counts how often one is fetched. */
@Component
class WeComTokens {

    /** Token wrong or out of date. */
    static final Set<Integer> STALE = Set.of(40014, 42001);

    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final ProviderHttp http;
    private final Clock clock;
    private final Map<ConnectionId, Token> kept = new ConcurrentHashMap<>();
    private final Map<ConnectionId, ReentrantLock> locks = new ConcurrentHashMap<>();

    WeComTokens(ProviderHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** A token, or why there is none. */
    sealed interface Held {}

    /** A token that works until then. */
    record Token(String value, int revision, Instant until) implements Held {
        @Override
        public String toString() {
            return "Token[until " + until + "]";
        }
    }

    /** No token. */
    record None(Answer why) implements Held {}

    /** The token of that account, fetched when there is none that still works. */
    Held of(Account account) throws IOException, InterruptedException {
        var known = kept.get(account.connection());
        return known != null
                        && known.revision() == account.revision()
                        && known.until().isAfter(clock.instant())
                ? known
                : fetched(account, known);
    }

    /** Another one instead of that which was refused. */
    Held renewed(Account account, Token refused) throws IOException, InterruptedException {
        return fetched(account, refused);
    }

    /** One fetches, the others wait and take what it got. */
    private Held fetched(Account account, @org.jspecify.annotations.Nullable Token instead)
            throws IOException, InterruptedException {
        var lock = locks.computeIfAbsent(account.connection(), it -> new ReentrantLock());
        lock.lockInterruptibly();
        try {
            var known = kept.get(account.connection());
            if (known != null && known != instead && known.revision() == account.revision()) {
                return known;
            }
            var reply = http.get(URI.create(account.get("base") + "/cgi-bin/gettoken?corpid="
                    + ProviderHttp.encoded(account.get("corpId")) + "&corpsecret="
                    + ProviderHttp.encoded(account.secret("corpSecret"))));
            var wrong = reply.wrong();
            if (wrong.isPresent()) {
                return new None(wrong.get());
            }
            if (reply.code("/errcode") != 0) {
                return new None(WeCom.answer(reply));
            }
            var lives = Duration.ofSeconds(reply.json().path("expires_in").asLong(0))
                    .minus(MARGIN);
            var fresh = new Token(
                    reply.json().path("access_token").asString(""),
                    account.revision(),
                    clock.instant().plus(lives.compareTo(SHORTEST) > 0 ? lives : SHORTEST));
            kept.put(account.connection(), fresh);
            return fresh;
        } finally {
            lock.unlock();
        }
    }
}
