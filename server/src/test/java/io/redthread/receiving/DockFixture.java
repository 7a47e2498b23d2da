package io.redthread.receiving;

import io.redthread.approval.Verdict;
import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuMeasures;
import io.redthread.catalog.StorageCondition;
import io.redthread.inventory.Availability;
import io.redthread.inventory.AvailableAt;
import io.redthread.inventory.NewBin;
import io.redthread.inventory.NewZone;
import io.redthread.inventory.StockVerification;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.inventory.ZoneKind;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.Transactions;
import io.redthread.purchasing.BuyingWorld;
import io.redthread.purchasing.ExpectedGoods;
import io.redthread.purchasing.ExpectedLine;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.NewPurchaseOrder;
import io.redthread.purchasing.OrderContent;
import io.redthread.purchasing.OrderRelease;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.PurchaseOrders;
import io.redthread.receiving.NewGoodsReceipt.Came;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of the dock share: an order that its supplier has, and a warehouse with a receiving place. */
abstract class DockFixture extends RedthreadTest {

    private static final Map<Integer, BuyingWorld.Team> TEAMS = new ConcurrentHashMap<>();

    @Autowired
    BuyingWorld buying;

    @Autowired
    TradingWorld world;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    OrderRelease release;

    @Autowired
    ExpectedGoods expected;

    @Autowired
    GoodsReceipts receipts;

    @Autowired
    GoodsReceiptReads reads;

    @Autowired
    Warehouses warehouses;

    @Autowired
    Availability availability;

    @Autowired
    StockVerification verification;

    @Autowired
    Goods goods;

    @Autowired
    Transactions transactions;

    BuyingWorld.Team team = new BuyingWorld.Team(
            new io.redthread.identity.DepartmentId(0),
            "",
            new io.redthread.purchasing.OrderBuyer(new io.redthread.identity.PersonId(0), "", Optional.empty()));
    WarehouseId warehouse = new WarehouseId(0);
    Sku cup = new Sku("-");

    @BeforeEach
    void aBuyerAndADock() {
        team = TEAMS.computeIfAbsent(port(), here -> buying.team(PASSWORD));
        warehouse = world.warehouse("浙江省");
        transactions.in(() -> {
            var dock = warehouses.register(new NewZone(warehouse, "DOCK", "收货区", "Dock", ZoneKind.RECEIVING));
            return warehouses.register(List.of(new NewBin(dock, "DOCK-01", 9, Optional.empty())));
        });
        cup = buying.regular();
    }

    /** An order of so many of that, released to its supplier. */
    PurchaseOrderId ordered(Sku sku, int many) {
        return ordered(LineContent.of(1, sku, Integer.toString(many), "5"));
    }

    PurchaseOrderId ordered(LineContent... lines) {
        var content = OrderContent.of(buying.supplier(400), team.department(), List.of(lines));
        var id = submitted(content);
        buying.decide(id, Verdict.APPROVE, "");
        buying.as(team, () -> orders.of(id).state() == OrderState.APPROVED ? release.release(id) : orders.of(id));
        return id;
    }

    /** Who may decide is read by the approval every two seconds only: a fresh team is not known at once. */
    PurchaseOrderId submitted(OrderContent content) {
        for (var tries = 0; ; tries++) {
            try {
                return buying.as(
                        team,
                        () -> orders.submit(List.of(new NewPurchaseOrder(content, team.buyer())))
                                .getFirst()
                                .id());
            } catch (Refused notYet) {
                if (tries > 100) {
                    throw notYet;
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    OrderState stateOf(PurchaseOrderId order) {
        return buying.as(team, () -> orders.of(order).state());
    }

    Quantity receivedOf(PurchaseOrderId order) {
        return expected.lines(order).stream().map(ExpectedLine::received).reduce(Quantity.pcs(0), Quantity::plus);
    }

    NewGoodsReceipt came(PurchaseOrderId order, int cups) {
        return came(order, new Came(cup, "", Optional.empty(), BigDecimal.valueOf(cups)));
    }

    NewGoodsReceipt came(PurchaseOrderId order, Came... goods) {
        return new NewGoodsReceipt(order, warehouse, Optional.empty(), "", "", List.of(goods));
    }

    static Came lotted(Sku sku, String lot, LocalDate expiresOn, int many) {
        return new Came(sku, lot, Optional.ofNullable(expiresOn), BigDecimal.valueOf(many));
    }

    /** Goods kept in lots that do not keep for ever. */
    Sku milk() {
        var sku = new Sku(TradingWorld.fresh("MILK"));
        var measures =
                new SkuMeasures(true, Optional.of(90), Optional.empty(), Optional.empty(), StorageCondition.AMBIENT);
        transactions.in(() -> goods.register(
                List.of(new NewSku(sku, SkuContent.named("牛奶 " + sku).with(measures)))));
        return sku;
    }

    Quantity available(Sku sku) {
        return availability.of(List.of(sku)).getOrDefault(sku, List.of()).stream()
                .filter(it -> it.warehouse().equals(warehouse))
                .map(AvailableAt::available)
                .reduce(new Quantity(BigDecimal.ZERO, Uom.PCS), Quantity::plus);
    }

    static Refusal refusedBy(Runnable work) {
        return Assertions.catchThrowableOfType(Refused.class, work::run).refusal();
    }
}
