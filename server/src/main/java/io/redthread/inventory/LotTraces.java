package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.inventory.store.LotRows;
import io.redthread.inventory.store.LotRows.LotKey;
import io.redthread.inventory.store.LotTraceRows;
import io.redthread.kernel.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows a lot up to what it was made of and down to what was made of it (追溯), a statement a level. A product kept without lots
 * ends the way: of its pieces nobody can say which were made of what.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class LotTraces {

    private static final int MOST_LEVELS = 10;
    private static final int MOST_EDGES = 500;
    private static final int MOST_LEGS = 5_000;

    private final LotTraceRows rows;
    private final LotRows lots;
    private final Goods goods;

    LotTraces(LotTraceRows rows, LotRows lots, Goods goods) {
        this.rows = rows;
        this.lots = lots;
        this.goods = goods;
    }

    /** The life of a lot; refused where none is known by that code. */
    public LotTrace of(LotRef lot) {
        var key = new LotKey(lot.sku(), lot.lot());
        var dates =
                lots.life(key).orElseThrow(() -> new Refused(new InventoryRefusal.LotNotFound(lot.sku(), lot.lot())));
        var up = new ArrayList<LotEdge>();
        var above = walk(lot, up, rows::upward, true);
        var down = new ArrayList<LotEdge>();
        var below = walk(lot, down, rows::downward, false);
        var all = new LinkedHashSet<LotRef>(below);
        all.addAll(above);
        var legs = rows.legs(all, MOST_LEGS);
        return new LotTrace(
                lot,
                goods.names(List.of(lot.sku())).getOrDefault(lot.sku(), ""),
                Optional.ofNullable(dates.madeOn()),
                Optional.ofNullable(dates.expiresOn()),
                List.copyOf(up),
                List.copyOf(down),
                legs,
                rows.here(below),
                up.size() >= MOST_EDGES || down.size() >= MOST_EDGES || legs.size() >= MOST_LEGS);
    }

    private static Set<LotRef> walk(
            LotRef from, List<LotEdge> edges, BiFunction<Collection<LotRef>, Integer, List<LotEdge>> step, boolean up) {
        var seen = new LinkedHashSet<LotRef>();
        seen.add(from);
        Collection<LotRef> level = List.of(from);
        for (var i = 0; i < MOST_LEVELS && !level.isEmpty() && edges.size() < MOST_EDGES; i++) {
            var next = new LinkedHashSet<LotRef>();
            for (var edge : step.apply(level, MOST_EDGES - edges.size())) {
                edges.add(edge);
                var other = up ? edge.from() : edge.into();
                if (other.known() && seen.add(other)) {
                    next.add(other);
                }
            }
            level = next;
        }
        return seen;
    }
}
