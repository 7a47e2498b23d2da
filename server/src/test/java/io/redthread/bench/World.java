package io.redthread.bench;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.identity.Access;
import io.redthread.identity.ApiKeys;
import io.redthread.identity.Company;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.People;
import io.redthread.identity.Permission;
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
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.platform.database.Transactions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The company that is measured: one shop, one warehouse, 4,000 goods that never run out.
 *
 * @param shop its shop
 * @param warehouse its warehouse
 * @param key an API key that may send and read orders
 */
record World(ShopId shop, WarehouseId warehouse, String key) {

    static final int SKUS = 4000;
    static final String HOT = "HOT";

    static World make(ConfigurableApplicationContext server) {
        return server.getBean(Transactions.class).in(() -> {
            var shop = server.getBean(Shops.class).register(NewShop.of("bench", "bench", "local", "CNY"));
            var warehouses = server.getBean(Warehouses.class);
            var warehouse = warehouses.register(new NewWarehouse("BENCH", "基准仓", "Bench", "浙江省", ""));
            var zone = warehouses.register(new NewZone(warehouse, "Z", "拣货区", "Picking", ZoneKind.PICKING));
            var bins = warehouses.register(List.of(new NewBin(zone, "A", 1, Optional.empty())));
            var codes = new ArrayList<String>();
            codes.add(HOT);
            for (var i = 0; i < SKUS; i++) {
                codes.add("BENCH-" + i);
            }
            server.getBean(Goods.class)
                    .register(codes.stream()
                            .map(code -> NewSku.of(code, "goods " + code))
                            .toList());
            server.getBean(Stock.class)
                    .post(codes.stream()
                            .map(code -> new Movement(
                                    new Sku(code),
                                    Optional.empty(),
                                    Places.OPENING,
                                    bins.getFirst(),
                                    Quantity.pcs(100_000_000),
                                    "opening",
                                    new DocumentRef("opening-stock", 3)))
                            .toList());
            return new World(shop, warehouse, key(server));
        });
    }

    private static String key(ConfigurableApplicationContext server) {
        server.getBean(Company.class).setUp("bench", "bench-admin", "Bench", "violet-harbour-42");
        var admin = server.getBean(People.class)
                .byUsername("bench-admin")
                .orElseThrow()
                .id();
        var scopes = Set.of(Permission.SALES_ORDER_CREATE, Permission.SALES_ORDER_READ, Permission.MONITORING_READ);
        var secret = new AtomicReference<>("");
        CurrentAccess.run(
                new Access(admin, null, Set.of("administrator"), EnumSet.allOf(Permission.class), DataScope.ALL),
                () -> secret.set(server.getBean(ApiKeys.class)
                        .make("bench", scopes, null)
                        .secret()));
        return secret.get();
    }
}
