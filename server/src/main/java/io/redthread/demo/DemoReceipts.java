package io.redthread.demo;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.identity.People;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.Warehouses;
import io.redthread.inventory.ZoneKind;
import io.redthread.kernel.Sku;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.ExpectedFilter;
import io.redthread.purchasing.ExpectedGoods;
import io.redthread.purchasing.ExpectedLine;
import io.redthread.purchasing.ExpectedOrder;
import io.redthread.receiving.GoodsReceiptFilter;
import io.redthread.receiving.GoodsReceiptReads;
import io.redthread.receiving.GoodsReceipts;
import io.redthread.receiving.InspectionKind;
import io.redthread.receiving.InspectionRules;
import io.redthread.receiving.NewGoodsReceipt;
import io.redthread.receiving.NewGoodsReceipt.Came;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Goods of the demo's purchase orders that have come: of one order all, of another a line, of a third some to be inspected. */
@Component
class DemoReceipts {

    private static final int KEEPS = 180;
    private static final int SAMPLE = 20;

    private final ExpectedGoods expected;
    private final GoodsReceipts receipts;
    private final GoodsReceiptReads reads;
    private final InspectionRules rules;
    private final Warehouses warehouses;
    private final Goods goods;
    private final People people;
    private final Transactions transactions;
    private final Clock clock;

    DemoReceipts(
            ExpectedGoods expected,
            GoodsReceipts receipts,
            GoodsReceiptReads reads,
            InspectionRules rules,
            Warehouses warehouses,
            Goods goods,
            People people,
            Transactions transactions,
            Clock clock) {
        this.expected = expected;
        this.receipts = receipts;
        this.reads = reads;
        this.rules = rules;
        this.warehouses = warehouses;
        this.goods = goods;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes goods in where none were taken in yet. */
    void create() {
        var any = reads.page(new GoodsReceiptFilter(null, null, null, null, null), PageQuery.first(1));
        var site = warehouses.all().stream().filter(this::hasDock).findFirst();
        if (!any.items().isEmpty() || site.isEmpty()) {
            return;
        }
        var waiting = expected.page(new ExpectedFilter(null, null, null, null), PageQuery.first(3))
                .items();
        for (var i = 0; i < waiting.size(); i++) {
            var order = waiting.get(i);
            var open = expected.lines(order.id()).stream()
                    .filter(line -> line.open().isPositive())
                    .toList();
            receive(order, i == 0 ? open : open.subList(0, Math.min(1, open.size())), site.get(), i);
        }
    }

    private boolean hasDock(WarehouseFacts site) {
        return warehouses.bins(site.id()).stream().anyMatch(bin -> bin.zoneKind() == ZoneKind.RECEIVING);
    }

    private void receive(ExpectedOrder order, List<ExpectedLine> lines, WarehouseFacts site, int turn) {
        if (lines.isEmpty()) {
            return;
        }
        var facts = goods.facts(lines.stream().map(ExpectedLine::sku).collect(Collectors.toSet()));
        if (turn == 2) {
            var looked = lines.getFirst().sku().code();
            as(() -> rules.set(InspectionKind.SKU, looked, BigDecimal.valueOf(SAMPLE)));
        }
        var came = lines.stream().map(line -> came(line, facts, turn)).toList();
        as(() -> receipts.receive(new NewGoodsReceipt(
                order.id(),
                Optional.ofNullable(order.warehouse()).orElse(site.id()),
                Optional.empty(),
                "SH-" + order.number().substring(3),
                "",
                came)));
    }

    private <T> void as(Supplier<T> work) {
        var keeper = people.byUsername("warehouse").orElseThrow();
        var caller = new Caller(keeper.id().value(), "warehouse", keeper.name(), "demo", null, "local", "demo");
        Callers.as(caller, () -> transactions.in(work));
    }

    private Came came(ExpectedLine line, Map<Sku, SkuFacts> facts, int turn) {
        var known = facts.get(line.sku());
        var lotted = known != null && known.lotTracked();
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return new Came(
                line.sku(),
                lotted ? "GRN-LOT-" + turn : "",
                lotted ? Optional.of(today.plusDays(KEEPS)) : Optional.empty(),
                line.open().amount());
    }
}
