package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.inventory.Availability;
import io.redthread.inventory.AvailableAt;
import io.redthread.inventory.GoodsOwners;
import io.redthread.inventory.events.StockFreed;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.PartnerId;
import io.redthread.platform.database.Outage;
import io.redthread.platform.database.Transactions;
import io.redthread.process.CaseId;
import io.redthread.process.CaseState;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.process.Outcome;
import io.redthread.sales.store.OrderStore;
import io.redthread.sales.store.OrderStore.Waiting;
import io.redthread.sales.store.WakeRows;
import io.redthread.sales.store.WakeRows.Wake;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Back orders (欠单): they wait at allocation, and are tried again when some of their goods may be promised, the oldest
 * first. Arriving goods are noticed within a second; a round a minute finds whatever else freed some.
 */
@Service
public class BackOrders {

    /** What their cases wait for. */
    static final String WAITS_FOR = "stock";

    /** How long they may wait before they count as late. */
    static final Duration WAIT = Duration.ofHours(72);

    private static final Logger LOG = LoggerFactory.getLogger(BackOrders.class);
    private static final int PAGE = 1000;
    private static final int ROUNDS_OF_A_MINUTE = 60;

    private final OrderStore store;
    private final Goods goods;
    private final Availability availability;
    private final GoodsOwners owners;
    private final Cases cases;
    private final Transactions transactions;
    private final WakeRows wakes;
    private final Clock clock;
    private final AtomicInteger untilNext = new AtomicInteger(ROUNDS_OF_A_MINUTE);

    BackOrders(
            OrderStore store,
            Goods goods,
            Availability availability,
            GoodsOwners owners,
            Cases cases,
            Transactions transactions,
            WakeRows wakes,
            Clock clock) {
        this.store = store;
        this.goods = goods;
        this.availability = availability;
        this.owners = owners;
        this.cases = cases;
        this.transactions = transactions;
        this.wakes = wakes;
        this.clock = clock;
    }

    /** Lets those go on of whose goods some are there, as far as the goods reach; answers how many. */
    public int wake() {
        var left = new HashMap<Optional<PartnerId>, Map<Sku, BigDecimal>>();
        var woken = 0;
        @Nullable Waiting behind = null;
        for (var page = store.backOrders(null, PAGE); !page.isEmpty(); page = store.backOrders(behind, PAGE)) {
            behind = page.getLast();
            var servable = servable(page, left);
            woken += servable.isEmpty() ? 0 : transactions.in(() -> retry(servable));
        }
        return woken;
    }

    static Outcome waits(SalesOrder order) {
        return new Outcome.Waits(WAITS_FOR, Optional.of(order.acceptedAt().plus(WAIT)), Optional.empty());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(StockFreed event) {
        untilNext.set(0);
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 1_000)
    void round() {
        if (untilNext.getAndDecrement() > 0) {
            return;
        }
        untilNext.set(ROUNDS_OF_A_MINUTE);
        try {
            var woken = wake();
            if (woken > 0) {
                LOG.info("{} back orders are tried again", woken);
            }
        } catch (RuntimeException e) {
            if (!Outage.is(e)) {
                throw e;
            }
            LOG.warn("cannot look after back orders now: {}", e.getMessage());
        }
    }

    private List<Servable> servable(List<Waiting> page, Map<Optional<PartnerId>, Map<Sku, BigDecimal>> left) {
        var orders = new HashMap<OrderId, SalesOrder>();
        store.load(page.stream().map(Waiting::id).toList()).forEach(it -> orders.put(it.id(), it));
        var facts = KitFacts.of(orders.values(), goods);
        var sellers = owners.ofShops(
                orders.values().stream().map(it -> it.shop().value()).collect(Collectors.toSet()));
        Function<SalesOrder, Optional<PartnerId>> owner =
                it -> Optional.ofNullable(sellers.get(it.shop().value()));
        orders.values().stream()
                .collect(Collectors.groupingBy(owner))
                .forEach((whose, its) -> look(whose, its, facts, left.computeIfAbsent(whose, it -> new HashMap<>())));
        var servable = new ArrayList<Servable>();
        for (var waiting : page) {
            var order = orders.get(waiting.id());
            if (order != null) {
                var served = served(order, facts, left.getOrDefault(owner.apply(order), Map.of()));
                if (!served.isEmpty()) {
                    servable.add(new Servable(order.id(), served));
                }
            }
        }
        return servable;
    }

    /** The goods of which there are some for the order. */
    private static Set<Sku> served(SalesOrder order, KitFacts facts, Map<Sku, BigDecimal> left) {
        var pieces = facts.servable(order, left);
        return order.lines().stream()
                .filter(line ->
                        pieces.getOrDefault(line.lineNo(), BigDecimal.ZERO).signum() > 0)
                .flatMap(line -> facts.needs(line, BigDecimal.ONE).stream())
                .map(KitFacts.Need::sku)
                .collect(Collectors.toSet());
    }

    /**
     * A back order of whose goods some are there.
     *
     * @param order which
     * @param goods those that are there
     */
    private record Servable(OrderId order, Set<Sku> goods) {

        CaseId caseId() {
            return new CaseId(order.value());
        }
    }

    /** Reads what there is of an owner's goods that no earlier page asked for. */
    private void look(
            Optional<PartnerId> owner, Collection<SalesOrder> orders, KitFacts facts, Map<Sku, BigDecimal> left) {
        var unseen = new HashSet<Sku>();
        orders.forEach(order -> unseen.addAll(facts.wanted(order).keySet()));
        unseen.removeAll(left.keySet());
        var found = availability.of(unseen, owner);
        unseen.forEach(sku -> left.put(
                sku,
                found.getOrDefault(sku, List.of()).stream()
                        .map(AvailableAt::available)
                        .map(Quantity::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /** Those that somebody else has in hand are left to him. */
    private int retry(List<Servable> servable) {
        var free = cases.freeAt(
                NodeCode.ALLOCATION, servable.stream().map(Servable::caseId).toList());
        if (!free.isEmpty()) {
            var going = free.stream().map(it -> it.id()).collect(Collectors.toSet());
            wakes.woken(
                    servable.stream()
                            .filter(it -> going.contains(it.caseId()))
                            .flatMap(it -> it.goods().stream().map(sku -> new Wake(it.order(), sku)))
                            .toList(),
                    clock.instant());
            cases.retry(free.stream().map(it -> it.id()).toList(), EnumSet.of(CaseState.WAITING));
        }
        return free.size();
    }
}
