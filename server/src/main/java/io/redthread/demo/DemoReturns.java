package io.redthread.demo;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.fulfilment.BatchFulfilment;
import io.redthread.identity.People;
import io.redthread.inventory.BinContent;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.StockDesk;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.Sku;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.PageQuery;
import io.redthread.receiving.Arrived;
import io.redthread.receiving.BlindReturn;
import io.redthread.receiving.Judged;
import io.redthread.receiving.OpenReturn;
import io.redthread.receiving.Refunds;
import io.redthread.receiving.ReturnAuthorisationId;
import io.redthread.receiving.ReturnDisposition;
import io.redthread.receiving.ReturnFilter;
import io.redthread.receiving.ReturnGoods;
import io.redthread.receiving.ReturnGrade;
import io.redthread.receiving.ReturnInspections;
import io.redthread.receiving.ReturnReads;
import io.redthread.receiving.ReturnReason;
import io.redthread.receiving.ReturnReceipts;
import io.redthread.receiving.ReturnWish;
import io.redthread.receiving.Returnable;
import io.redthread.receiving.Returns;
import io.redthread.sales.OrderFilter;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderList;
import io.redthread.sales.OrderSummary;
import io.redthread.sales.Orders;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Returns of invented customers, one at each step of the way: announced, on the table, judged, refunded. */
@Component
class DemoReturns {

    private static final int SHIPPED = 10;
    private static final List<ReturnReason> REASONS = List.of(
            ReturnReason.UNWANTED,
            ReturnReason.QUALITY,
            ReturnReason.BROKEN,
            ReturnReason.WRONG,
            ReturnReason.DESCRIPTION);

    private final BatchFulfilment fulfilment;
    private final Warehouses warehouses;
    private final OrderList list;
    private final Orders orders;
    private final Goods goods;
    private final StockDesk stock;
    private final Returns returns;
    private final ReturnReads reads;
    private final ReturnReceipts receipts;
    private final ReturnInspections inspections;
    private final Refunds refunds;
    private final People people;
    private final Transactions transactions;

    DemoReturns(
            BatchFulfilment fulfilment,
            Warehouses warehouses,
            OrderList list,
            Orders orders,
            Goods goods,
            StockDesk stock,
            Returns returns,
            ReturnReads reads,
            ReturnReceipts receipts,
            ReturnInspections inspections,
            Refunds refunds,
            People people,
            Transactions transactions) {
        this.fulfilment = fulfilment;
        this.warehouses = warehouses;
        this.list = list;
        this.orders = orders;
        this.goods = goods;
        this.stock = stock;
        this.returns = returns;
        this.reads = reads;
        this.receipts = receipts;
        this.inspections = inspections;
        this.refunds = refunds;
        this.people = people;
        this.transactions = transactions;
    }

    /** Makes the returns where there are none: some orders are shipped for them. */
    void create() {
        var any = reads.page(new ReturnFilter(null, null, null, null, null, null), PageQuery.first(1));
        var site = warehouses.all().stream().findFirst();
        if (!any.items().isEmpty() || site.isEmpty()) {
            return;
        }
        fulfilment.confirmAll(site.get().id(), SHIPPED);
        var gone = list.page(
                        new OrderFilter(null, List.of("completed"), null, null, null, null, null, null),
                        PageQuery.first(SHIPPED))
                .items();
        for (var i = 0; i < gone.size(); i++) {
            play(i, gone.get(i), site.get());
        }
    }

    private void play(int turn, OrderSummary order, WarehouseFacts site) {
        if (turn == 0) {
            blind(order.id(), site);
            return;
        }
        var lines = lines(order.id());
        if (lines.isEmpty()) {
            return;
        }
        var id = as("service", () -> returns.open(wanted(turn, order.id(), site, lines)));
        if (turn < 4) {
            return;
        }
        as("warehouse", () -> receive(id));
        if (turn < 6) {
            return;
        }
        as("warehouse", () -> judge(id, site, turn));
        if (turn < 8) {
            return;
        }
        var amount = refunds.left(order.id());
        if (amount.isPositive()) {
            var asked = as("service", () -> refunds.request(id, amount, "退货退款"));
            if (turn > 8) {
                as("finance.head", () -> {
                    refunds.decide(asked, true, "同意");
                    return true;
                });
            }
        }
    }

    private void blind(OrderId order, WarehouseFacts site) {
        var sku = simple(orders.get(order).lines().stream()
                        .flatMap(line -> line.sku().stream())
                        .toList())
                .stream()
                .findFirst();
        sku.ifPresent(it -> as(
                "warehouse",
                () -> receipts.blind(new BlindReturn(
                        site.id(), "", "YT8800712345", "箱内无单据", List.of(new Arrived(it, "", BigDecimal.ONE, false))))));
    }

    /** One piece of two lines at most; of goods in lots a keeper would scan the lot, so these are left out. */
    private List<OpenReturn.Line> lines(OrderId order) {
        var left = returns.returnable(order);
        var simple = simple(left.stream().map(Returnable::sku).toList());
        return left.stream()
                .filter(it -> simple.contains(it.sku()))
                .limit(2)
                .map(it -> new OpenReturn.Line(it.orderLine(), BigDecimal.ONE))
                .toList();
    }

    /** Those that are neither kept in lots nor sold as kits. */
    private List<Sku> simple(List<Sku> skus) {
        return goods.facts(skus).values().stream()
                .filter(it -> !it.lotTracked() && !it.isKit())
                .map(SkuFacts::sku)
                .sorted()
                .toList();
    }

    private OpenReturn wanted(int turn, OrderId order, WarehouseFacts site, List<OpenReturn.Line> lines) {
        return new OpenReturn(
                order,
                site.id(),
                REASONS.get(turn % REASONS.size()),
                turn == 6 ? ReturnWish.EXCHANGE : ReturnWish.REFUND,
                false,
                "",
                "sf",
                "SF10" + (88_000_000 + turn),
                "",
                OpenReturn.USUAL_DAYS,
                lines);
    }

    private boolean receive(ReturnAuthorisationId id) {
        receipts.receive(
                id,
                reads.of(id).goods().stream()
                        .map(it -> new Arrived(it.sku(), "", it.expected().amount(), false))
                        .toList());
        return true;
    }

    private boolean judge(ReturnAuthorisationId id, WarehouseFacts site, int turn) {
        inspections.judge(
                id,
                reads.of(id).goods().stream().map(it -> judged(it, site, turn)).toList());
        return true;
    }

    /** Good ones go back into the bin that holds the rest of them: it is made for them. */
    private Judged judged(ReturnGoods it, WarehouseFacts site, int turn) {
        var bin = turn % 2 == 0
                ? stock.bins(it.sku(), site.id(), null).stream()
                        .map(BinContent::bin)
                        .findFirst()
                : Optional.<LocationId>empty();
        return new Judged(
                it.goodsNo(),
                "",
                it.received().amount(),
                bin.isPresent() ? ReturnGrade.GOOD : ReturnGrade.DAMAGED,
                bin.isPresent() ? ReturnDisposition.RESTOCK : ReturnDisposition.SCRAP,
                bin,
                bin.isPresent() ? "" : "外观破损");
    }

    private <T> T as(String username, Supplier<T> work) {
        var person = people.byUsername(username).orElseThrow();
        var caller = new Caller(person.id().value(), username, person.name(), "demo", null, "local", "demo");
        return Callers.as(caller, () -> transactions.in(work));
    }
}
