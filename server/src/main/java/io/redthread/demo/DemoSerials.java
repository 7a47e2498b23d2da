package io.redthread.demo;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SerialTracking;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuMeasures;
import io.redthread.identity.People;
import io.redthread.inventory.AssemblyKind;
import io.redthread.inventory.AssemblyOrders;
import io.redthread.inventory.AssemblyRecipes;
import io.redthread.inventory.AssemblyReport;
import io.redthread.inventory.AssemblyReports;
import io.redthread.inventory.BinFacts;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.Movement;
import io.redthread.inventory.NewAssemblyOrder;
import io.redthread.inventory.NewAssemblyRecipe;
import io.redthread.inventory.Places;
import io.redthread.inventory.SerialDesk;
import io.redthread.inventory.Stock;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.Warehouses;
import io.redthread.inventory.ZoneKind;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.AddressText;
import io.redthread.parties.ShopId;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import io.redthread.sales.LineKind;
import io.redthread.sales.NewOrder;
import io.redthread.sales.NewOrder.NewLine;
import io.redthread.sales.OrderIntake;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Goods of the demo company whose pieces are known by their serial numbers, and an order of two that waits to be picked. */
@Component
class DemoSerials {

    /** Earphones. */
    static final Sku EARPHONES = new Sku("EB-0003");

    private static final String SITE = "TJ";
    private static final int PIECES = 6;

    private final Goods goods;
    private final Warehouses warehouses;
    private final Stock stock;
    private final SerialDesk serials;
    private final AssemblyRecipes recipes;
    private final AssemblyOrders orders;
    private final AssemblyReports reports;
    private final OrderIntake intake;
    private final People people;
    private final Transactions transactions;
    private final Clock clock;

    DemoSerials(
            Goods goods,
            Warehouses warehouses,
            Stock stock,
            SerialDesk serials,
            AssemblyRecipes recipes,
            AssemblyOrders orders,
            AssemblyReports reports,
            OrderIntake intake,
            People people,
            Transactions transactions,
            Clock clock) {
        this.goods = goods;
        this.warehouses = warehouses;
        this.stock = stock;
        this.serials = serials;
        this.recipes = recipes;
        this.orders = orders;
        this.reports = reports;
        this.intake = intake;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A gift box of one pair, which bears its number. */
    private static final Sku GIFT_BOX = new Sku("EB-0103");

    /** Sets it up once. */
    void create(List<ShopId> shops) {
        if (!goods.names(List.of(EARPHONES)).isEmpty()) {
            return;
        }
        var site = warehouses.byCode(SITE).orElseThrow();
        var keeper = people.byUsername("warehouse").orElseThrow();
        var caller = new Caller(keeper.id().value(), "warehouse", keeper.name(), "demo", null, "local", "demo");
        Callers.as(caller, () -> transactions.in(() -> stocked(site)));
        Callers.as(caller, () -> transactions.in(() -> boxed(site)));
        intake.acceptAndMove(List.of(order(shops.getFirst())));
    }

    /** The last two pairs are put into gift boxes, and one box is taken apart again. */
    private boolean boxed(WarehouseFacts site) {
        var content = SkuContent.named("蓝牙耳机 B3 礼盒 成品").with(SkuMeasures.UNKNOWN.with(SerialTracking.THROUGHOUT));
        goods.register(List.of(new NewSku(GIFT_BOX, content)));
        recipes.put(new NewAssemblyRecipe(
                GIFT_BOX,
                BigDecimal.ONE,
                List.of(new NewAssemblyRecipe.Component(EARPHONES, BigDecimal.ONE, true)),
                List.of(),
                ""));
        report(site, AssemblyKind.ASSEMBLY, List.of(), number(PIECES - 1), number(PIECES));
        report(site, AssemblyKind.DISASSEMBLY, List.of(number(PIECES)), number(PIECES));
        return true;
    }

    private void report(WarehouseFacts site, AssemblyKind kind, List<String> boxes, String... pairs) {
        var many = BigDecimal.valueOf(pairs.length);
        var id = orders.open(new NewAssemblyOrder(kind, site.id(), GIFT_BOX, many, ""));
        orders.release(id);
        var bin = bin(site);
        var part =
                new AssemblyReport.Part(EARPHONES, Optional.empty(), Optional.of(bin), many, false, "", List.of(pairs));
        reports.report(
                id,
                new AssemblyReport(
                        many,
                        BigDecimal.ZERO,
                        "",
                        Optional.of(bin),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(part),
                        boxes));
    }

    private static String number(int piece) {
        return "B3A%05d".formatted(piece);
    }

    private LocationId bin(WarehouseFacts site) {
        return warehouses.bins(site.id()).stream()
                .filter(it -> it.zoneKind() == ZoneKind.PICKING)
                .findFirst()
                .map(BinFacts::id)
                .orElseThrow();
    }

    private int stocked(WarehouseFacts site) {
        var content = SkuContent.named("蓝牙耳机 B3").with(SkuMeasures.UNKNOWN.with(SerialTracking.THROUGHOUT));
        goods.register(List.of(new NewSku(EARPHONES, content)));
        var bin = bin(site);
        stock.post(List.of(new Movement(
                EARPHONES,
                Optional.empty(),
                Places.OPENING,
                bin,
                Quantity.pcs(PIECES),
                "opening",
                new DocumentRef("opening-stock", 1))));
        return serials.register(
                EARPHONES,
                site.id(),
                IntStream.rangeClosed(1, PIECES).mapToObj(DemoSerials::number).toList(),
                "期初");
    }

    private NewOrder order(ShopId shop) {
        return new NewOrder(
                shop,
                "EB20261130001",
                "normal",
                clock.instant(),
                Optional.of(clock.instant()),
                Currency.getInstance("CNY"),
                BigDecimal.ONE,
                "buyer-earphones",
                "",
                "孙女士",
                AddressText.free("浙江省杭州市滨江区江南大道 288 号", "13800002031"),
                "",
                List.of(new NewLine(LineKind.GOODS, EARPHONES.code(), "", BigDecimal.TWO, new BigDecimal("159.00"))),
                Map.of());
    }
}
