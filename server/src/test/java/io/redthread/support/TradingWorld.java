package io.redthread.support;

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
import io.redthread.parties.AddressText;
import io.redthread.parties.NewShop;
import io.redthread.parties.PartnerId;
import io.redthread.parties.ShopContent;
import io.redthread.parties.ShopContent.Safety;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.platform.database.Transactions;
import io.redthread.sales.LineKind;
import io.redthread.sales.NewOrder;
import io.redthread.sales.NewOrder.NewLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes small worlds for tests: a shop, a warehouse with one bin, goods on the shelf, orders for them. */
@Lazy
@Component
public class TradingWorld {

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 1_000_000_000L);

    private final Shops shops;
    private final Goods goods;
    private final Warehouses warehouses;
    private final Stock stock;
    private final Transactions transactions;
    private final Map<WarehouseId, LocationId> bins = new HashMap<>();

    TradingWorld(Shops shops, Goods goods, Warehouses warehouses, Stock stock, Transactions transactions) {
        this.shops = shops;
        this.goods = goods;
        this.warehouses = warehouses;
        this.stock = stock;
        this.transactions = transactions;
    }

    /** A name nobody has used in this run. */
    public static String fresh(String prefix) {
        return prefix + "-" + NEXT.incrementAndGet();
    }

    /** A shop that sells in CNY and uses our codes. */
    public ShopId shop(boolean splitAllowed) {
        var code = fresh("shop");
        return transactions.in(() -> shops.register(new NewShop(
                code, new ShopContent(code, "local", "CNY", splitAllowed, true, Safety.NONE, "", List.of()))));
    }

    /** What a file calls that shop. */
    public String code(ShopId shop) {
        return Objects.requireNonNull(shops.byIds(List.of(shop)).get(shop)).code();
    }

    /** A warehouse in that province with one bin. */
    public WarehouseId warehouse(String province) {
        return warehouse(province, Optional.empty());
    }

    /** The same for goods of an owner. */
    public WarehouseId warehouse(String province, Optional<PartnerId> owner) {
        return transactions.in(() -> {
            var id = warehouses.register(
                    new NewWarehouse(fresh("W"), "测试仓", "Test warehouse", province, "", owner, "Test building"));
            var zone = warehouses.register(new NewZone(id, "Z1", "拣货区", "Picking", ZoneKind.PICKING));
            bins.put(
                    id,
                    warehouses
                            .register(List.of(new NewBin(zone, "A-01-01", 1, Optional.empty())))
                            .getFirst());
            return id;
        });
    }

    /** Goods of which so many pieces lie in the warehouse. */
    public Sku goods(WarehouseId warehouse, long pieces) {
        var sku = new Sku(fresh("SKU"));
        transactions.in(() -> goods.register(List.of(NewSku.of(sku.code(), "测试商品 " + sku))));
        if (pieces > 0) {
            put(sku, warehouse, pieces);
        }
        return sku;
    }

    /** Puts so many more pieces on the shelf. */
    public void put(Sku sku, WarehouseId warehouse, long pieces) {
        var bin = java.util.Objects.requireNonNull(bins.get(warehouse));
        transactions.in(() -> {
            stock.post(List.of(new Movement(
                    sku,
                    Optional.empty(),
                    Places.OPENING,
                    bin,
                    Quantity.pcs(pieces),
                    "opening",
                    new DocumentRef("opening-stock", 1))));
            return true;
        });
    }

    /** A paid order with a complete address for one piece at 199.00. */
    public OrderBuilder order(ShopId shop) {
        return new OrderBuilder(shop);
    }

    /** Builds an order step by step. */
    public static final class OrderBuilder {

        private final ShopId shop;
        private final List<NewLine> lines = new java.util.ArrayList<>();
        private String number = fresh("P");
        private Optional<Instant> paidAt = Optional.of(Instant.parse("2026-11-20T02:00:00Z"));
        private Optional<Instant> balancePaidAt = Optional.empty();
        private String scenario = "normal";
        private String customerCode = "B1";
        private Map<String, String> extra = Map.of();
        private AddressText address = AddressText.china("浙江省", "杭州市", "西湖区", "文三路 1 号", "13800138000");

        OrderBuilder(ShopId shop) {
            this.shop = shop;
        }

        /** With that platform number. */
        public OrderBuilder numbered(String platformNumber) {
            number = platformNumber;
            return this;
        }

        /** Not paid yet. */
        public OrderBuilder unpaid() {
            paidAt = Optional.empty();
            return this;
        }

        /** In that scenario; blank for what the rules say. */
        public OrderBuilder in(String code) {
            scenario = code;
            return this;
        }

        /** Its balance paid as well. */
        public OrderBuilder balancePaid() {
            balancePaidAt = Optional.of(Instant.parse("2026-11-20T03:00:00Z"));
            return this;
        }

        /** Of the buyer whom the shop knows by that id. */
        public OrderBuilder by(String buyer) {
            customerCode = buyer;
            return this;
        }

        /** With a field of the shop's own. */
        public OrderBuilder saying(String field, String value) {
            extra = Map.of(field, value);
            return this;
        }

        /** To that address. */
        public OrderBuilder to(AddressText other) {
            address = other;
            return this;
        }

        /** Another line. */
        public OrderBuilder line(String code, String quantity, String price) {
            lines.add(new NewLine(LineKind.GOODS, code, "商品", new BigDecimal(quantity), new BigDecimal(price)));
            return this;
        }

        /** The order. */
        public NewOrder build() {
            return new NewOrder(
                    shop,
                    number,
                    scenario,
                    Instant.parse("2026-11-20T01:00:00Z"),
                    paidAt,
                    balancePaidAt,
                    Currency.getInstance("CNY"),
                    BigDecimal.ONE,
                    "买家",
                    customerCode,
                    "测试收件人",
                    address,
                    "",
                    List.copyOf(lines),
                    extra);
        }
    }
}
