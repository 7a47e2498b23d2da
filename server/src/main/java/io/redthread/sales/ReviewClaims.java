package io.redthread.sales;

import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.sales.store.OrderStore;
import io.redthread.sales.store.ReviewClaimStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each clerk the next order to review (领下一单): the soonest due that nobody has in hand and that is his to let
 * pass. However many ask at once, no two get the same; what is not decided in time is free again. Source: F3, X30.
 */
@Service
public class ReviewClaims {

    /** How long a clerk has an order to himself. */
    public static final Duration HELD_FOR = Duration.ofMinutes(10);

    /** How many are looked at together for one that is the clerk's to decide. */
    private static final int AT_ONCE = 20;

    private final ReviewClaimStore store;
    private final OrderStore orders;
    private final ReviewAuthority authority;
    private final Clock clock;

    ReviewClaims(ReviewClaimStore store, OrderStore orders, ReviewAuthority authority, Clock clock) {
        this.store = store;
        this.orders = orders;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * The order the caller has in hand, for another while; otherwise the next one nobody has.
     *
     * @param passedOver orders he does not want now; one of them that he has in hand is given back
     * @return nothing when no other order waits for a review of his
     */
    @Transactional
    public Optional<ReviewClaim> next(Collection<OrderId> passedOver) {
        var now = clock.instant();
        var by = Callers.current().username();
        var until = now.plus(HELD_FOR);
        while (true) {
            var mine = store.renew(by, passedOver, now, until);
            if (mine.isPresent()) {
                return mine;
            }
            store.sweep(by, now);
            var free = firstFree(passedOver);
            if (free.isEmpty()) {
                return Optional.empty();
            }
            // Somebody may have been faster between looking and locking, the same clerk on another page too.
            var claim = new ReviewClaim(free.get(), by, now, until);
            if (store.claim(claim)) {
                return Optional.of(claim);
            }
        }
    }

    private Optional<OrderId> firstFree(Collection<OrderId> passedOver) {
        var seen = new ArrayList<>(passedOver);
        while (true) {
            var free = store.free(seen, AT_ONCE);
            if (free.isEmpty()) {
                return Optional.empty();
            }
            var yours = Set.copyOf(authority.yours(orders.load(free)));
            var first = free.stream().filter(yours::contains).findFirst();
            if (first.isPresent()) {
                return first;
            }
            seen.addAll(free);
        }
    }

    /** What clerks have in hand now, the oldest first. */
    @Transactional(readOnly = true)
    public List<ReviewClaim> current() {
        return store.current(clock.instant());
    }

    /** Lets others have what the caller has in hand; nothing to do is fine. */
    @Transactional
    public void giveBack() {
        store.giveBack(Callers.current().username());
    }

    /** Refuses when a colleague has one of the orders in hand. */
    void requireFree(Collection<OrderId> ids) {
        var others = store.others(ids, Callers.current().username(), clock.instant());
        if (!others.isEmpty()) {
            var claim = others.getFirst();
            var number = orders.load(List.of(claim.order())).getFirst().number();
            throw new Refused(new OrderClaimed(number, claim.by(), claim.until()));
        }
    }

    /** The orders are decided: nobody has them in hand any more. */
    void end(Collection<OrderId> ids) {
        store.end(ids);
    }
}
