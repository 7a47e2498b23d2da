package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.Refused;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.OrderFilter;
import io.redthread.sales.OrderGate;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderList;
import io.redthread.sales.OrderRejected;
import io.redthread.sales.OrderSummary;
import io.redthread.sales.Orders;
import io.redthread.sales.web.OrderRequests.Annotate;
import io.redthread.sales.web.OrderRequests.Chosen;
import io.redthread.sales.web.OrderRequests.Create;
import io.redthread.sales.web.OrderRequests.Readdress;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders over HTTP: taking them, finding them, and what people do with them. */
@RestController
@RequestMapping("/api/sales/orders")
class OrderController {

    private final OrderGate gate;
    private final OrderList list;
    private final Orders orders;
    private final OrderRequests requests;
    private final OrderPages pages;
    private final Once once;

    OrderController(
            OrderGate gate, OrderList list, Orders orders, OrderRequests requests, OrderPages pages, Once once) {
        this.gate = gate;
        this.list = list;
        this.orders = orders;
        this.requests = requests;
        this.pages = pages;
        this.once = once;
    }

    @PostMapping
    @Requires(Permission.SALES_ORDER_CREATE)
    ResponseEntity<IntakeResult> create(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Create request) {
        var result = gate.accept(requests.order(request), key);
        return switch (result) {
            case IntakeResult.Created created ->
                ResponseEntity.status(HttpStatus.CREATED).body(created);
            case IntakeResult.Rejected rejected ->
                throw new Refused(new OrderRejected(rejected.platformNumber(), rejected.errors()));
            case IntakeResult.Unchanged unchanged -> ResponseEntity.ok(unchanged);
            case IntakeResult.Revised revised -> ResponseEntity.ok(revised);
        };
    }

    @GetMapping
    @Requires(Permission.SALES_ORDER_READ)
    Page<OrderSummary> page(@ModelAttribute OrderFilter filter, @ModelAttribute PageQuery query) {
        return list.page(filter, query);
    }

    @GetMapping("/counts")
    @Requires(Permission.SALES_ORDER_READ)
    Map<String, Long> counts() {
        return list.openByStatus();
    }

    @GetMapping("/{id}")
    @Requires(Permission.SALES_ORDER_READ)
    OrderPages.OrderPage order(@PathVariable OrderId id) {
        return pages.of(id);
    }

    @PostMapping("/approve")
    @Requires({Permission.SALES_ORDER_REVIEW, Permission.SALES_PRICE_APPROVE})
    void approve(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Chosen chosen) {
        once.run(key, chosen, () -> orders.approve(chosen.orders(), chosen.text()));
    }

    @PostMapping("/withdraw-approval")
    @Requires(Permission.SALES_ORDER_REVIEW)
    void withdrawApproval(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Chosen chosen) {
        once.run(key, chosen, () -> orders.withdrawApproval(chosen.orders(), chosen.text()));
    }

    @PostMapping("/hold")
    @Requires(Permission.SALES_ORDER_REVIEW)
    void hold(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Chosen chosen) {
        once.run(key, chosen, () -> orders.hold(chosen.orders(), chosen.required()));
    }

    @PostMapping("/release")
    @Requires(Permission.SALES_ORDER_REVIEW)
    void release(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Chosen chosen) {
        once.run(key, chosen, () -> orders.release(chosen.orders()));
    }

    @PostMapping("/retry")
    @Requires({Permission.SALES_ORDER_EDIT, Permission.SALES_EXCEPTION_HANDLE})
    void retry(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Chosen chosen) {
        once.run(key, chosen, () -> orders.retry(chosen.orders()));
    }

    @PostMapping("/cancel")
    @Requires(Permission.SALES_ORDER_CANCEL)
    void cancel(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Chosen chosen) {
        once.run(key, chosen, () -> orders.cancel(chosen.orders(), chosen.required()));
    }

    @PostMapping("/{id}/paid")
    @Requires(Permission.SALES_ORDER_EDIT)
    void paid(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable OrderId id) {
        once.run(key, "paid " + id.value(), () -> orders.paid(id));
    }

    @PostMapping("/balance-paid")
    @Requires(Permission.SALES_ORDER_EDIT)
    void balancePaid(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Chosen chosen) {
        once.run(key, chosen, () -> orders.balancePaid(chosen.orders()));
    }

    @PostMapping("/{id}/address")
    @Requires(Permission.SALES_ORDER_EDIT)
    void readdress(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable OrderId id,
            @RequestBody Readdress request) {
        once.run(
                key,
                Map.of("id", id.value(), "to", request),
                () -> orders.readdress(id, request.checkedRecipient(), request.address()));
    }

    @PostMapping("/{id}/annotation")
    @Requires(Permission.SALES_ORDER_EDIT)
    void annotate(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable OrderId id,
            @RequestBody Annotate request) {
        once.run(
                key,
                Map.of("id", id.value(), "what", request),
                () -> orders.annotate(id, request.checkedFlag(), request.checkedNote()));
    }
}
