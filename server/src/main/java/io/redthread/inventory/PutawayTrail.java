package io.redthread.inventory;

import io.redthread.inventory.store.PutawayTrailRows;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far goods that came in are put away, for the threads of their orders (上架进度). No data scope. */
@Service
@Transactional(readOnly = true)
public class PutawayTrail {

    private final PutawayTrailRows rows;

    PutawayTrail(PutawayTrailRows rows) {
        this.rows = rows;
    }

    /**
     * Goods in a receiving place, whoever they came for.
     *
     * @param bin the receiving place
     * @param sku what
     * @param lot which lot, or empty
     * @param quantity how much stands there now
     */
    public record Standing(LocationId bin, Sku sku, String lot, BigDecimal quantity) {}

    /**
     * Goods that were put away.
     *
     * @param bin out of which receiving place
     * @param sku what
     * @param lot which lot, or empty
     * @param at when
     * @param by user name of who did
     */
    public record Moved(LocationId bin, Sku sku, String lot, Instant at, String by) {}

    /** What of these goods stands in these receiving places. One statement. */
    public List<Standing> standing(Collection<LocationId> bins, Collection<Sku> skus) {
        return bins.isEmpty() || skus.isEmpty() ? List.of() : rows.standing(bins, skus);
    }

    /** What of these goods left these receiving places for a bin since then, the oldest first. One statement. */
    public List<Moved> moved(Collection<LocationId> bins, Collection<Sku> skus, Instant since) {
        return bins.isEmpty() || skus.isEmpty() ? List.of() : rows.moved(bins, skus, since);
    }
}
