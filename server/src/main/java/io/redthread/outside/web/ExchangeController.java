package io.redthread.outside.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.outside.Exchange;
import io.redthread.outside.InstructionContent;
import io.redthread.outside.InstructionId;
import io.redthread.outside.LinkId;
import io.redthread.outside.Links;
import io.redthread.outside.web.ExchangeRequests.LinkedStockRequest;
import io.redthread.outside.web.ExchangeRequests.PartnersLink;
import io.redthread.outside.web.ExchangeRequests.PartnersProposal;
import io.redthread.outside.web.ExchangeRequests.ProposalRequest;
import io.redthread.outside.web.ExchangeRequests.ReportRequest;
import io.redthread.outside.web.ExchangeRequests.StockRequest;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The door for systems of partners who run warehouses. A report carries the partner's own number, with which it has an
 * effect once; that is its idempotency key.
 */
@RestController
@RequestMapping("/api/exchange")
class ExchangeController {

    private static final int MOST = 200;

    private final Exchange exchange;
    private final Links links;
    private final Once once;

    ExchangeController(Exchange exchange, Links links, Once once) {
        this.exchange = exchange;
        this.links = links;
        this.once = once;
    }

    /** What waits for an answer; behind that number, where one is given. */
    @GetMapping("/instructions")
    @Requires(Permission.OUTSIDE_EXCHANGE)
    List<InstructionContent> waiting(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw InvalidInput.of("/limit", limit, "limit-out-of-range");
        }
        return exchange.waiting(Optional.ofNullable(after).map(InstructionId::of), limit);
    }

    @GetMapping("/instructions/{number}")
    @Requires(Permission.OUTSIDE_EXCHANGE)
    InstructionContent one(@PathVariable String number) {
        return exchange.one(InstructionId.of(number));
    }

    @PostMapping("/instructions/{number}/reports")
    @Requires(Permission.OUTSIDE_EXCHANGE)
    Exchange.Receipt report(@PathVariable String number, @RequestBody ReportRequest request) {
        return exchange.report(InstructionId.of(number), request.wanted());
    }

    @PostMapping("/stock")
    @Requires(Permission.OUTSIDE_EXCHANGE)
    Exchange.Receipt stock(@RequestBody StockRequest request) {
        return exchange.stock(request.counted(exchange.warehouse(request.code())));
    }

    /** How much of linked goods there is, by the partner's own codes; of others nothing is taken. */
    @PostMapping("/linked-stock")
    @Requires(Permission.OUTSIDE_EXCHANGE)
    Exchange.Receipt linkedStock(@RequestBody LinkedStockRequest request) {
        return exchange.linkedStock(request.said(exchange.warehouse(request.place())));
    }

    /** A wish to send goods of ours from the partner's own stock; the partner's number of the message is its idempotency key. */
    @PostMapping("/links")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.OUTSIDE_EXCHANGE)
    PartnersProposal propose(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody ProposalRequest request) {
        var wanted = request.wanted(exchange.warehouse(request.place()));
        var made = once.answer(
                key,
                List.of("partner-proposes", wanted),
                String.class,
                () -> Long.toString(links.proposedByCaller(wanted).value()));
        return PartnersProposal.of(links.of(new LinkId(Long.parseLong(made))));
    }

    /** What the partner who calls proposed, and what became of it. */
    @GetMapping("/links/proposed")
    @Requires(Permission.OUTSIDE_EXCHANGE)
    List<PartnersProposal> proposed() {
        return links.proposalsOfCaller().stream().map(PartnersProposal::of).toList();
    }

    /** What is linked with the partner who calls. */
    @GetMapping("/links")
    @Requires(Permission.OUTSIDE_EXCHANGE)
    List<PartnersLink> links() {
        return links.ofCaller().stream().map(PartnersLink::of).toList();
    }
}
