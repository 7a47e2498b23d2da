package io.redthread.demo;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.inventory.NewBin;
import io.redthread.inventory.NewWarehouse;
import io.redthread.inventory.NewZone;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.inventory.ZoneKind;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import io.redthread.outside.Exchange;
import io.redthread.outside.LinkedStock;
import io.redthread.outside.Links;
import io.redthread.outside.NewLink;
import io.redthread.outside.OutsideKind;
import io.redthread.outside.OutsideWarehouse;
import io.redthread.outside.OutsideWarehouses;
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
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * A pottery that sends its own goods for the demo company: some are linked, one is proposed, and of one it has fewer left than
 * are promised.
 */
@Component
class DemoDropShip {

    private static final String CODE = "JDZ";
    private static final String KEY = "景德镇瓷坊";
    private static final int ORDERS = 8;
    private static final List<String> GOODS = List.of("青花对杯", "手绘盖碗", "白瓷花瓶", "影青汤碗", "釉里红笔洗");
    private static final List<Integer> RATIOS = List.of(2, 1, 1, 6, 1);
    private static final List<Integer> STOCK = List.of(81, 24, 12, 130);
    private static final List<String> BUYERS = List.of("何茶", "吕窑", "施瓷", "孔青");

    private final Warehouses warehouses;
    private final Goods goods;
    private final DemoPartners partners;
    private final OutsideWarehouses outside;
    private final Links links;
    private final Exchange exchange;
    private final Transactions transactions;
    private final Clock clock;

    DemoDropShip(
            Warehouses warehouses,
            Goods goods,
            DemoPartners partners,
            OutsideWarehouses outside,
            Links links,
            Exchange exchange,
            Transactions transactions,
            Clock clock) {
        this.warehouses = warehouses;
        this.goods = goods;
        this.partners = partners;
        this.outside = outside;
        this.links = links;
        this.exchange = exchange;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sets the empty warehouse up once; allocation needs a moment to know it. */
    void open() {
        if (warehouses.byCode(CODE).isPresent()) {
            return;
        }
        transactions.in(() -> {
            var id = warehouses.register(new NewWarehouse(CODE, "景德镇瓷坊", "Jingdezhen pottery", "江西省", "景德镇市"));
            var zone = warehouses.register(new NewZone(id, "P", "对方货架", "Shelves", ZoneKind.PICKING));
            warehouses.register(List.of(new NewBin(zone, "P-01", 1, Optional.empty())));
            goods.register(IntStream.range(0, GOODS.size())
                    .mapToObj(i -> NewSku.of(sku(i).code(), GOODS.get(i)))
                    .toList());
            return id;
        });
    }

    /** Links its goods, tells its stock, sends it orders, and tells less of one than they want. */
    void create(List<ShopId> shops) {
        var id = warehouses.byCode(CODE).orElseThrow().id();
        if (shops.isEmpty()
                || outside.all().stream().anyMatch(it -> it.warehouse().equals(id))) {
            return;
        }
        var partner = partners.register(CODE, "景德镇昌南瓷坊有限公司", "昌南瓷坊", "景德镇市珠山区", KEY);
        var content =
                new OutsideWarehouse.Content(partner, KEY, true, 30, "local:partner?after=90", OutsideKind.DROP_SHIP);
        outside.put(id, 0, new OutsideWarehouse.Change(content, "demo-pottery-secret"));
        var proposed = IntStream.range(0, GOODS.size())
                .mapToObj(i -> links.propose(link(id, i)))
                .toList();
        links.link(proposed.subList(0, STOCK.size()));
        tell(id, "CF-0001", true, STOCK);
        partners.sell(orders(shops.getFirst()));
        tell(id, "CF-0002", false, List.of(3));
        var wish = new NewLink(id, new Sku("OF-0001"), "CF900", 2, UnitPrice.of("6.80", "CNY"));
        DemoPartners.as(KEY, () -> links.proposedByCaller(wish));
    }

    private static NewLink link(WarehouseId id, int i) {
        return new NewLink(id, sku(i), "CF" + (801 + i), RATIOS.get(i), UnitPrice.of((18 + 7 * i) + ".50", "CNY"));
    }

    private void tell(WarehouseId id, String number, boolean whole, List<Integer> stock) {
        var lines = IntStream.range(0, stock.size())
                .mapToObj(i -> new LinkedStock.Line("CF" + (801 + i), BigDecimal.valueOf(stock.get(i))))
                .toList();
        DemoPartners.as(
                KEY, () -> exchange.linkedStock(new LinkedStock(number, id, clock.instant(), whole, null, lines)));
    }

    private List<NewOrder> orders(ShopId shop) {
        var all = new ArrayList<NewOrder>();
        for (var i = 0; i < ORDERS; i++) {
            var at = clock.instant().minus(Duration.ofMinutes(15L + 9L * i));
            var name = BUYERS.get(i % BUYERS.size());
            all.add(DemoPartners.order(
                    shop,
                    "CF" + (2_026_113_000_000L + i),
                    "CF" + i,
                    at,
                    name,
                    AddressText.china("江西省", "南昌市", "东湖区", "阳明路 " + (10 + i) + " 号", "1390001" + (1000 + i)),
                    List.of(line(i % 2 == 0 ? 0 : 1 + i % 3, 1 + i % 2))));
        }
        return all;
    }

    private static NewOrder.NewLine line(int i, int pieces) {
        return new NewOrder.NewLine(
                LineKind.GOODS, sku(i).code(), GOODS.get(i), BigDecimal.valueOf(pieces), new BigDecimal("68.00"));
    }

    private static Sku sku(int i) {
        return new Sku("CF-" + (1001 + i));
    }
}
