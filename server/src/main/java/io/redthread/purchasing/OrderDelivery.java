package io.redthread.purchasing;

import io.redthread.inventory.OwnerRefusal;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.purchasing.PurchasingRefusal.OrderInState;
import io.redthread.purchasing.store.ExpectedRows;
import io.redthread.purchasing.store.ReceivedRows;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the goods of an order are wanted, and what of them has come (到货仓、到货数量). */
@Service
@Transactional
public class OrderDelivery {

    private static final Set<OrderState> OVER =
            EnumSet.of(OrderState.RECEIVED, OrderState.CLOSED, OrderState.CANCELLED);

    private final OrderLookup lookup;
    private final ExpectedRows expected;
    private final ReceivedRows received;
    private final PurchasingSettingDesk settings;
    private final Warehouses warehouses;
    private final Journal journal;

    OrderDelivery(
            OrderLookup lookup,
            ExpectedRows expected,
            ReceivedRows received,
            PurchasingSettingDesk settings,
            Warehouses warehouses,
            Journal journal) {
        this.lookup = lookup;
        this.expected = expected;
        this.received = received;
        this.settings = settings;
        this.warehouses = warehouses;
        this.journal = journal;
    }

    /**
     * How far an order's goods have come.
     *
     * @param warehouse where they are wanted; absent where any warehouse takes them in
     * @param lines its lines with what has come of each
     */
    public record Delivery(Optional<WarehouseId> warehouse, List<ExpectedLine> lines) {}

    /** How far the goods of an order that the caller may see have come. */
    @Transactional(readOnly = true)
    public Delivery of(PurchaseOrderId id) {
        lookup.view(id);
        return new Delivery(
                received.warehouse(id), expected.lines(id, settings.current().overReceipt()));
    }

    /** Says where the goods are wanted; absent lets any warehouse take them in. Refused once all has come or it has ended. */
    public Delivery to(PurchaseOrderId id, Optional<WarehouseId> warehouse) {
        var order = lookup.locked(id);
        if (OVER.contains(order.state())) {
            throw new Refused(new OrderInState(order.number(), order.state()));
        }
        var code = warehouse.map(this::code).orElse("");
        received.deliver(id, warehouse);
        journal.record(Act.of("purchase-order-directed", order.ref(), order.number(), Map.of("warehouse", code)));
        return of(id);
    }

    private String code(WarehouseId wanted) {
        return warehouses.all().stream()
                .filter(it -> it.id().equals(wanted))
                .findFirst()
                .map(OrderDelivery::ours)
                .orElseThrow(() -> InvalidInput.of("/warehouse", wanted.value(), "delivery-warehouse-unknown"));
    }

    /** What we buy goes to a warehouse with goods of ours. */
    private static String ours(WarehouseFacts warehouse) {
        if (warehouse.owner().isPresent()) {
            throw new Refused(new OwnerRefusal.GoodsOfOwner(warehouse.code()));
        }
        return warehouse.code();
    }
}
