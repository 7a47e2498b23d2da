package io.redthread.identity;

import io.redthread.identity.IdentityRefusal.NameTaken;
import io.redthread.identity.IdentityRefusal.NotFound;
import io.redthread.identity.IdentityRefusal.PeopleOnly;
import io.redthread.identity.domain.Secrets;
import io.redthread.identity.store.ApiKeyStore;
import io.redthread.identity.store.ApiKeyStore.LiveKey;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys for programs (接口密钥), {@code rt_<id>_<secret>}. A key's row is remembered for five seconds, so that thousands of
 * requests a second do not each ask the database; a revoked key may work for as long on other nodes.
 */
@Service
public class ApiKeys {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final Duration TOUCH_AFTER = Duration.ofMinutes(1);

    private final ApiKeyStore store;
    private final Authority authority;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;
    private final RandomGenerator random;
    private final Map<ApiKeyId, Remembered> remembered = new ConcurrentHashMap<>();

    ApiKeys(
            ApiKeyStore store,
            Authority authority,
            IdBlocks ids,
            Journal journal,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.authority = authority;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A key that was just made.
     *
     * @param key as it is listed
     * @param secret the whole key, shown this once
     */
    public record MadeKey(ApiKeyView key, String secret) {}

    /**
     * A program that showed its key.
     *
     * @param name the key's name
     * @param scopes what it may do
     */
    public record Program(String name, Set<Permission> scopes) {}

    private record Remembered(LiveKey key, Instant at) {}

    /** The program of that key; absent when the key is malformed, unknown, wrong, revoked or has expired. */
    public Optional<Program> find(String key) {
        var parts = key.split("_", 3);
        if (key.length() > 100 || parts.length != 3 || !parts[0].equals("rt") || !parts[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        var now = clock.instant();
        return live(new ApiKeyId(Long.parseLong(parts[1])), now)
                .filter(live -> MessageDigest.isEqual(live.secretHash(), Secrets.fingerprint(parts[2])))
                .filter(live -> live.expiresAt() == null || live.expiresAt().isAfter(now))
                .map(live -> new Program(live.name(), live.scopes()));
    }

    /** Makes a key with some of one's own permissions. */
    @Transactional
    public MadeKey make(String name, Set<Permission> scopes, @Nullable Instant expiresAt) {
        var by = Optional.ofNullable(CurrentAccess.get().person()).orElseThrow(() -> new PeopleOnly().refused());
        var now = clock.instant();
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw InvalidInput.of("/expiresAt", expiresAt, "expiry-past");
        }
        authority.requireAll(scopes);
        var id = new ApiKeyId(ids.next("identity", "api_key_id"));
        var secret = Secrets.token(random);
        if (!store.add(id, name, Secrets.fingerprint(secret), scopes, by, now, expiresAt)) {
            throw new NameTaken(name).refused();
        }
        var view = store.view(id).orElseThrow();
        journal.record(Act.of("api-key-made", ref(id), name, view));
        return new MadeKey(view, "rt_" + id.value() + "_" + secret);
    }

    /** Ends a key for good. */
    @Transactional
    public ApiKeyView revoke(ApiKeyId id) {
        var before = store.view(id).orElseThrow(() -> new NotFound("api-key", Long.toString(id.value())).refused());
        if (store.revoke(id, clock.instant()) == 1) {
            journal.record(Act.of("api-key-revoked", ref(id), before.name(), Map.of()));
        }
        remembered.remove(id);
        return store.view(id).orElseThrow();
    }

    /** The keys, newest first. */
    @Transactional(readOnly = true)
    public Page<ApiKeyView> page(String text, PageQuery query) {
        return store.page(text, query);
    }

    private Optional<LiveKey> live(ApiKeyId id, Instant now) {
        var known = remembered.get(id);
        if (known != null && known.at().plus(REMEMBERED).isAfter(now)) {
            return Optional.of(known.key());
        }
        var found = store.find(id);
        found.ifPresentOrElse(
                key -> {
                    remembered.put(id, new Remembered(key, now));
                    store.touch(id, now, now.minus(TOUCH_AFTER));
                },
                () -> remembered.remove(id));
        return found;
    }

    private static DocumentRef ref(ApiKeyId id) {
        return new DocumentRef("api-key", id.value());
    }
}
