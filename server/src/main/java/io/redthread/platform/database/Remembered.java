package io.redthread.platform.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Facts that are asked for with every order and hardly ever change, kept for a moment. A change made by this server is
 * seen at once, one made by another after two seconds at the latest. What is not there is asked for every time.
 *
 * @param <K> what they are asked by
 * @param <V> the fact
 */
public final class Remembered<K, V> {

    private static final Duration HOW_LONG = Duration.ofSeconds(2);

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
            if (known != null && known.at().plus(HOW_LONG).isAfter(now)) {
                found.put(key, known.fact());
            } else {
                missing.add(key);
            }
        }
        if (!missing.isEmpty()) {
            var loaded = load.apply(missing);
            loaded.forEach((key, fact) -> kept.put(key, new Kept<>(fact, now)));
            found.putAll(loaded);
        }
        return found;
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

    private record Kept<V>(V fact, Instant at) {}
}
