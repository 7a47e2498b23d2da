package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.inventory.ReservationRequest;
import io.redthread.inventory.Reservations;
import io.redthread.inventory.Wanted;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.WouldShip;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Sku;
import io.redthread.sales.domain.ReplayTally;
import io.redthread.sales.store.OrderStore;
import io.redthread.sales.store.SourcingStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries sourcing without promising anything (寻源试算): which warehouses would ship such an order as stock is now, and what
 * other weights would have meant for the orders of the last weeks (X35).
 */
@Service
public class SourcingTrials {

    /** Most orders a replay looks at, the newest first. */
    public static final int MOST_REPLAYED = 5_000;

    private static final DocumentRef NOBODY = new DocumentRef("sourcing-trial", 0);

    private final Preferences preferences;
    private final Reservations reservations;
    private final Goods goods;
    private final OrderStore orders;
    private final SourcingStore store;
    private final Clock clock;

    SourcingTrials(
            Preferences preferences,
            Reservations reservations,
            Goods goods,
            OrderStore orders,
            SourcingStore store,
            Clock clock) {
        this.preferences = preferences;
        this.reservations = reservations;
        this.goods = goods;
        this.orders = orders;
        this.store = store;
        this.clock = clock;
    }

    /**
     * An order that nobody has placed.
     *
     * @param shop whose quota it would count against; an opaque key
     * @param province to where, its full name
     * @param lines what it wants, kits taken apart
     * @param splitAllowed whether several warehouses may ship it together
     */
    public record Trial(long shop, String province, List<Wanted> lines, boolean splitAllowed) {}

    /**
     * What would happen.
     *
     * @param grams what it would weigh; goods of unknown weight count nothing
     * @param candidates every warehouse with what speaks for it, the best first
     * @param outcome which have what, and which would ship
     */
    public record Tried(BigDecimal grams, List<Candidate> candidates, WouldShip outcome) {}

    /** Tries an order with the policy in force, or with other weights. */
    @Transactional(readOnly = true)
    public Tried attempt(Trial trial, Optional<SourcingWeights> other) {
        var sourcing = preferences.current();
        var tried = other.map(sourcing::with).orElse(sourcing);
        var grams = weights(List.of(trial.lines())).getFirst();
        var candidates = tried.candidates(trial.province(), grams);
        var request = new ReservationRequest(
                NOBODY,
                trial.shop(),
                candidates.stream().map(Candidate::warehouse).toList(),
                trial.splitAllowed(),
                trial.lines(),
                Optional.empty());
        return new Tried(
                grams, candidates, reservations.preview(List.of(request)).getFirst());
    }

    /** The same for an order as it is, with the weights in force. */
    @Transactional(readOnly = true)
    public Tried of(SalesOrder order) {
        var needs = KitFacts.of(List.of(order), goods).needs(order);
        var lines = AllocationHandler.wanted(needs);
        return attempt(new Trial(order.shop().value(), order.shipTo().province(), lines, true), Optional.empty());
    }

    /**
     * What other weights would have meant: the first choice of the weights in force against that of the others, whatever was
     * in stock at the time.
     *
     * @param days how far back, 1 to 90
     */
    @Transactional(readOnly = true)
    public Replayed replay(SourcingWeights other, int days) {
        var sourcing = preferences.current();
        var since = clock.instant().minus(Duration.ofDays(days));
        var past = orders.load(store.allocatedSince(since, MOST_REPLAYED));
        var facts = KitFacts.of(past, goods);
        var wanted = past.stream()
                .map(it -> AllocationHandler.wanted(facts.needs(it)))
                .toList();
        var grams = weights(wanted);
        var tally = new ReplayTally();
        for (var i = 0; i < past.size(); i++) {
            var province = past.get(i).shipTo().province();
            tally.add(
                    sourcing.candidates(province, grams.get(i)),
                    sourcing.with(other).candidates(province, grams.get(i)));
        }
        return tally.told();
    }

    private List<BigDecimal> weights(List<List<Wanted>> orders) {
        var skus = orders.stream()
                .flatMap(List::stream)
                .map(Wanted::sku)
                .distinct()
                .toList();
        var known = goods.weights(skus);
        return orders.stream().map(it -> grams(it, known)).toList();
    }

    static BigDecimal grams(Collection<Wanted> lines, Map<Sku, BigDecimal> known) {
        return lines.stream()
                .map(it -> known.getOrDefault(it.sku(), BigDecimal.ZERO)
                        .multiply(it.quantity().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Orders of the last weeks under other weights.
     *
     * @param orders how many were looked at
     * @param changed how many would have gone first to another warehouse
     * @param now what the weights in force come to
     * @param then what the others come to
     */
    public record Replayed(int orders, int changed, Side now, Side then) {}

    /**
     * What weights come to.
     *
     * @param freight of all orders whose first choice has a rate, in the company's currency
     * @param days on the way, the mean of those; absent when none has a rate
     * @param rated how many have a rate
     * @param byWarehouse how many orders each warehouse is the first choice of
     */
    public record Side(BigDecimal freight, Optional<BigDecimal> days, int rated, List<Load> byWarehouse) {}

    /**
     * A warehouse's share.
     *
     * @param warehouse which
     * @param orders how many it is the first choice of
     */
    public record Load(WarehouseId warehouse, int orders) {}
}
