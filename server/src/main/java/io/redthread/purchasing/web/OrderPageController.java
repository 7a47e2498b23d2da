package io.redthread.purchasing.web;

import io.redthread.budget.BudgetAnswer;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.WarehouseId;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.purchasing.ChangeView;
import io.redthread.purchasing.OrderChanges;
import io.redthread.purchasing.OrderDelivery;
import io.redthread.purchasing.OrderDelivery.Delivery;
import io.redthread.purchasing.OrderHistory;
import io.redthread.purchasing.OrderOutlook;
import io.redthread.purchasing.OrderOutlook.Outlook;
import io.redthread.purchasing.OrderVersion;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.SupplierStanding;
import io.redthread.purchasing.domain.VersionComparison;
import io.redthread.purchasing.web.OrderRequests.ContentRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the page of a purchase order shows beside the order itself. */
@RestController
@RequestMapping("/api/purchasing/orders/{id}")
class OrderPageController {

    private final OrderHistory history;
    private final OrderChanges changes;
    private final OrderOutlook outlook;
    private final OrderDelivery delivery;
    private final Once once;

    OrderPageController(
            OrderHistory history, OrderChanges changes, OrderOutlook outlook, OrderDelivery delivery, Once once) {
        this.delivery = delivery;
        this.once = once;
        this.history = history;
        this.changes = changes;
        this.outlook = outlook;
    }

    @GetMapping("/versions")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    List<OrderVersion> versions(@PathVariable PurchaseOrderId id) {
        return history.versions(id);
    }

    @GetMapping("/compare")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    VersionComparison compare(@PathVariable PurchaseOrderId id, @RequestParam int from, @RequestParam int to) {
        return history.compare(id, from, to);
    }

    @GetMapping("/changes")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    List<ChangeView> changes(@PathVariable PurchaseOrderId id) {
        return changes.of(id);
    }

    /** Who would decide if it were submitted now, how it meets the budget; nothing is stored. */
    @PostMapping("/preview")
    @Requires(Permission.PURCHASING_EDIT)
    Outlook preview(@PathVariable PurchaseOrderId id) {
        return outlook.of(id);
    }

    /** The same for a change that is not asked for yet. */
    @PostMapping("/changes/preview")
    @Requires(Permission.PURCHASING_EDIT)
    Outlook preview(@PathVariable PurchaseOrderId id, @RequestBody ContentRequest request) {
        return outlook.of(id, request.content());
    }

    /** What of its goods has come, and where they are wanted. */
    @GetMapping("/delivery")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    Delivery delivery(@PathVariable PurchaseOrderId id) {
        return delivery.of(id);
    }

    @PutMapping("/delivery")
    @Requires(Permission.PURCHASING_EDIT)
    Delivery deliver(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable PurchaseOrderId id,
            @RequestBody DeliveryRequest request) {
        var warehouse = Optional.ofNullable(request.warehouse());
        once.run(key, List.of("deliver", id, warehouse), () -> delivery.to(id, warehouse));
        return delivery.of(id);
    }

    /** Where the goods are wanted; left out, any warehouse takes them in. */
    record DeliveryRequest(@Nullable WarehouseId warehouse) {}

    /** How its supplier stands and how it meets the budget. */
    @GetMapping("/standing")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    Standing standing(@PathVariable PurchaseOrderId id) {
        return new Standing(outlook.supplier(id), outlook.budget(id));
    }

    /** How its supplier stands and how it meets the budget. */
    record Standing(Optional<SupplierStanding> supplier, BudgetAnswer budget) {}
}
