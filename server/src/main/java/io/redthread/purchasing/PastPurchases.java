package io.redthread.purchasing;

import io.redthread.approval.PastApproval;
import io.redthread.approval.PastRequests;
import io.redthread.budget.BudgetKey;
import io.redthread.budget.Budgets;
import io.redthread.budget.PastBudgets;
import io.redthread.platform.database.IdBlocks;
import io.redthread.purchasing.store.PastOrderRows;
import io.redthread.purchasing.store.VersionRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the purchases of the past with all that happened to them (历史采购): budgets held and given back in the order of time,
 * routes by the facts of that moment, decisions, versions, what the supplier answered. Nobody is told. Some dozen
 * statements, however many orders.
 */
@Service
public class PastPurchases {

    private static final int DAYS_TO_SUBMIT_AGAIN = 14;

    private final OrderPricing pricing;
    private final PastOrders orders;
    private final PastOrderRows rows;
    private final VersionRows versions;
    private final PastRequests approvals;
    private final PastBudgets pastBudgets;
    private final Budgets budgets;
    private final PurchasingSettingDesk settings;
    private final IdBlocks ids;

    PastPurchases(
            OrderPricing pricing,
            PastOrders orders,
            PastOrderRows rows,
            VersionRows versions,
            PastRequests approvals,
            PastBudgets pastBudgets,
            Budgets budgets,
            PurchasingSettingDesk settings,
            IdBlocks ids) {
        this.pricing = pricing;
        this.orders = orders;
        this.rows = rows;
        this.versions = versions;
        this.approvals = approvals;
        this.pastBudgets = pastBudgets;
        this.budgets = budgets;
        this.settings = settings;
        this.ids = ids;
    }

    /** Whether there are orders begun before that moment. */
    @Transactional(readOnly = true)
    public boolean reachBackBehind(Instant moment) {
        return rows.anyBefore(moment);
    }

    /**
     * Loads them in the order in which they were submitted. One whose approval would not have ended by that moment is left
     * out; answers how many were loaded. Budgets that are not there are not checked.
     */
    @Transactional
    public int load(List<PastPurchase> purchases, Instant until) {
        if (purchases.isEmpty()) {
            return 0;
        }
        var ways = ways(purchases);
        var ledger = pastBudgets.open(budgetKeys(ways));
        new PastPassage(approvals, ledger, world(purchases), until).walk(ways);
        var happened = ways.stream().filter(PastWay::happened).toList();
        orders.store(
                happened.stream().map(PastWay::toStore).toList(),
                happened.stream().map(PastWay::stands).toList());
        versions.keep(happened.stream().flatMap(way -> way.kept().stream()).toList());
        approvals.load(happened.stream()
                .flatMap(way -> way.approvals().stream())
                .sorted(Comparator.comparingLong((PastApproval it) -> it.id().value()))
                .toList());
        pastBudgets.load(ledger);
        return happened.size();
    }

    private PastPassage.World world(List<PastPurchase> purchases) {
        var contents = purchases.stream().flatMap(it -> it.versions().stream()).toList();
        return new PastPassage.World(
                pricing.suppliers(contents),
                pricing.departments(purchases.stream()
                        .flatMap(it -> it.versions().stream()
                                .map(content -> new NewPurchaseOrder(content, it.buyer())
                                        .settled()
                                        .content()))
                        .toList()),
                budgets.severeLimitBasisPoints(),
                settings.current().expiringDays());
    }

    /** Those of the day of submission, and of the days on which it may have been submitted again. */
    private Set<BudgetKey> budgetKeys(List<PastWay> ways) {
        var keys = new HashSet<BudgetKey>();
        for (var way : ways) {
            var day = PastPassage.day(way.purchase().submittedAt());
            keys.addAll(pastBudgets.keys(RouteFacts.ask(way.inHand(), day)));
            keys.addAll(pastBudgets.keys(RouteFacts.ask(way.inHand(), day.plusDays(DAYS_TO_SUBMIT_AGAIN))));
        }
        return keys;
    }

    /** Ways with their prices, in the order in which they were begun. */
    private List<PastWay> ways(List<PastPurchase> purchases) {
        var ordered = purchases.stream()
                .sorted(Comparator.comparing(PastPurchase::createdAt))
                .toList();
        var priced = pricing.price(ordered.stream()
                .flatMap(it -> it.versions().stream()
                        .map(content -> new NewPurchaseOrder(content, it.buyer())
                                .settled()
                                .content()))
                .toList());
        var ways = new ArrayList<PastWay>(ordered.size());
        var at = 0;
        for (var one : ordered) {
            var mine = priced.subList(at, at + one.versions().size());
            ways.add(new PastWay(new PurchaseOrderId(ids.next("purchasing", "purchase_order_id")), one, mine));
            at += one.versions().size();
        }
        return ways;
    }
}
