package io.redthread.soak;

import io.redthread.RedthreadApplication;
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
import io.redthread.inventory.Warehouses;
import io.redthread.inventory.ZoneKind;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.NewShop;
import io.redthread.parties.Shops;
import io.redthread.platform.database.Transactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A server of its own process with ten pieces of each round's goods; the world is made at its first start. */
public final class SoakServer {

    static final int PIECES = 10;

    private SoakServer() {}

    /** Arguments: data folder, port, rounds. */
    public static void main(String[] arguments) throws IOException {
        var data = Path.of(arguments[0]);
        var server = new SpringApplicationBuilder(RedthreadApplication.class)
                .run(
                        "--redthread.mode=test",
                        "--redthread.data=" + data,
                        "--server.port=" + arguments[1],
                        // Small steps, so that there is a middle to be killed in.
                        "--redthread.pipeline.batch-size=64");
        if (!Files.exists(data.resolve("key"))) {
            var key = server.getBean(Transactions.class).in(() -> world(server, Integer.parseInt(arguments[2])));
            Files.writeString(data.resolve("key.new"), key);
            Files.move(data.resolve("key.new"), data.resolve("key"));
        }
    }

    private static String world(ConfigurableApplicationContext server, int rounds) {
        server.getBean(Shops.class).register(NewShop.of("soak", "soak", "local", "CNY"));
        var warehouses = server.getBean(Warehouses.class);
        var warehouse = warehouses.register(new NewWarehouse("SOAK", "浸泡仓", "Soak", "浙江省", ""));
        var zone = warehouses.register(new NewZone(warehouse, "Z", "拣货区", "Picking", ZoneKind.PICKING));
        var bin = warehouses
                .register(List.of(new NewBin(zone, "A", 1, Optional.empty())))
                .getFirst();
        var skus = new ArrayList<NewSku>();
        var movements = new ArrayList<Movement>();
        for (var round = 1; round <= rounds; round++) {
            skus.add(NewSku.of("LAST-" + round, "last pieces " + round));
            movements.add(new Movement(
                    new Sku("LAST-" + round),
                    Optional.empty(),
                    Places.OPENING,
                    bin,
                    Quantity.pcs(PIECES),
                    "opening",
                    new DocumentRef("opening-stock", 4)));
        }
        server.getBean(Goods.class).register(skus);
        server.getBean(Stock.class).post(movements);
        return key(server);
    }

    private static String key(ConfigurableApplicationContext server) {
        server.getBean(Company.class).setUp("soak", "soak-admin", "Soak", "violet-harbour-42");
        var admin = server.getBean(People.class)
                .byUsername("soak-admin")
                .orElseThrow()
                .id();
        var scopes = Set.of(
                Permission.SALES_ORDER_CREATE,
                Permission.SALES_ORDER_READ,
                Permission.SALES_IMPORT,
                Permission.INVENTORY_READ,
                Permission.FULFILMENT_DISPATCH,
                Permission.JOURNAL_VERIFY);
        var key = new AtomicReference<>("");
        CurrentAccess.run(
                new Access(admin, null, Set.of("administrator"), EnumSet.allOf(Permission.class), DataScope.ALL),
                () -> key.set(
                        server.getBean(ApiKeys.class).make("soak", scopes, null).secret()));
        return key.get();
    }
}
