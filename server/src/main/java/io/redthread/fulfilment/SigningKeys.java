package io.redthread.fulfilment;

import io.redthread.fulfilment.store.SigningKeyStore;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.Transactions;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Keys we sign with, made when first wanted and never changed: a new one would break addresses that are out there. */
@Component
class SigningKeys {

    private static final int BYTES = 32;

    private final SigningKeyStore store;
    private final Transactions transactions;
    private final RandomGenerator random;
    private final Clock clock;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    SigningKeys(SigningKeyStore store, Transactions transactions, RandomGenerator random, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    /** The key of tracking addresses. */
    byte[] tracking() {
        return key("tracking");
    }

    /** The key of messages to a shop. */
    byte[] shop(ShopId shop) {
        return key("shop:" + shop.value());
    }

    private byte[] key(String name) {
        return known.computeIfAbsent(
                name,
                wanted -> transactions.separately(() -> store.byName(wanted).orElseGet(() -> {
                    var fresh = new byte[BYTES];
                    random.nextBytes(fresh);
                    return store.putIfAbsent(wanted, fresh, clock.instant());
                })));
    }
}
