package io.redthread.receiving;

import io.redthread.identity.ApiKeys;
import io.redthread.identity.Permission;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.parties.SupplierId;
import io.redthread.parties.Suppliers;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.paging.PageQuery;
import io.redthread.receiving.ArrivalRefusal.SpeaksForNoSupplier;
import io.redthread.receiving.store.SupplierKeyRows;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says for which supplier a key announces (供应商密钥); a key of nobody announces nothing. */
@Service
@Transactional
public class SupplierKeys {

    private final SupplierKeyRows rows;
    private final ApiKeys keys;
    private final Suppliers suppliers;
    private final Journal journal;
    private final Clock clock;

    SupplierKeys(SupplierKeyRows rows, ApiKeys keys, Suppliers suppliers, Journal journal, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.suppliers = suppliers;
        this.journal = journal;
        this.clock = clock;
    }

    /** All of them by name. */
    @Transactional(readOnly = true)
    public List<SupplierKey> all() {
        return rows.all();
    }

    /** Lets a key announce for that supplier; refused for a key that is not there or may not announce. */
    public void put(SupplierKey wanted) {
        var speaks = keys.page(wanted.key(), PageQuery.first(200)).items().stream()
                .anyMatch(it -> it.name().equals(wanted.key())
                        && it.revokedAt() == null
                        && it.scopes().contains(Permission.RECEIVING_ANNOUNCE));
        if (!speaks) {
            throw InvalidInput.of("/key", wanted.key(), "supplier-key-unknown");
        }
        if (!suppliers.facts(Set.of(wanted.supplier())).containsKey(wanted.supplier())) {
            throw InvalidInput.of("/supplier", wanted.supplier().value(), "supplier-unknown");
        }
        rows.put(wanted, clock.instant(), Callers.current().username());
        journal.record(Act.of("supplier-key-set", ref(), wanted.key(), wanted));
    }

    /** The key announces for nobody any more. */
    public void remove(String key) {
        rows.remove(key);
        journal.record(Act.of("supplier-key-removed", ref(), key, Map.of("key", key)));
    }

    /** The supplier for whom a program calls; nobody in particular for people. Refused for a program without one. */
    @Transactional(readOnly = true)
    Optional<SupplierId> ofCaller() {
        return Caller.keyOf(Callers.current().username())
                .map(key -> rows.of(key).orElseThrow(() -> new Refused(new SpeaksForNoSupplier())));
    }

    private static DocumentRef ref() {
        return new DocumentRef("supplier-key", 0);
    }
}
