package io.redthread.outside;

import io.redthread.inventory.WarehouseId;
import io.redthread.outside.store.OutsideWarehouseRows;
import io.redthread.outside.store.OutsideWarehouseRows.Kept;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The warehouses partners run, in memory: every wave and every withdrawal asks. A change made by this server is seen at once,
 * one made by another when the clock next looks, which is every two seconds.
 */
@Component
class KnownOutside {

    private final OutsideWarehouseRows rows;
    private volatile @Nullable Set<WarehouseId> known;

    KnownOutside(OutsideWarehouseRows rows) {
        this.rows = rows;
    }

    Set<WarehouseId> all() {
        var now = known;
        return now == null ? look() : now;
    }

    /** Reads them anew. */
    Set<WarehouseId> look() {
        var found = rows.all().stream()
                .filter(it -> it.content().active())
                .map(Kept::warehouse)
                .collect(Collectors.toUnmodifiableSet());
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
