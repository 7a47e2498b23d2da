package io.redthread.fulfilment;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SerialTracking;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuMeasures;
import io.redthread.catalog.StorageCondition;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.Lots;
import io.redthread.inventory.Movement;
import io.redthread.inventory.NewBin;
import io.redthread.inventory.NewLot;
import io.redthread.inventory.NewWarehouse;
import io.redthread.inventory.NewZone;
import io.redthread.inventory.Places;
import io.redthread.inventory.Stock;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.inventory.ZoneId;
import io.redthread.inventory.ZoneKind;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.AddressText;
import io.redthread.parties.NewShop;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.process.Standards;
import io.redthread.rules.RuleSets;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.LineKind;
import io.redthread.sales.NewOrder;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.domain.ReviewTemplate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Warehouses, goods and orders for tests; each test has a warehouse and SKUs of its own. */
@Lazy
@Component
class World {

    private static final int SITES = 160;

    private final Warehouses warehouses;
    private final Stock stock;
    private final Goods goods;
    private final Lots lots;
    private final Shops shops;
    private final OrderIntake intake;
    private final Queue<Site> free = new ArrayDeque<>();
    private final ShopId shop;

    World(
            Warehouses warehouses,
            Stock stock,
            Goods goods,
            Lots lots,
            Shops shops,
            OrderIntake intake,
            Standards standards,
            RuleSets rules)
            throws InterruptedException {
        this.warehouses = warehouses;
        this.stock = stock;
        this.goods = goods;
        this.lots = lots;
        this.shops = shops;
        this.intake = intake;
        standards.ship();
        rules.ship(ReviewTemplate.NAME, ReviewTemplate.shipped());
        shop = shops.register(NewShop.of(unique("shop"), "Test shop", "own", "CNY"));
        for (var i = 0; i < SITES; i++) {
            free.add(open());
        }
        // The allocation looks for new warehouses every three seconds.
        Thread.sleep(3500);
    }

    static String unique(String what) {
        return what + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A warehouse nobody else uses. */
    synchronized Site site() {
        return java.util.Objects.requireNonNull(free.poll(), "more sites are needed");
    }

    ShopId shop() {
        return shop;
    }

    ShopId shop(String feedbackUrl) {
        var plain = NewShop.of(unique("shop"), "Told shop", "own", "CNY");
        var content = plain.content();
        return shops.register(new NewShop(
                plain.code(),
                new io.redthread.parties.ShopContent(
                        content.name(),
                        content.platform(),
                        content.currency(),
                        true,
                        true,
                        content.safety(),
                        feedbackUrl,
                        List.of())));
    }

    /** A second zone in a warehouse, with one bin. */
    ZoneId zone(Site site, String bin) {
        var zone = warehouses.register(new NewZone(site.id(), "Q", "第二拣货区", "Second picking", ZoneKind.PICKING));
        var place = warehouses.register(List.of(new NewBin(zone, bin, 50, Optional.empty())));
        site.bins.put(bin, place.getFirst());
        return zone;
    }

    private Site open() {
        var code = unique("T").toUpperCase(java.util.Locale.ROOT);
        var id = warehouses.register(new NewWarehouse(code, "测试仓", "Test warehouse", "浙江省", "杭州市"));
        var zone = warehouses.register(new NewZone(id, "P", "拣货区", "Picking", ZoneKind.PICKING));
        var bins = new ArrayList<NewBin>();
        for (var i = 1; i <= 9; i++) {
            bins.add(new NewBin(zone, "A-0" + i, i, Optional.empty()));
        }
        var places = warehouses.register(bins);
        var byCode = new HashMap<String, LocationId>();
        for (var i = 0; i < bins.size(); i++) {
            byCode.put(bins.get(i).code(), places.get(i));
        }
        return new Site(id, byCode);
    }

    /** A line of an order: so many of a SKU. */
    record Line(Sku sku, int quantity) {}

    static Line line(Sku sku, int quantity) {
        return new Line(sku, quantity);
    }

    /** Takes an order of the shop and moves it to picking. */
    OrderId order(ShopId from, Line... lines) {
        return orders(from, 1, lines).getFirst();
    }

    List<OrderId> orders(ShopId from, int count, Line... lines) {
        var orders = new ArrayList<NewOrder>();
        for (var i = 0; i < count; i++) {
            orders.add(new NewOrder(
                    from,
                    unique("P"),
                    "normal",
                    Instant.now(),
                    Optional.of(Instant.now()),
                    Currency.getInstance("CNY"),
                    BigDecimal.ONE,
                    "buyer",
                    "",
                    "王小明",
                    AddressText.china("浙江省", "杭州市", "西湖区", "文三路 90 号", "13800138000"),
                    "",
                    Arrays.stream(lines)
                            .map(it -> new NewOrder.NewLine(
                                    LineKind.GOODS,
                                    it.sku().code(),
                                    "thing",
                                    BigDecimal.valueOf(it.quantity()),
                                    new BigDecimal("9.90")))
                            .toList(),
                    Map.of()));
        }
        var ids = new ArrayList<OrderId>();
        for (var from1 = 0; from1 < orders.size(); from1 += OrderIntake.LARGEST_BATCH) {
            var part = orders.subList(from1, Math.min(orders.size(), from1 + OrderIntake.LARGEST_BATCH));
            for (var result : intake.acceptAndMove(part)) {
                if (!(result instanceof IntakeResult.Created created)) {
                    throw new IllegalStateException(result.toString());
                }
                ids.add(created.id());
            }
        }
        return ids;
    }

    /** One warehouse with bins. */
    final class Site {

        private final WarehouseId id;
        private final Map<String, LocationId> bins;

        Site(WarehouseId id, Map<String, LocationId> bins) {
            this.id = id;
            this.bins = bins;
        }

        WarehouseId id() {
            return id;
        }

        /** Fresh goods in a bin. */
        Sku stocked(String bin, int quantity) {
            var sku = new Sku(unique("SKU"));
            goods.register(List.of(NewSku.of(sku.code(), "测试商品 " + sku)));
            add(sku, bin, quantity);
            return sku;
        }

        /** Fresh goods in a bin, each of that weight. */
        Sku heavy(String bin, int quantity, String grams) {
            var sku = new Sku(unique("KG"));
            var content = SkuContent.named("有重量的商品")
                    .with(new SkuMeasures(
                            false,
                            Optional.empty(),
                            Optional.of(new BigDecimal(grams)),
                            Optional.empty(),
                            StorageCondition.AMBIENT));
            goods.register(List.of(new NewSku(sku, content)));
            add(sku, bin, quantity);
            return sku;
        }

        /** Fresh goods whose pieces have serial numbers, kept so. */
        Sku numbered(String bin, int quantity, SerialTracking tracking) {
            var sku = new Sku(unique("SN"));
            var content = SkuContent.named("有序列号的商品").with(SkuMeasures.UNKNOWN.with(tracking));
            goods.register(List.of(new NewSku(sku, content)));
            add(sku, bin, quantity);
            return sku;
        }

        /** Fresh goods in a bin, kept in lots, of one lot. */
        Sku lotted(String bin, String lot, int quantity) {
            var sku = new Sku(unique("LOT"));
            var content = SkuContent.named("批次商品")
                    .with(new SkuMeasures(
                            true, Optional.empty(), Optional.empty(), Optional.empty(), StorageCondition.AMBIENT));
            goods.register(List.of(new NewSku(sku, content)));
            lots.register(List.of(new NewLot(sku, lot, Optional.empty(), Optional.empty())));
            add(sku, Optional.of(lot), bin, quantity);
            return sku;
        }

        /** More of known goods in a bin. */
        void add(Sku sku, String bin, int quantity) {
            add(sku, Optional.empty(), bin, quantity);
        }

        private void add(Sku sku, Optional<String> lot, String bin, int quantity) {
            stock.post(List.of(new Movement(
                    sku,
                    lot,
                    Places.OPENING,
                    java.util.Objects.requireNonNull(bins.get(bin)),
                    Quantity.pcs(quantity),
                    "opening",
                    new DocumentRef("opening", 1))));
        }

        OrderId order(Line... lines) {
            return World.this.order(shop, lines);
        }

        List<OrderId> orders(int count, Line... lines) {
            return World.this.orders(shop, count, lines);
        }
    }
}
