package io.redthread.purchasing;

import io.redthread.kernel.Refused;
import io.redthread.purchasing.PurchasingRefusal.VersionNotFound;
import io.redthread.purchasing.domain.VersionComparison;
import io.redthread.purchasing.store.ChangeRows;
import io.redthread.purchasing.store.OrderLineRows;
import io.redthread.purchasing.store.VersionRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what an order was in its versions, and what differs between two of them (版本对比). */
@Service
@Transactional(readOnly = true)
public class OrderHistory {

    private final OrderLookup lookup;
    private final OrderLineRows lines;
    private final VersionRows versions;
    private final ChangeRows changes;

    OrderHistory(OrderLookup lookup, OrderLineRows lines, VersionRows versions, ChangeRows changes) {
        this.lookup = lookup;
        this.lines = lines;
        this.versions = versions;
        this.changes = changes;
    }

    /** All versions, the first first; a change that waits stands last. */
    public List<OrderVersion> versions(PurchaseOrderId id) {
        var order = lookup.view(id);
        var all = new ArrayList<>(versions.of(id));
        all.add(new OrderVersion(
                order.version(), order.amount(), Optional.empty(), order.times().updatedBy(), ""));
        changes.pending(id)
                .ifPresent(change -> all.add(new OrderVersion(
                        change.version(), change.amount(), Optional.empty(), change.by(), change.reason())));
        return all;
    }

    /** What differs between two versions; the one that a waiting change would make counts too. */
    public VersionComparison compare(PurchaseOrderId id, int from, int to) {
        var order = lookup.view(id);
        return VersionComparison.between(from, snapshot(order, from), to, snapshot(order, to));
    }

    private OrderSnapshot snapshot(OrderView order, int version) {
        if (version == order.version()) {
            return OrderSnapshot.of(order, lines.of(order.id()));
        }
        return versions.snapshot(order.id(), version)
                .or(() -> changes.pending(order.id())
                        .filter(change -> change.version() == version)
                        .flatMap(change -> changes.snapshot(change.id())))
                .orElseThrow(() -> new Refused(new VersionNotFound(order.number(), version)));
    }
}
