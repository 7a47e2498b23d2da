package io.redthread.sales;

import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.RowCounts;
import io.redthread.sales.domain.SourcingCheck;
import io.redthread.sales.store.SourcingStore;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The policy by which an order's warehouse is chosen: delivery area, freight and days on the way, weighed (X35). Node 4
 * follows a change within seconds.
 */
@Service
public class SourcingPolicies {

    private static final DocumentRef DOCUMENT = new DocumentRef("sourcing-policy", 1);

    private final SourcingStore store;
    private final Warehouses warehouses;
    private final Journal journal;
    private final Clock clock;

    SourcingPolicies(SourcingStore store, Warehouses warehouses, Journal journal, Clock clock) {
        this.store = store;
        this.warehouses = warehouses;
        this.journal = journal;
        this.clock = clock;
    }

    /** The policy in force. */
    @Transactional(readOnly = true)
    public SourcingPolicy current() {
        return store.policy();
    }

    /** What carriers quote for parcels of these warehouses; whoever's rates are left out. */
    @Transactional(readOnly = true)
    public List<FreightRate> quoted(Collection<WarehouseId> from) {
        return store.policy().rates().stream()
                .filter(it -> !it.carrier().isEmpty() && from.contains(it.warehouse()))
                .toList();
    }

    /**
     * Puts another in force; refuses weights and rates that make no sense, and when somebody else was faster.
     *
     * @param seen the version the caller changed
     */
    @Transactional
    public SourcingPolicy change(int seen, SourcingWeights weights, List<FreightRate> rates) {
        var known = warehouses.all().stream().map(WarehouseFacts::id).collect(Collectors.toSet());
        var errors = SourcingCheck.of(weights, rates, known);
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(errors));
        }
        var before = store.policy();
        var changed =
                store.change(seen, weights, clock.instant(), Callers.current().username());
        RowCounts.expectOne(changed, () -> new Refused(new SourcingChanged()));
        store.replaceRates(rates);
        var after = store.policy();
        journal.record(new Act("sourcing-policy-changed", DOCUMENT, "v" + after.version(), before, after, null));
        return after;
    }
}
