package io.redthread.process;

import io.redthread.kernel.Refused;
import io.redthread.platform.database.Remembered;
import io.redthread.platform.startup.Shipment;
import io.redthread.process.domain.ShippedStandard;
import io.redthread.process.store.StandardStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The standards in force. A published version never changes, so it is read once. */
@Service
public class Standards implements Shipment {

    private final StandardStore store;
    private final Clock clock;
    private final Map<StandardId, Standard> known = new ConcurrentHashMap<>();
    private final Remembered<String, Standard> published;

    Standards(StandardStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.published = new Remembered<>(clock);
    }

    /** The version of that id. */
    public Standard byId(StandardId id) {
        return known.computeIfAbsent(id, key -> store.byId(key).orElseThrow());
    }

    /** The version that new cases of a scenario follow. */
    public Standard published(String scenario) {
        var current = published.of(
                List.of(scenario),
                missing -> store.published(scenario, clock.instant())
                        .map(it -> Map.of(scenario, it))
                        .orElseThrow(() -> new Refused(new StandardNotFound(scenario))));
        return Objects.requireNonNull(current.get(scenario));
    }

    /** The version in force of each scenario. */
    public List<Standard> published() {
        return store.published(clock.instant());
    }

    /** Published versions that begin on a later day. */
    public List<Standard> coming() {
        return store.coming(clock.instant());
    }

    /** Called by whoever publishes, within the transaction. */
    void forget() {
        published.forget();
    }

    /** Publishes the shipped standard where a scenario has none yet. */
    @Override
    @Transactional
    public void ship() {
        for (var scenario : Scenario.values()) {
            if (store.published(scenario.code(), clock.instant()).isEmpty()) {
                published.forget();
                store.publish(scenario.code(), 1, ShippedStandard.of(scenario), clock.instant());
            }
        }
    }
}
