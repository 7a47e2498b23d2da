package io.redthread.demo;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.identity.Access;
import io.redthread.identity.ApiKeys;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.People;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonFacts;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.Movement;
import io.redthread.inventory.NewBin;
import io.redthread.inventory.NewWarehouse;
import io.redthread.inventory.NewZone;
import io.redthread.inventory.Places;
import io.redthread.inventory.Stock;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.inventory.ZoneKind;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.outside.Exchange;
import io.redthread.outside.OutsideWarehouse;
import io.redthread.outside.OutsideWarehouses;
import io.redthread.outside.Report;
import io.redthread.outside.StockReport;
import io.redthread.parties.AddressText;
import io.redthread.parties.Contact;
import io.redthread.parties.NewParty;
import io.redthread.parties.Parties;
import io.redthread.parties.PartnerId;
import io.redthread.parties.PartnerRole;
import io.redthread.parties.PartyContent;
import io.redthread.parties.PartyFilter;
import io.redthread.parties.PartyKind;
import io.redthread.parties.PartyTerms;
import io.redthread.parties.ShopId;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.LineKind;
import io.redthread.sales.NewOrder;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.Orders;
import io.redthread.sales.SalesOrder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A warehouse of the demo company that a partner runs: the practice partner of this server, who needs his time, refuses some
 * orders, sends some with a piece less, and counts two pieces fewer than the books.
 */
@Component
class DemoOutside {

    private static final String CODE = "WH";
    private static final String PARTNER = "YC-JH";
    private static final String KEY = "武汉云仓";
    private static final int ORDERS = 26;
    private static final int PIECES = 120;
    private static final DocumentRef OPENING = new DocumentRef("opening-stock", 1);
    private static final List<String> GOODS = List.of("热干面礼盒", "莲藕排骨汤", "孝感米酒", "洪湖藕带", "恩施玉露茶", "武昌鱼干");
    private static final List<String> BUYERS = List.of("陈汉", "李楚", "周江", "吴晴", "郑川", "王桥");

    private final Warehouses warehouses;
    private final Goods goods;
    private final Stock stock;
    private final Parties parties;
    private final People people;
    private final ApiKeys keys;
    private final OutsideWarehouses outside;
    private final Exchange exchange;
    private final OrderIntake intake;
    private final Orders orders;
    private final Transactions transactions;
    private final Clock clock;

    DemoOutside(
            Warehouses warehouses,
            Goods goods,
            Stock stock,
            Parties parties,
            People people,
            ApiKeys keys,
            OutsideWarehouses outside,
            Exchange exchange,
            OrderIntake intake,
            Orders orders,
            Transactions transactions,
            Clock clock) {
        this.warehouses = warehouses;
        this.goods = goods;
        this.stock = stock;
        this.parties = parties;
        this.people = people;
        this.keys = keys;
        this.outside = outside;
        this.exchange = exchange;
        this.intake = intake;
        this.orders = orders;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sets the warehouse up once, with goods that lie nowhere else; allocation needs a moment to know it. */
    void open() {
        if (warehouses.byCode(CODE).isPresent()) {
            return;
        }
        transactions.in(() -> {
            var id = warehouses.register(new NewWarehouse(CODE, "武汉云仓", "Wuhan (partner)", "湖北省", "武汉市"));
            var zone = warehouses.register(new NewZone(id, "P", "云仓货架", "Shelves", ZoneKind.PICKING));
            var dock = warehouses.register(new NewZone(id, "R", "收货区", "Receiving", ZoneKind.RECEIVING));
            warehouses.register(List.of(new NewBin(dock, "R-01", 900, Optional.empty())));
            var shelf = warehouses
                    .register(List.of(new NewBin(zone, "P-01", 1, Optional.empty())))
                    .getFirst();
            fill(shelf);
            return id;
        });
    }

    /** Gives it to a partner, with orders on their way and a count that does not agree. */
    void create(List<ShopId> shops) {
        var id = warehouses.byCode(CODE).orElseThrow().id();
        if (shops.isEmpty() || !outside.all().isEmpty()) {
            return;
        }
        var admin = people.byUsername("admin").map(PersonFacts::id).orElseThrow();
        CurrentAccess.run(
                new Access(admin, null, Set.of(), EnumSet.allOf(Permission.class), DataScope.ALL),
                () -> keys.make(KEY, Set.of(Permission.OUTSIDE_EXCHANGE), null));
        outside.put(
                id,
                0,
                new OutsideWarehouse.Change(
                        new OutsideWarehouse.Content(
                                partner(), KEY, true, 30, "local:partner?after=45&refuse=9&short=7"),
                        "demo-partner-secret"));
        counted(id);
        var made = intake.acceptAndMove(orders(shops.getFirst())).stream()
                .filter(IntakeResult.Created.class::isInstance)
                .map(it -> ((IntakeResult.Created) it).id())
                .toList();
        var waiting = orders.byIds(made).stream()
                .filter(it -> it.status() == OrderStatus.IN_REVIEW)
                .map(SalesOrder::id)
                .toList();
        if (!waiting.isEmpty()) {
            orders.approve(waiting, "演示放行");
        }
    }

    private void fill(LocationId shelf) {
        var fresh = new ArrayList<NewSku>();
        for (var i = 0; i < GOODS.size(); i++) {
            fresh.add(NewSku.of(sku(i).code(), GOODS.get(i)));
        }
        goods.register(fresh);
        var movements = new ArrayList<Movement>();
        for (var i = 0; i < GOODS.size(); i++) {
            movements.add(new Movement(
                    sku(i), Optional.empty(), Places.OPENING, shelf, Quantity.pcs(PIECES), "opening", OPENING));
        }
        stock.post(movements);
    }

    private PartnerId partner() {
        var terms = new PartyTerms(
                30, "CNY", Optional.empty(), Optional.empty(), Optional.of(PartnerRole.DISTRIBUTOR), Optional.empty());
        var content = new PartyContent("武汉江汉云仓物流有限公司", "江汉云仓", Contact.NONE, "CN", "武汉市东西湖区", "", terms, "", List.of());
        parties.register(PartyKind.PARTNER, List.of(new NewParty(PARTNER, content)));
        return (PartnerId)
                parties.page(PartyKind.PARTNER, new PartyFilter(PARTNER, null, null, null), PageQuery.first(1))
                        .items()
                        .getFirst()
                        .id();
    }

    /** The partner's first daily snapshot: of one kind two pieces fewer, of another one more. */
    private void counted(WarehouseId id) {
        var lines = new ArrayList<Report.Goods>();
        for (var i = 0; i < GOODS.size(); i++) {
            var amount = PIECES - (i == 1 ? 2 : 0) + (i == 4 ? 1 : 0);
            lines.add(new Report.Goods(sku(i), "", Optional.empty(), BigDecimal.valueOf(amount)));
        }
        var caller = new Caller(null, "api-key:" + KEY, KEY, "api-key", null, "local", "practice partner");
        Callers.run(caller, () -> exchange.stock(new StockReport("KC-0001", id, clock.instant(), true, null, lines)));
    }

    private List<NewOrder> orders(ShopId shop) {
        var all = new ArrayList<NewOrder>();
        for (var i = 0; i < ORDERS; i++) {
            var at = clock.instant().minus(Duration.ofMinutes(20L + 7L * i));
            var name = BUYERS.get(i % BUYERS.size());
            all.add(new NewOrder(
                    shop,
                    "YC" + (2_026_112_900_000L + i),
                    "normal",
                    at,
                    Optional.of(at.plusSeconds(60)),
                    Currency.getInstance("CNY"),
                    BigDecimal.ONE,
                    name,
                    "YC" + i,
                    name,
                    AddressText.china("湖北省", "武汉市", "洪山区", "珞喻路 " + (100 + i) + " 号", "1390000" + (1000 + i)),
                    "",
                    List.of(line(i, 1 + i % 3), line(i + 2, 1)),
                    Map.of()));
        }
        return all;
    }

    private static NewOrder.NewLine line(int goods, int pieces) {
        return new NewOrder.NewLine(
                LineKind.GOODS,
                sku(goods % GOODS.size()).code(),
                GOODS.get(goods % GOODS.size()),
                BigDecimal.valueOf(pieces),
                new BigDecimal("39.90"));
    }

    private static Sku sku(int i) {
        return new Sku("YC-" + (1001 + i));
    }
}
