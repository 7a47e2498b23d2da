package io.redthread.outside;

import io.redthread.inventory.PartnersGoods;
import io.redthread.inventory.WarehouseId;
import io.redthread.outside.store.OutsideWarehouseRows;
import io.redthread.outside.store.OutsideWarehouseRows.Kept;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
class KnownOutside implements PartnersGoods {

    private final OutsideWarehouseRows rows;
    private volatile @Nullable Known known;

    KnownOutside(OutsideWarehouseRows rows) {
        this.rows = rows;
    }

    Set<WarehouseId> all() {
        return known().active();
    }

    /** Those with goods of the partner's own, whether it sends at present or not. */
    @Override
    public Set<WarehouseId> dropShipped() {
        return known().dropShipped();
    }

    /** Reads them anew. */
    Set<WarehouseId> look() {
        return read().active();
    }

    private Known known() {
        var now = known;
        return now == null ? read() : now;
    }

    private Known read() {
        var kept = rows.all();
        var found = new Known(
                those(kept, it -> it.content().active()),
                those(kept, it -> it.content().kind() == OutsideKind.DROP_SHIP));
        known = found;
        return found;
    }

    private static Set<WarehouseId> those(List<Kept> kept, Predicate<Kept> which) {
        return kept.stream().filter(which).map(Kept::warehouse).collect(Collectors.toUnmodifiableSet());
    }

    private record Known(Set<WarehouseId> active, Set<WarehouseId> dropShipped) {}

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
