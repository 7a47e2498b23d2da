package io.redthread.demo;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
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
import io.redthread.parties.ShopId;
import io.redthread.platform.database.Transactions;
import io.redthread.sales.LineKind;
import io.redthread.sales.NewOrder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final DemoPartners partners;
    private final OutsideWarehouses outside;
    private final Exchange exchange;
    private final Transactions transactions;
    private final Clock clock;

    DemoOutside(
            Warehouses warehouses,
            Goods goods,
            Stock stock,
            DemoPartners partners,
            OutsideWarehouses outside,
            Exchange exchange,
            Transactions transactions,
            Clock clock) {
        this.warehouses = warehouses;
        this.goods = goods;
        this.stock = stock;
        this.partners = partners;
        this.outside = outside;
        this.exchange = exchange;
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
        var partner = partners.register(PARTNER, "武汉江汉云仓物流有限公司", "江汉云仓", "武汉市东西湖区", KEY);
        outside.put(
                id,
                0,
                new OutsideWarehouse.Change(
                        new OutsideWarehouse.Content(partner, KEY, true, 30, "local:partner?after=45&refuse=9&short=7"),
                        "demo-partner-secret"));
        counted(id);
        partners.sell(orders(shops.getFirst()));
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

    /** The partner's first daily snapshot: of one kind two pieces fewer, of another one more. */
    private void counted(WarehouseId id) {
        var lines = new ArrayList<Report.Goods>();
        for (var i = 0; i < GOODS.size(); i++) {
            var amount = PIECES - (i == 1 ? 2 : 0) + (i == 4 ? 1 : 0);
            lines.add(new Report.Goods(sku(i), "", Optional.empty(), BigDecimal.valueOf(amount)));
        }
        DemoPartners.as(KEY, () -> exchange.stock(new StockReport("KC-0001", id, clock.instant(), true, null, lines)));
    }

    private List<NewOrder> orders(ShopId shop) {
        var all = new ArrayList<NewOrder>();
        for (var i = 0; i < ORDERS; i++) {
            var at = clock.instant().minus(Duration.ofMinutes(20L + 7L * i));
            var name = BUYERS.get(i % BUYERS.size());
            all.add(DemoPartners.order(
                    shop,
                    "YC" + (2_026_112_900_000L + i),
                    "YC" + i,
                    at,
                    name,
                    AddressText.china("湖北省", "武汉市", "洪山区", "珞喻路 " + (100 + i) + " 号", "1390000" + (1000 + i)),
                    List.of(line(i, 1 + i % 3), line(i + 2, 1))));
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
