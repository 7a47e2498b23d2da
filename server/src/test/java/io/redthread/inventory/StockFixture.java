package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuMeasures;
import io.redthread.catalog.StorageCondition;
import io.redthread.database.AppRole;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Transactions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.beans.factory.BeanFactory;

/** Puts goods on shelves for tests; every name is used once, because tests share a database. */
final class StockFixture {

    private static final AtomicLong NEXT = new AtomicLong(1000);

    private final BeanFactory beans;

    StockFixture(BeanFactory beans) {
        this.beans = beans;
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    DSLContext sql() {
        return bean(DSLContext.class);
    }

    /** A number nobody else uses. */
    static long fresh() {
        return NEXT.incrementAndGet();
    }

    /** A document of its own. */
    static DocumentRef document() {
        return new DocumentRef("test-order", fresh());
    }

    /** A warehouse with one bin. */
    Ready warehouse() {
        var warehouses = bean(Warehouses.class);
        var code = "W" + fresh();
        var id = warehouses.register(new NewWarehouse(code, code, code, "浙江省", "杭州市"));
        var zone = warehouses.register(new NewZone(id, "A", "拣货区", "Picking", ZoneKind.PICKING));
        return new Ready(id, code, zone, bin(zone, 1));
    }

    /** One more bin in a zone. */
    LocationId bin(ZoneId zone, int walkOrder) {
        var bin = new NewBin(zone, "B-" + fresh(), walkOrder, Optional.empty());
        return bean(Warehouses.class).register(List.of(bin)).getFirst();
    }

    /** Goods the catalogue knows, counted in pieces. */
    void known(List<Sku> skus) {
        bean(Goods.class)
                .register(skus.stream()
                        .map(sku -> NewSku.of(sku.code(), "商品 " + sku.code()))
                        .toList());
    }

    /** Goods of their own, counted in pieces. */
    Sku goods() {
        var sku = new Sku("T" + fresh());
        known(List.of(sku));
        return sku;
    }

    /** Goods of their own, kept in lots. */
    Sku lotted() {
        var sku = new Sku("L" + fresh());
        var content = SkuContent.named("批次商品")
                .with(new SkuMeasures(
                        true, Optional.empty(), Optional.empty(), Optional.empty(), StorageCondition.AMBIENT));
        bean(Goods.class).register(List.of(new NewSku(sku, content)));
        return sku;
    }

    void lot(Sku sku, String code, LocalDate expiresOn) {
        bean(Lots.class).register(List.of(new NewLot(sku, code, Optional.empty(), Optional.of(expiresOn))));
    }

    /** So many of these on that shelf. */
    Sku stocked(Sku sku, LocationId bin, long amount) {
        bean(Stock.class).post(List.of(movement(sku, Places.OPENING, bin, amount)));
        return sku;
    }

    /** So many of that lot on that shelf. */
    void stocked(Sku sku, String lot, LocationId bin, long amount) {
        bean(Stock.class)
                .post(List.of(new Movement(
                        sku, Optional.of(lot), Places.OPENING, bin, Quantity.pcs(amount), "test", document())));
    }

    /** So many of these went from that shelf to a customer. */
    void sold(Sku sku, LocationId bin, long amount) {
        bean(Stock.class).post(List.of(movement(sku, bin, Places.CUSTOMER, amount)));
    }

    ReservationResult reserve(ReservationRequest request) {
        return bean(Transactions.class)
                .in(() -> bean(Reservations.class).reserve(List.of(request)).getFirst());
    }

    /** What may be promised there. */
    Quantity available(Sku sku, WarehouseId warehouse) {
        return at(sku, warehouse).available();
    }

    AvailableAt at(Sku sku, WarehouseId warehouse) {
        return bean(Availability.class).of(List.of(sku)).getOrDefault(sku, List.of()).stream()
                .filter(at -> at.warehouse().equals(warehouse))
                .findFirst()
                .orElseThrow();
    }

    /** Does what the application's role may not. */
    void asOwner(String... statements) {
        try (var connection = bean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("reset role");
            try {
                for (var one : statements) {
                    statement.execute(one);
                }
            } finally {
                statement.execute(AppRole.ASSUME);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Movement movement(Sku sku, LocationId from, LocationId to, long amount) {
        return new Movement(sku, Optional.empty(), from, to, Quantity.pcs(amount), "test", document());
    }

    static ReservationRequest wants(List<WarehouseId> preference, boolean split, Wanted... lines) {
        return new ReservationRequest(document(), 1, preference, split, Arrays.asList(lines), Optional.empty());
    }

    static Wanted line(int lineNo, Sku sku, long amount) {
        return new Wanted(lineNo, sku, Quantity.pcs(amount));
    }

    /** A warehouse ready to hold goods. */
    record Ready(WarehouseId id, String code, ZoneId zone, LocationId bin) {}
}
