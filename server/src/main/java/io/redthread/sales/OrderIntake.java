package io.redthread.sales;

import io.redthread.kernel.InputError;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.process.BatchRun;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.process.NewCase;
import io.redthread.process.Standard;
import io.redthread.process.Standards;
import io.redthread.sales.domain.ContentHash;
import io.redthread.sales.domain.OrderChecks;
import io.redthread.sales.domain.StatusOf;
import io.redthread.sales.store.OrderStore;
import io.redthread.sales.store.OrderStore.Key;
import io.redthread.sales.store.OrderStore.Known;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Node 1: takes orders from shops (订单同步). The same order twice is one order, by shop and platform number; a changed one
 * becomes a new revision. A batch is one transaction and the same few statements whatever its size.
 */
@Service
public class OrderIntake {

    /** Most orders that may be handed in at once. */
    public static final int LARGEST_BATCH = 1000;

    private final OrderStore store;
    private final OrderDraft drafts;
    private final OrderRevisions revisions;
    private final ScenarioClassifier classifier;
    private final Shops shops;
    private final Standards standards;
    private final Cases cases;

    OrderIntake(
            OrderStore store,
            OrderDraft drafts,
            OrderRevisions revisions,
            ScenarioClassifier classifier,
            Shops shops,
            Standards standards,
            Cases cases) {
        this.store = store;
        this.drafts = drafts;
        this.revisions = revisions;
        this.classifier = classifier;
        this.shops = shops;
        this.standards = standards;
        this.cases = cases;
    }

    /** Takes a batch and moves the new orders as far as they go, in this transaction. One result per order, in order. */
    @Transactional
    public List<IntakeResult> acceptAndMove(List<NewOrder> orders) {
        return accept(orders, (opened, batch) -> cases.openAndMove(opened, sharing(batch)));
    }

    /** Takes a batch and leaves the rest to the engine: for bulk. One result per order, in order. */
    @Transactional
    public List<IntakeResult> accept(List<NewOrder> orders) {
        return accept(orders, (opened, batch) -> cases.open(opened, sharing(batch)));
    }

    /** Takes a batch whose orders wait before validation until somebody lets them go on. */
    @Transactional
    public List<IntakeResult> acceptWaiting(List<NewOrder> orders, String waitsFor) {
        return accept(orders, (opened, batch) -> cases.openWaiting(opened, sharing(batch), waitsFor));
    }

    private static Consumer<BatchRun> sharing(OrderBatch batch) {
        return run -> run.share(OrderBatch.class, batch);
    }

    private List<IntakeResult> accept(List<NewOrder> orders, Opening opening) {
        if (orders.size() > LARGEST_BATCH) {
            throw new IllegalArgumentException("a batch has at most " + LARGEST_BATCH + " orders");
        }
        var shopsById = shops.byIds(orders.stream().map(NewOrder::shop).collect(Collectors.toSet()));
        var results = new IntakeResult[orders.size()];
        var sound = sound(orders, shopsById, results);
        var known = sound.isEmpty()
                ? Map.<Key, Known>of()
                : store.known(sound.values().stream().map(OrderIntake::key).collect(Collectors.toSet()));
        var drafted = drafts.of(sound, known);
        var fresh = new LinkedHashMap<Integer, SalesOrder>();
        var seen = new HashSet<Key>();
        var kept = new KeptDecisions();
        drafted.forEach((index, draft) -> {
            var key = new Key(draft.shop(), draft.platformNumber());
            var before = known.get(key);
            if (before != null) {
                results[index] = again(before, draft);
            } else if (seen.add(key)) {
                var shop = java.util.Objects.requireNonNull(shopsById.get(draft.shop()));
                fresh.put(index, classifier.placed(draft, shop, kept));
            } else {
                results[index] = rejected(draft.platformNumber(), "/platformNumber", "order-twice-in-batch");
            }
        });
        if (!fresh.isEmpty()) {
            open(fresh, results, kept, opening);
        }
        return Arrays.asList(results);
    }

    private void open(Map<Integer, SalesOrder> fresh, IntakeResult[] results, KeptDecisions kept, Opening opening) {
        var standard = new HashMap<String, Standard>();
        fresh.values().forEach(it -> standard.computeIfAbsent(it.scenario(), standards::published));
        var opened = fresh.values().stream()
                .map(it -> new NewCase(
                        new CaseId(it.id().value()),
                        it.number(),
                        it.shop().value(),
                        it.acceptedAt(),
                        it.acceptedAt(),
                        java.util.Objects.requireNonNull(standard.get(it.scenario()))))
                .toList();
        var run = opening.of(opened, new OrderBatch(fresh.values(), kept));
        var status = statuses(run);
        fresh.forEach((index, it) -> results[index] = new IntakeResult.Created(
                it.platformNumber(), it.id(), it.number(), java.util.Objects.requireNonNull(status.get(it.id()))));
    }

    private static Map<OrderId, OrderStatus> statuses(BatchRun run) {
        return run.cases().stream()
                .collect(Collectors.toMap(it -> new OrderId(it.id().value()), StatusOf::of));
    }

    private IntakeResult again(Known before, SalesOrder draft) {
        if (Arrays.equals(before.contentHash(), ContentHash.of(draft))) {
            return new IntakeResult.Unchanged(draft.platformNumber(), before.id(), before.number(), before.status());
        }
        return revisions.revise(before, draft);
    }

    private static Map<Integer, NewOrder> sound(
            List<NewOrder> orders, Map<ShopId, ShopFacts> shops, IntakeResult[] results) {
        var sound = new LinkedHashMap<Integer, NewOrder>();
        for (var i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            var errors = new ArrayList<InputError>(OrderChecks.of(order));
            var shop = shops.get(order.shop());
            if (shop == null || !shop.active()) {
                errors.add(new InputError("/shop", Long.toString(order.shop().value()), "shop-inactive"));
            }
            if (errors.isEmpty()) {
                sound.put(i, order);
            } else {
                results[i] = new IntakeResult.Rejected(order.platformNumber(), errors);
            }
        }
        return sound;
    }

    private static IntakeResult rejected(String platformNumber, String pointer, String code) {
        return new IntakeResult.Rejected(platformNumber, List.of(new InputError(pointer, platformNumber, code)));
    }

    private static Key key(NewOrder order) {
        return new Key(order.shop(), order.platformNumber());
    }

    /** How the cases of new orders are opened. */
    private interface Opening {
        BatchRun of(List<NewCase> opened, OrderBatch batch);
    }
}
