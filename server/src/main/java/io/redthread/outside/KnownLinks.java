package io.redthread.outside;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.outside.store.LinkReads;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which goods ever were linked with which partners, in memory: everything that frees stock asks. A link made by another
 * server is seen when the clock next looks.
 */
@Component
class KnownLinks {

    private final LinkReads reads;
    private volatile @Nullable Map<Sku, Set<WarehouseId>> known;

    KnownLinks(LinkReads reads) {
        this.reads = reads;
    }

    Map<Sku, Set<WarehouseId>> all() {
        var now = known;
        return now == null ? look() : now;
    }

    /** Reads them anew. */
    Map<Sku, Set<WarehouseId>> look() {
        var found = Map.copyOf(reads.everLinked());
        known = found;
        return found;
    }

    /** Forgets them, now and when the running transaction has ended. */
    void forget() {
        known = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known = null;
                }
            });
        }
    }
}
