package io.redthread.sales.web;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.Money;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.sales.Merges;
import io.redthread.sales.OrderId;
import io.redthread.sales.SalesOrder;
import io.redthread.sales.ShipTo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Merging orders that go to one buyer, over HTTP; addresses are whole only for those who may see them. */
@RestController
@RequestMapping("/api/sales/merges")
class MergeController {

    private final Merges merges;
    private final Once once;

    MergeController(Merges merges, Once once) {
        this.merges = merges;
        this.once = once;
    }

    @GetMapping("/suggestions")
    @Requires(Permission.SALES_ORDER_EDIT)
    List<Together> suggestions() {
        var whole = CurrentAccess.get().may(Permission.PERSONAL_READ);
        return merges.suggestions().stream().map(it -> Together.of(it, whole)).toList();
    }

    @PostMapping
    @Requires(Permission.SALES_ORDER_EDIT)
    Lead merge(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Merge request) {
        return once.answer(key, request, Lead.class, () -> {
            var lead = merges.merge(Given.list(Given.some("/ids", request.ids())));
            return new Lead(lead.id(), lead.number());
        });
    }

    @PostMapping("/{order}/undo")
    @Requires(Permission.SALES_ORDER_EDIT)
    void undo(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable OrderId order) {
        once.run(key, Map.of("undo", order.value()), () -> merges.undo(order));
    }

    /** Orders that shall leave together: 2–50. */
    record Merge(@Nullable List<OrderId> ids) {}

    /** The order that holds the goods of all. */
    record Lead(OrderId id, String number) {}

    /** Orders that could leave together: whose, where to, and what each is. */
    record Together(String shop, String buyer, ShipTo to, List<One> orders) {

        static Together of(List<SalesOrder> group, boolean whole) {
            var first = whole ? group.getFirst() : group.getFirst().masked();
            return new Together(
                    Long.toString(first.shop().value()),
                    first.buyer(),
                    first.shipTo(),
                    group.stream().map(One::of).toList());
        }
    }

    /** One of them. */
    record One(OrderId id, String number, String platformNumber, Instant orderedAt, Money total, int lines) {

        static One of(SalesOrder it) {
            return new One(
                    it.id(),
                    it.number(),
                    it.platformNumber(),
                    it.orderedAt(),
                    it.total(),
                    it.lines().size());
        }
    }
}
