package io.redthread.sim;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.fulfilment.PickMethod;
import io.redthread.fulfilment.WaveContents;
import io.redthread.fulfilment.WaveRule;
import io.redthread.fulfilment.WaveRules;
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
import io.redthread.parties.NewShop;
import io.redthread.parties.ShopContent;
import io.redthread.parties.ShopContent.Safety;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.platform.database.Transactions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The company that is played: three shops, two warehouses, 600 goods with a bin each in both, a wave rule each.
 *
 * @param shops its shops
 * @param warehouses its warehouses
 * @param goods its goods, the best sold first
 */
record Company(List<ShopId> shops, List<WarehouseId> warehouses, List<String> goods) {

    private static final int SKUS = 600;
    private static final int LARGEST_WAVE = 40;
    private static final int LEAST_PARCELS = 20;
    private static final int LONGEST_WAIT_MINUTES = 10;

    /** Makes it, with so many pieces of each of the goods in each warehouse, more of what sells better. */
    static Company make(ConfigurableApplicationContext server, double pieces) {
        return server.getBean(Transactions.class).in(() -> {
            var shops = IntStream.rangeClosed(1, 3)
                    .mapToObj(i -> server.getBean(Shops.class).register(shop("sim-" + i)))
                    .toList();
            var codes = IntStream.range(0, SKUS).mapToObj(i -> "SIM-" + i).toList();
            server.getBean(Goods.class)
                    .register(codes.stream()
                            .map(code -> NewSku.of(code, "商品 " + code))
                            .toList());
            var bins = new LinkedHashMap<WarehouseId, List<LocationId>>();
            bins.putAll(warehouse(server, "SIM-HZ", "浙江省"));
            bins.putAll(warehouse(server, "SIM-GZ", "广东省"));
            bins.values().forEach(it -> stock(server, codes, it, pieces));
            return new Company(shops, List.copyOf(bins.keySet()), codes);
        });
    }

    /** How much of the demand falls on the goods of that rank: few sell much. */
    static double weight(int rank) {
        return 1.0 / (rank + 8);
    }

    private static NewShop shop(String code) {
        return new NewShop(code, new ShopContent(code, "local", "CNY", true, true, Safety.NONE, "", List.of()));
    }

    private static Map<WarehouseId, List<LocationId>> warehouse(
            ConfigurableApplicationContext server, String code, String province) {
        var warehouses = server.getBean(Warehouses.class);
        var id = warehouses.register(new NewWarehouse(code, code, code, province, ""));
        var zone = warehouses.register(new NewZone(id, "P", "拣货区", "Picking", ZoneKind.PICKING));
        var bins = new ArrayList<NewBin>();
        for (var i = 0; i < SKUS; i++) {
            bins.add(new NewBin(zone, "%02d-%02d-%d".formatted(i / 60, i / 4 % 15, i % 4), i + 1, Optional.empty()));
        }
        server.getBean(WaveRules.class)
                .add(new WaveRule.Content(
                        "十分钟一波",
                        id,
                        WaveContents.ANY,
                        null,
                        null,
                        null,
                        PickMethod.CLUSTER,
                        LARGEST_WAVE,
                        true,
                        LEAST_PARCELS,
                        LONGEST_WAIT_MINUTES));
        return Map.of(id, warehouses.register(bins));
    }

    private static void stock(
            ConfigurableApplicationContext server, List<String> codes, List<LocationId> bins, double pieces) {
        var movements = new ArrayList<Movement>();
        for (var i = 0; i < codes.size(); i++) {
            movements.add(new Movement(
                    new Sku(codes.get(i)),
                    Optional.empty(),
                    Places.OPENING,
                    bins.get(i),
                    Quantity.pcs(2 + Math.round(pieces * weight(i))),
                    "opening",
                    new DocumentRef("opening-stock", 1)));
        }
        server.getBean(Stock.class).post(movements);
    }
}
