package io.redthread.platform.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Facts that are asked for with every order and hardly ever change, kept for a moment. A change made by this server is
 * seen at once, one made by another after two seconds at the latest. What is not there is asked for every time. Whenever
 * something must be loaded, others that are in use and have become old are loaded with it, so that thousands of goods that
 * are sold every few seconds do not each cost a statement.
 *
 * @param <K> what they are asked by
 * @param <V> the fact
 */
public final class Remembered<K, V> {

    private static final Duration HOW_LONG = Duration.ofSeconds(2);
    private static final Duration IN_USE = Duration.ofSeconds(20);
    private static final int MOST_AT_ONCE = 1000;
    private static final int MOST = 20_000;

    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final Clock clock;

    /** Nothing yet. */
    public Remembered(Clock clock) {
        this.clock = clock;
    }

    /** The facts of these keys; those not remembered are loaded together. */
    public Map<K, V> of(Collection<K> keys, Function<Collection<K>, Map<K, V>> load) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return load.apply(keys);
        }
        var now = clock.instant();
        var found = HashMap.<K, V>newHashMap(keys.size());
        var missing = new ArrayList<K>();
        for (var key : keys) {
            var known = kept.get(key);
            if (known != null && known.at.plus(HOW_LONG).isAfter(now)) {
                known.used = now;
                found.put(key, known.fact);
            } else {
                missing.add(key);
            }
        }
        if (!missing.isEmpty()) {
            var asked = withOld(missing, now);
            var loaded = load.apply(asked);
            asked.forEach(key -> keep(key, loaded.get(key), now));
            missing.forEach(key -> add(found, key, loaded.get(key)));
        }
        return found;
    }

    private static <K, V> void add(Map<K, V> found, K key, @Nullable V fact) {
        if (fact != null) {
            found.put(key, fact);
        }
    }

    private void keep(K key, @Nullable V fact, Instant now) {
        if (fact == null) {
            kept.remove(key);
            return;
        }
        var before = kept.get(key);
        kept.put(key, new Kept<>(fact, now, before == null ? now : before.used));
    }

    /** What is missing, and others that are old but were used not long ago; those that nobody uses any more are forgotten. */
    private Collection<K> withOld(List<K> missing, Instant now) {
        if (kept.size() > MOST) {
            kept.clear();
        }
        var asked = new LinkedHashSet<>(missing);
        missing.forEach(key -> Optional.ofNullable(kept.get(key)).ifPresent(it -> it.used = now));
        kept.forEach((key, it) -> {
            if (!it.at.plus(HOW_LONG).isAfter(now)) {
                if (it.used.plus(IN_USE).isBefore(now)) {
                    kept.remove(key, it);
                } else if (asked.size() < missing.size() + MOST_AT_ONCE) {
                    asked.add(key);
                }
            }
        });
        return asked;
    }

    /** Forgets everything, now and when the running transaction, which sees its own changes meanwhile, has ended. */
    public void forget() {
        kept.clear();
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, true);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.this);
                    kept.clear();
                }
            });
        }
    }

    private static final class Kept<V> {
        private final V fact;
        private final Instant at;
        private volatile Instant used;

        Kept(V fact, Instant at, Instant used) {
            this.fact = fact;
            this.at = at;
            this.used = used;
        }
    }
}
