package io.redthread.receiving.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.receiving.ReturnAuthorisationId;
import io.redthread.receiving.ReturnFilter;
import io.redthread.receiving.ReturnReads;
import io.redthread.receiving.ReturnTrace;
import io.redthread.receiving.ReturnView;
import io.redthread.receiving.Returnable;
import io.redthread.receiving.Returns;
import io.redthread.receiving.web.ReturnRequests.Ending;
import io.redthread.receiving.web.ReturnRequests.ReturnRequest;
import io.redthread.sales.OrderId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Returns over HTTP. */
@RestController
@RequestMapping("/api/receiving/returns")
class ReturnController {

    private final Returns returns;
    private final ReturnReads reads;
    private final Once once;

    ReturnController(Returns returns, ReturnReads reads, Once once) {
        this.returns = returns;
        this.reads = reads;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.RECEIVING_READ)
    Page<ReturnView> page(@ModelAttribute ReturnFilter filter, @ModelAttribute PageQuery query) {
        return reads.page(filter, query);
    }

    @GetMapping("/{id}")
    @Requires(Permission.RECEIVING_READ)
    ReturnTrace one(@PathVariable ReturnAuthorisationId id) {
        return reads.of(id);
    }

    @GetMapping("/of-order/{order}")
    @Requires(Permission.RECEIVING_READ)
    List<ReturnView> ofOrder(@PathVariable OrderId order) {
        return reads.ofOrder(order);
    }

    @GetMapping("/returnable/{order}")
    @Requires(Permission.RECEIVING_READ)
    List<Returnable> returnable(@PathVariable OrderId order) {
        return returns.returnable(order);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.RECEIVING_RETURN)
    ReturnView open(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody ReturnRequest request) {
        var wanted = request.wanted();
        var id = once.answer(
                key,
                wanted,
                String.class,
                () -> Long.toString(returns.open(wanted).value()));
        return reads.of(new ReturnAuthorisationId(Long.parseLong(id))).authorisation();
    }

    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECEIVING_RETURN)
    void cancel(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ReturnAuthorisationId id,
            @RequestBody Ending ending) {
        var why = Given.filled("/reason", ending.reason());
        once.run(key, List.of(id, why), () -> returns.cancel(id, why));
    }
}
