package io.redthread.receiving.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.Money;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.receiving.RefundId;
import io.redthread.receiving.RefundState;
import io.redthread.receiving.RefundView;
import io.redthread.receiving.Refunds;
import io.redthread.receiving.ReturnAuthorisationId;
import io.redthread.receiving.ReturnEndings;
import io.redthread.receiving.ReturnReads;
import io.redthread.receiving.ReturnView;
import io.redthread.receiving.ReturnWish;
import io.redthread.receiving.StrayReturns;
import io.redthread.receiving.web.ReturnRequests.Ending;
import io.redthread.sales.OrderId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of returns: refunds with who decides on them, exchanges, endings. */
@RestController
@RequestMapping("/api/receiving")
class SettlementController {

    private final Refunds refunds;
    private final ReturnEndings endings;
    private final StrayReturns strays;
    private final ReturnReads reads;
    private final Once once;

    SettlementController(Refunds refunds, ReturnEndings endings, StrayReturns strays, ReturnReads reads, Once once) {
        this.refunds = refunds;
        this.endings = endings;
        this.strays = strays;
        this.reads = reads;
        this.once = once;
    }

    @GetMapping("/refunds")
    @Requires(Permission.RECEIVING_READ)
    Page<RefundView> page(
            @RequestParam(required = false) @Nullable RefundState state,
            @RequestParam(required = false) @Nullable String q,
            @ModelAttribute PageQuery query) {
        return refunds.page(state, q, query);
    }

    @GetMapping("/refunds/left/{order}")
    @Requires(Permission.RECEIVING_READ)
    Money left(@PathVariable OrderId order) {
        return refunds.left(order);
    }

    @PostMapping("/returns/{id}/refunds")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.RECEIVING_RETURN)
    RefundView request(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ReturnAuthorisationId id,
            @RequestBody RefundRequest request) {
        var amount = Given.value("/amount", request.amount());
        var reason = Given.filled("/reason", request.reason());
        var made = once.answer(
                key,
                List.of(id, amount, reason),
                String.class,
                () -> Long.toString(refunds.request(id, amount, reason).value()));
        return refunds.get(new RefundId(Long.parseLong(made)));
    }

    @PostMapping("/refunds/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECEIVING_REFUND)
    void decide(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable RefundId id,
            @RequestBody Decision decision) {
        boolean agreed = Given.value("/agreed", decision.agreed());
        var opinion = Given.text(decision.opinion());
        once.run(key, List.of(id, agreed, opinion), () -> refunds.decide(id, agreed, opinion));
    }

    @PostMapping("/returns/{id}/exchange")
    @Requires(Permission.RECEIVING_RETURN)
    ReturnView exchange(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable ReturnAuthorisationId id) {
        once.run(key, id, () -> endings.exchange(id));
        return reads.of(id).authorisation();
    }

    @PostMapping("/returns/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECEIVING_RETURN)
    void close(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ReturnAuthorisationId id,
            @RequestBody Ending ending) {
        var why = Given.filled("/reason", ending.reason());
        once.run(key, List.of(id, why), () -> endings.close(id, why));
    }

    @PostMapping("/returns/{id}/order")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECEIVING_RETURN)
    void link(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ReturnAuthorisationId id,
            @RequestBody LinkRequest request) {
        var order = Given.value("/order", request.order());
        var wish = Given.value("/wish", request.wish());
        once.run(key, List.of(id, order, wish), () -> strays.link(id, order, wish));
    }

    /** A refund to ask for. */
    record RefundRequest(@Nullable Money amount, @Nullable String reason) {}

    /** Whether the money is given back. */
    record Decision(@Nullable Boolean agreed, @Nullable String opinion) {}

    /** Which order the goods left with. */
    record LinkRequest(@Nullable OrderId order, @Nullable ReturnWish wish) {}
}
