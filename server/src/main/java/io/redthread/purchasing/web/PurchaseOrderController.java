package io.redthread.purchasing.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.NewPurchaseOrder;
import io.redthread.purchasing.OrderBuyers;
import io.redthread.purchasing.OrderDesk;
import io.redthread.purchasing.OrderFilter;
import io.redthread.purchasing.OrderReceipt;
import io.redthread.purchasing.OrderRow;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.OrderSubmission;
import io.redthread.purchasing.OrderView;
import io.redthread.purchasing.PricedLine;
import io.redthread.purchasing.PurchaseOrderGate;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.PurchaseOrders;
import io.redthread.purchasing.web.OrderRequests.CreateRequest;
import io.redthread.purchasing.web.OrderRequests.SaveRequest;
import io.redthread.purchasing.web.OrderRequests.SeenRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Purchase orders over HTTP: list, write, save, copy, submit. */
@RestController
@RequestMapping("/api/purchasing/orders")
class PurchaseOrderController {

    private final PurchaseOrders orders;
    private final OrderSubmission submission;
    private final PurchaseOrderGate gate;
    private final OrderDesk desk;
    private final OrderBuyers buyers;
    private final Once once;

    PurchaseOrderController(
            PurchaseOrders orders,
            OrderSubmission submission,
            PurchaseOrderGate gate,
            OrderDesk desk,
            OrderBuyers buyers,
            Once once) {
        this.orders = orders;
        this.submission = submission;
        this.gate = gate;
        this.desk = desk;
        this.buyers = buyers;
        this.once = once;
    }

    @GetMapping
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    Page<OrderRow> page(@ModelAttribute OrderFilter filter, @ModelAttribute PageQuery query) {
        return desk.page(filter, query);
    }

    @GetMapping("/counts")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    Map<OrderState, Integer> counts() {
        return desk.counts();
    }

    @GetMapping("/{id}")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    OrderView one(@PathVariable PurchaseOrderId id) {
        return orders.of(id);
    }

    @GetMapping("/{id}/lines")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    List<PricedLine> lines(@PathVariable PurchaseOrderId id) {
        return orders.lines(id);
    }

    /** Writes a draft, or with {@code submit=true} writes and submits in one call. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PURCHASING_EDIT)
    OrderReceipt create(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestParam(defaultValue = "false") boolean submit,
            @RequestBody CreateRequest request) {
        var order = new NewPurchaseOrder(request.order(), buyers.current(Optional.ofNullable(request.buyer())));
        return submit
                ? gate.submit(order, key)
                : once.answer(
                        key,
                        order,
                        OrderReceipt.class,
                        () -> orders.draft(List.of(order)).getFirst());
    }

    /** Saves a draft; the page does so by itself. Saying the same twice is refused as changed meanwhile, so it needs no key. */
    @PutMapping("/{id}")
    @Requires(Permission.PURCHASING_EDIT)
    OrderView save(@PathVariable PurchaseOrderId id, @RequestBody SaveRequest request) {
        return orders.save(
                id,
                Given.value("/revision", request.revision()),
                Given.value("/content", request.content()).content());
    }

    @PostMapping("/{id}/copy")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PURCHASING_EDIT)
    OrderReceipt copy(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable PurchaseOrderId id) {
        return once.answer(
                key, List.of("copy", id), OrderReceipt.class, () -> orders.copy(id, buyers.current(Optional.empty())));
    }

    @PostMapping("/{id}/submit")
    @Requires(Permission.PURCHASING_EDIT)
    OrderReceipt submit(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable PurchaseOrderId id,
            @RequestBody SeenRequest request) {
        var revision = Given.value("/revision", request.revision());
        return once.answer(
                key, List.of("submit", id, revision), OrderReceipt.class, () -> submission.submit(id, revision));
    }
}
