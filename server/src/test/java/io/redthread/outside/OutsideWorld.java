package io.redthread.outside;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SerialTracking;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuMeasures;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.Movement;
import io.redthread.inventory.NewBin;
import io.redthread.inventory.NewWarehouse;
import io.redthread.inventory.NewZone;
import io.redthread.inventory.Places;
import io.redthread.inventory.SerialDesk;
import io.redthread.inventory.Stock;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.inventory.ZoneKind;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.Contact;
import io.redthread.parties.NewParty;
import io.redthread.parties.NewShop;
import io.redthread.parties.Parties;
import io.redthread.parties.PartnerId;
import io.redthread.parties.PartnerRole;
import io.redthread.parties.PartyContent;
import io.redthread.parties.PartyFilter;
import io.redthread.parties.PartyKind;
import io.redthread.parties.PartyTerms;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.PageQuery;
import io.redthread.process.Standards;
import io.redthread.rules.RuleSets;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.NewOrder;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.domain.ReviewTemplate;
import io.redthread.support.TradingWorld;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Warehouses, goods and orders for tests with partners; each test has a warehouse of its own. */
@Lazy
@Component
class OutsideWorld {

    private static final int SITES = 100;

    private final Warehouses warehouses;
    private final Stock stock;
    private final Goods goods;
    private final Parties parties;
    private final OrderIntake intake;
    private final TradingWorld trading;
    private final Transactions transactions;
    private final Queue<Site> free = new ArrayDeque<>();
    private final ShopId shop;

    OutsideWorld(
            Warehouses warehouses,
            Stock stock,
            Goods goods,
            Parties parties,
            Shops shops,
            OrderIntake intake,
            Standards standards,
            RuleSets rules,
            TradingWorld trading,
            Transactions transactions)
            throws InterruptedException {
        this.warehouses = warehouses;
        this.stock = stock;
        this.goods = goods;
        this.parties = parties;
        this.intake = intake;
        this.trading = trading;
        this.transactions = transactions;
        standards.ship();
        rules.ship(ReviewTemplate.NAME, ReviewTemplate.shipped());
        shop = transactions.in(
                () -> shops.register(NewShop.of(TradingWorld.fresh("shop"), "Outside shop", "own", "CNY")));
        for (var i = 0; i < SITES; i++) {
            free.add(open());
        }
        // The allocation looks for new warehouses every three seconds.
        Thread.sleep(3500);
    }

    /**
     * A warehouse.
     *
     * @param id which
     * @param code its code
     * @param shelf its bin
     */
    record Site(WarehouseId id, String code, LocationId shelf) {}

    /** A warehouse nobody else uses. */
    synchronized Site site() {
        return Objects.requireNonNull(free.poll(), "more sites are needed");
    }

    /** A partner that runs warehouses. */
    PartnerId partner() {
        var code = TradingWorld.fresh("WP");
        var terms = new PartyTerms(
                0, "CNY", Optional.empty(), Optional.empty(), Optional.of(PartnerRole.DISTRIBUTOR), Optional.empty());
        var content = new PartyContent("云仓 " + code, "", Contact.NONE, "CN", "", "", terms, "", List.of());
        parties.register(PartyKind.PARTNER, List.of(new NewParty(code, content)));
        return (PartnerId) parties.page(PartyKind.PARTNER, new PartyFilter(code, null, null, null), PageQuery.first(1))
                .items()
                .getFirst()
                .id();
    }

    /** Fresh goods on the shelf. */
    Sku stocked(Site site, int pieces) {
        var sku = unstocked();
        put(site, sku, pieces);
        return sku;
    }

    /** Fresh goods that lie nowhere. */
    Sku unstocked() {
        var sku = new Sku(TradingWorld.fresh("OUT"));
        transactions.in(() -> goods.register(List.of(NewSku.of(sku.code(), "外仓商品 " + sku))));
        return sku;
    }

    /** Fresh goods that lie nowhere, called so. */
    Sku named(String name) {
        var sku = new Sku(TradingWorld.fresh("OUT"));
        transactions.in(() -> goods.register(List.of(NewSku.of(sku.code(), name))));
        return sku;
    }

    /** Fresh goods of which each piece has a number, on the shelf with these. */
    Sku numbered(Site site, SerialDesk serials, String... numbers) {
        var sku = new Sku(TradingWorld.fresh("OUT"));
        var content = SkuContent.named("外仓商品 " + sku).with(SkuMeasures.UNKNOWN.with(SerialTracking.THROUGHOUT));
        transactions.in(() -> goods.register(List.of(new NewSku(sku, content))));
        put(site, sku, numbers.length);
        serials.register(sku, site.id(), List.of(numbers), "");
        return sku;
    }

    void put(Site site, Sku sku, int pieces) {
        transactions.in(() -> {
            stock.post(List.of(new Movement(
                    sku,
                    Optional.empty(),
                    Places.OPENING,
                    site.shelf(),
                    Quantity.pcs(pieces),
                    "opening",
                    new DocumentRef("opening", 1))));
            return sku;
        });
    }

    /** An order for so many of the goods, moved as far as it goes. */
    OrderId order(Sku sku, int pieces) {
        return orders(1, sku, pieces).getFirst();
    }

    List<OrderId> orders(int many, Sku sku, int pieces) {
        var wanted = new ArrayList<NewOrder>();
        for (var i = 0; i < many; i++) {
            wanted.add(trading.order(shop)
                    .line(sku.code(), Integer.toString(pieces), "9.90")
                    .build());
        }
        return intake.acceptAndMove(wanted).stream()
                .map(it -> ((IntakeResult.Created) it).id())
                .toList();
    }

    /** An order for a piece of each. */
    OrderId orderOf(Sku... skus) {
        var wanted = trading.order(shop);
        List.of(skus).forEach(it -> wanted.line(it.code(), "1", "9.90"));
        return ((IntakeResult.Created)
                        intake.acceptAndMove(List.of(wanted.build())).getFirst())
                .id();
    }

    private Site open() {
        var code = TradingWorld.fresh("X");
        return transactions.in(() -> {
            var id = warehouses.register(new NewWarehouse(code, "云仓", "Cloud warehouse", "湖北省", "武汉市"));
            var zone = warehouses.register(new NewZone(id, "P", "拣货区", "Picking", ZoneKind.PICKING));
            var dock = warehouses.register(new NewZone(id, "R", "收货区", "Receiving", ZoneKind.RECEIVING));
            warehouses.register(List.of(new NewBin(dock, "R-01", 9, Optional.empty())));
            var bin = warehouses
                    .register(List.of(new NewBin(zone, "P-01", 1, Optional.empty())))
                    .getFirst();
            return new Site(id, code, bin);
        });
    }
}
