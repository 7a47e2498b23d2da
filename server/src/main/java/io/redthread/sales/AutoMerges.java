package io.redthread.sales;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Attempts;
import io.redthread.platform.database.Outage;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Transactions;
import io.redthread.sales.store.AutoMergeStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges orders by themselves (自动合单, X31), shop by shop: those of one buyer to one address that came within so many minutes
 * of the first, as long as the warehouse has not begun. What a person took apart stays apart.
 */
@Service
public class AutoMerges {

    private static final Logger LOG = LoggerFactory.getLogger(AutoMerges.class);
    private static final int LONGEST = 1440;
    private static final int MOST = 50;

    private final AutoMergeStore store;
    private final Merges merges;
    private final Shops shops;
    private final Journal journal;
    private final Attempts attempts;
    private final Transactions transactions;
    private final Clock clock;

    AutoMerges(
            AutoMergeStore store,
            Merges merges,
            Shops shops,
            Journal journal,
            Attempts attempts,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.merges = merges;
        this.shops = shops;
        this.journal = journal;
        this.attempts = attempts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is said of any shop; of the others orders are not merged by themselves. */
    @Transactional(readOnly = true)
    public List<AutoMerge> all() {
        return store.all();
    }

    /**
     * Says whether a shop's orders are merged by themselves; refuses when somebody else was faster ({@link AutoMergeChanged}).
     *
     * @param seen the version the caller changed, 0 where nothing was said
     * @param minutes within how many minutes, 1–1440; absent for no longer
     */
    @Transactional
    public AutoMerge change(ShopId shop, int seen, Optional<Integer> minutes) {
        var its = shops.byIds(Set.of(shop)).get(shop);
        if (its == null) {
            throw InvalidInput.of("/shop", shop.value(), "list-shop-unknown");
        }
        minutes.filter(it -> it < 1 || it > LONGEST).ifPresent(it -> {
            throw InvalidInput.of("/minutes", it, "merge-minutes");
        });
        var changed = new AutoMerge(
                shop, minutes, seen + 1, clock.instant(), Callers.current().username());
        RowCounts.expectOne(store.change(changed, seen), () -> new Refused(new AutoMergeChanged(its.name())));
        journal.record(Act.of(
                "auto-merge-changed", new DocumentRef("shop", shop.value()), its.code(), new Told(minutes.orElse(0))));
        return changed;
    }

    /** Merges what there is to merge; answers how many groups. Groups that somebody else has in hand are left to him. */
    int merge() {
        var wanted = new HashMap<ShopId, Duration>();
        transactions
                .in(store::all)
                .forEach(it -> it.minutes().ifPresent(minutes -> wanted.put(it.shop(), Duration.ofMinutes(minutes))));
        if (wanted.isEmpty()) {
            return 0;
        }
        var merged = 0;
        for (var group : groups(wanted)) {
            try {
                attempts.at(() -> merges.merge(group));
                merged++;
            } catch (Refused refused) {
                LOG.debug("not merged: {}", refused.refusal());
            }
        }
        return merged;
    }

    private List<List<OrderId>> groups(Map<ShopId, Duration> wanted) {
        var groups = new ArrayList<List<OrderId>>();
        var suggested = merges.suggestions().stream()
                .filter(it -> wanted.containsKey(it.getFirst().shop()))
                .toList();
        var ids = suggested.stream().flatMap(List::stream).map(SalesOrder::id).toList();
        var apart = ids.isEmpty() ? Set.<OrderId>of() : transactions.in(() -> store.undone(ids));
        for (var group : suggested) {
            var within = wanted.getOrDefault(group.getFirst().shop(), Duration.ZERO);
            var together = together(
                    group.stream().filter(it -> !apart.contains(it.id())).toList(), within);
            if (together.size() > 1) {
                groups.add(together);
            }
        }
        return groups;
    }

    /** Those that came within so long of the first, at most 50. */
    static List<OrderId> together(List<SalesOrder> alike, Duration within) {
        return alike.stream()
                .filter(it ->
                        !it.acceptedAt().isAfter(alike.getFirst().acceptedAt().plus(within)))
                .map(SalesOrder::id)
                .limit(MOST)
                .toList();
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 15_000)
    void round() {
        try {
            merge();
        } catch (RuntimeException e) {
            if (!Outage.is(e)) {
                throw e;
            }
            LOG.warn("cannot merge orders now: {}", e.getMessage());
        }
    }

    /** What the journal keeps: minutes, 0 for no longer. */
    record Told(int minutes) {}
}
