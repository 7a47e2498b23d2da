package io.redthread.inventory;

import io.redthread.inventory.domain.StockKey;
import io.redthread.inventory.store.PartnersStockRows;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods that are a partner's own (代发, K4) in the ledger: they come from and go back to the place {@link Places#PARTNER},
 * so that what may be promised of them is kept, locked and verified like everything else. What is promised stays.
 */
@Service
@Transactional(propagation = org.springframework.transaction.annotation.Propagation.MANDATORY)
public class PartnersStock {

    /** The reason in the ledger. */
    public static final String REASON = "partner-told";

    private final PartnersStockRows rows;
    private final Stock stock;
    private final LateBooking late;

    PartnersStock(PartnersStockRows rows, Stock stock, LateBooking late) {
        this.rows = rows;
        this.stock = stock;
        this.late = late;
    }

    /**
     * A locked balance.
     *
     * @param onHand what the partner let us promise, promised or not
     * @param reserved what is promised
     */
    public record Held(BigDecimal onHand, BigDecimal reserved) {

        /** Nothing. */
        public static final Held NONE = new Held(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** Locks the balances of these goods there until the transaction ends; goods that never lay there are left out. */
    public Map<Sku, Held> hold(WarehouseId warehouse, Collection<Sku> skus) {
        late.settle();
        return rows.lock(keys(warehouse, skus), false);
    }

    /** The same, but waits for nobody: what another transaction has in hand is left out. */
    public Map<Sku, Held> holdFree(WarehouseId warehouse, Collection<Sku> skus) {
        late.settle();
        return rows.lock(keys(warehouse, skus), true);
    }

    /** How much of each left for customers after its moment. */
    @Transactional(readOnly = true)
    public Map<Sku, BigDecimal> leftSince(WarehouseId warehouse, Map<Sku, Instant> moments) {
        return moments.isEmpty() ? Map.of() : rows.leftSince(warehouse, moments);
    }

    /**
     * Posts what the partner has more, or with a minus less. Goods stay on the shelf they lie on; others come on that shelf.
     * Refused where less stayed than is promised.
     */
    public void post(WarehouseId warehouse, LocationId shelf, Map<Sku, Quantity> more, DocumentRef document) {
        if (more.isEmpty()) {
            return;
        }
        var lying = rows.shelves(warehouse, more.keySet());
        stock.post(more.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> movement(it.getKey(), it.getValue(), lying.getOrDefault(it.getKey(), shelf), document))
                .toList());
    }

    /** Whether anything lies there, whoever's it is. */
    @Transactional(readOnly = true)
    public boolean anything(WarehouseId warehouse) {
        return rows.anything(warehouse);
    }

    private static List<StockKey> keys(WarehouseId warehouse, Collection<Sku> skus) {
        return Set.copyOf(skus).stream()
                .map(it -> new StockKey(it, warehouse, ""))
                .toList();
    }

    private static Movement movement(Sku sku, Quantity more, LocationId shelf, DocumentRef document) {
        var gain = more.isPositive();
        return new Movement(
                sku,
                java.util.Optional.empty(),
                gain ? Places.PARTNER : shelf,
                gain ? shelf : Places.PARTNER,
                new Quantity(more.amount().abs(), more.uom()),
                REASON,
                document);
    }
}
