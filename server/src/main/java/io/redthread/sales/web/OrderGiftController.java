package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.sales.GiftItem;
import io.redthread.sales.GiftRules;
import io.redthread.sales.OrderGifts;
import io.redthread.sales.OrderId;
import io.redthread.sales.web.GiftRequests.GiftAddition;
import io.redthread.sales.web.GiftRequests.GiftRemoval;
import io.redthread.sales.web.GiftViews.OrderGiftView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gifts of an order, over HTTP. */
@RestController
@RequestMapping("/api/sales/orders/{id}/gifts")
class OrderGiftController {

    private final GiftRules rules;
    private final OrderGifts gifts;
    private final Once once;

    OrderGiftController(GiftRules rules, OrderGifts gifts, Once once) {
        this.rules = rules;
        this.gifts = gifts;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.SALES_ORDER_READ)
    List<OrderGiftView> of(@PathVariable OrderId id) {
        return rules.of(id).stream().map(OrderGiftView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.SALES_GIFT_HAND)
    void add(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable OrderId id,
            @RequestBody GiftAddition request) {
        var reason = Given.filled("/reason", request.reason());
        var gift = new GiftItem(
                Given.value("/sku", request.sku()),
                request.quantity() == null ? BigDecimal.ONE : request.quantity(),
                Optional.empty());
        var revision = Given.value("/revision", request.revision());
        once.run(key, Map.of("id", id.value(), "add", request), () -> gifts.add(id, revision, gift, reason));
    }

    @PostMapping("/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.SALES_GIFT_HAND)
    void remove(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable OrderId id,
            @RequestBody GiftRemoval request) {
        var reason = Given.filled("/reason", request.reason());
        var revision = Given.value("/revision", request.revision());
        var lineNo = Given.value("/lineNo", request.lineNo());
        once.run(key, Map.of("id", id.value(), "remove", request), () -> gifts.remove(id, revision, lineNo, reason));
    }
}
