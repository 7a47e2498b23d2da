package io.redthread.demo;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.inventory.BinFacts;
import io.redthread.inventory.CustodyKind;
import io.redthread.inventory.CustodyNotes;
import io.redthread.inventory.GoodsOwners;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.NewBin;
import io.redthread.inventory.NewCustodyNote;
import io.redthread.inventory.NewWarehouse;
import io.redthread.inventory.NewZone;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.inventory.ZoneKind;
import io.redthread.kernel.Money;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.AddressText;
import io.redthread.parties.NewShop;
import io.redthread.parties.ShopContent;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
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

/** A tea maker that stores two items in the Hangzhou building and sells them in a shop of its own; we bought some of one. */
@Component
class DemoOwners {

    private static final String CODE = "YWC";
    private static final String HOME = "HZ";
    private static final String SHOP = "yuwu-tea";
    private static final int ORDERS = 9;
    private static final List<String> GOODS = List.of("雨雾云尖 100 克", "雨雾红茶 250 克");
    private static final List<Integer> BROUGHT = List.of(180, 96);
    private static final List<String> BUYERS = List.of("林茗", "周溪", "郑壶");

    private final Warehouses warehouses;
    private final Goods goods;
    private final DemoPartners partners;
    private final Shops shops;
    private final GoodsOwners owners;
    private final CustodyNotes notes;
    private final Transactions transactions;
    private final Clock clock;

    DemoOwners(
            Warehouses warehouses,
            Goods goods,
            DemoPartners partners,
            Shops shops,
            GoodsOwners owners,
            CustodyNotes notes,
            Transactions transactions,
            Clock clock) {
        this.warehouses = warehouses;
        this.goods = goods;
        this.partners = partners;
        this.shops = shops;
        this.owners = owners;
        this.notes = notes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Opens the owner's warehouse with what it brought, sends its shop orders, and buys a dozen; once. */
    void create() {
        if (warehouses.byCode(CODE).isPresent()) {
            return;
        }
        var owner = partners.register(CODE, "杭州雨雾茶业有限公司", "雨雾茶业", "杭州市西湖区龙井路 18 号", "雨雾茶业");
        var bins = new ArrayList<LocationId>();
        var place = transactions.in(() -> {
            var id = warehouses.register(
                    new NewWarehouse(CODE, "杭州代管仓", "Hangzhou custody", "浙江省", "杭州市", Optional.of(owner), HOME));
            var zone = warehouses.register(new NewZone(id, "Y", "代管区", "Custody", ZoneKind.PICKING));
            bins.addAll(warehouses.register(IntStream.range(0, GOODS.size())
                    .mapToObj(i -> new NewBin(zone, "Y-0" + (i + 1), i, Optional.empty()))
                    .toList()));
            goods.register(IntStream.range(0, GOODS.size())
                    .mapToObj(i -> NewSku.of(sku(i).code(), GOODS.get(i)))
                    .toList());
            return id;
        });
        var shop = transactions.in(() -> {
            var made = shops.register(new NewShop(SHOP, ShopContent.of("雨雾茶业旗舰店", "taobao", "CNY")));
            owners.bind(made, Optional.of(owner));
            return made;
        });
        notes.write(deposit(place, bins));
        partners.sell(orders(shop));
        warehouses.byCode(HOME).ifPresent(it -> bought(place, bins.getFirst(), it.id()));
    }

    private static NewCustodyNote deposit(WarehouseId place, List<LocationId> bins) {
        var lines = IntStream.range(0, GOODS.size())
                .mapToObj(i -> new NewCustodyNote.Line(
                        sku(i),
                        Optional.empty(),
                        Quantity.pcs(BROUGHT.get(i)),
                        Optional.empty(),
                        Optional.of(bins.get(i))))
                .toList();
        return new NewCustodyNote(
                CustodyKind.DEPOSIT,
                Optional.empty(),
                Optional.of(place),
                "YW-2026-117",
                "",
                Optional.empty(),
                lines,
                List.of());
    }

    private void bought(WarehouseId place, LocationId bin, WarehouseId home) {
        var into = warehouses.bins(home).stream().map(BinFacts::id).findFirst().orElseThrow();
        notes.write(new NewCustodyNote(
                CustodyKind.CHANGE,
                Optional.of(place),
                Optional.of(home),
                "",
                "买断试销",
                Optional.of(Money.of("696.00", "CNY")),
                List.of(new NewCustodyNote.Line(
                        sku(0), Optional.empty(), Quantity.pcs(12), Optional.of(bin), Optional.of(into))),
                List.of()));
    }

    private List<NewOrder> orders(ShopId shop) {
        var all = new ArrayList<NewOrder>();
        for (var i = 0; i < ORDERS; i++) {
            all.add(DemoPartners.order(
                    shop,
                    "YW" + (2_026_118_000_000L + i),
                    "YW" + i,
                    clock.instant().minus(Duration.ofMinutes(20L + 11L * i)),
                    BUYERS.get(i % BUYERS.size()),
                    AddressText.china("浙江省", "宁波市", "海曙区", "中山路 " + (20 + i) + " 号", "1370002" + (1000 + i)),
                    List.of(new NewOrder.NewLine(
                            LineKind.GOODS,
                            sku(i % 2).code(),
                            GOODS.get(i % 2),
                            BigDecimal.valueOf(1 + i % 3),
                            new BigDecimal("88.00")))));
        }
        return all;
    }

    private static Sku sku(int i) {
        return new Sku("YW-" + (2001 + i));
    }
}
