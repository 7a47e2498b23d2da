package io.redthread.purchasing.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.OrderBuyers;
import io.redthread.purchasing.OrderReceipt;
import io.redthread.purchasing.RfqAward;
import io.redthread.purchasing.RfqAwards;
import io.redthread.purchasing.RfqFilter;
import io.redthread.purchasing.RfqId;
import io.redthread.purchasing.RfqView;
import io.redthread.purchasing.Rfqs;
import io.redthread.purchasing.SupplierLetters;
import io.redthread.purchasing.domain.Comparison;
import io.redthread.purchasing.web.RfqRequests.AwardRequest;
import io.redthread.purchasing.web.RfqRequests.DeclineRequest;
import io.redthread.purchasing.web.RfqRequests.QuotationRequest;
import io.redthread.purchasing.web.RfqRequests.RewriteRfqRequest;
import io.redthread.purchasing.web.RfqRequests.RfqRequest;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests for quotation over HTTP. A repeated command answers the document as it is now. */
@RestController
@RequestMapping("/api/purchasing/rfqs")
class RfqController {

    private final Rfqs rfqs;
    private final RfqAwards awards;
    private final SupplierLetters letters;
    private final OrderBuyers buyers;
    private final Once once;

    RfqController(Rfqs rfqs, RfqAwards awards, SupplierLetters letters, OrderBuyers buyers, Once once) {
        this.rfqs = rfqs;
        this.awards = awards;
        this.letters = letters;
        this.buyers = buyers;
        this.once = once;
    }

    @GetMapping
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    Page<RfqView> page(@ModelAttribute RfqFilter filter, @ModelAttribute PageQuery query) {
        return rfqs.page(filter, query);
    }

    @GetMapping("/{id}")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    Whole one(@PathVariable RfqId id) {
        return new Whole(rfqs.view(id), rfqs.compare(id), rfqs.awards(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PURCHASING_EDIT)
    RfqView write(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody RfqRequest request) {
        var content = request.content();
        return once.answer(key, content, RfqView.class, () -> rfqs.write(content));
    }

    @PutMapping("/{id}")
    @Requires(Permission.PURCHASING_EDIT)
    RfqView rewrite(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable RfqId id,
            @RequestBody RewriteRfqRequest request) {
        var content = Given.value("/content", request.content()).content();
        var revision = Given.value("/revision", request.revision());
        once.run(key, List.of("rewrite", id, revision, content), () -> rfqs.rewrite(id, revision, content));
        return rfqs.view(id);
    }

    @PostMapping("/{id}/send")
    @Requires(Permission.PURCHASING_EDIT)
    RfqView send(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable RfqId id,
            @RequestBody ActRequest request) {
        var revision = Given.value("/revision", request.revision());
        once.run(key, List.of("send", id, revision), () -> rfqs.send(id, revision));
        return rfqs.view(id);
    }

    @PostMapping("/{id}/cancel")
    @Requires(Permission.PURCHASING_EDIT)
    RfqView cancel(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable RfqId id,
            @RequestBody ActRequest request) {
        var revision = Given.value("/revision", request.revision());
        var reason = Given.filled("/reason", request.reason());
        once.run(key, List.of("cancel", id, revision, reason), () -> rfqs.cancel(id, revision, reason));
        return rfqs.view(id);
    }

    /** Takes down what a supplier offers. */
    @PostMapping("/{id}/quotations")
    @Requires(Permission.PURCHASING_EDIT)
    RfqView offered(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable RfqId id,
            @RequestBody QuotationRequest request) {
        var quotation = request.quotation();
        once.run(key, List.of("offered", id, quotation), () -> rfqs.offered(id, quotation));
        return rfqs.view(id);
    }

    @PostMapping("/{id}/declines")
    @Requires(Permission.PURCHASING_EDIT)
    RfqView declined(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable RfqId id,
            @RequestBody DeclineRequest request) {
        var supplier = Given.value("/supplier", request.supplier());
        once.run(key, List.of("declined", id, request), () -> rfqs.declined(id, supplier, Given.text(request.note())));
        return rfqs.view(id);
    }

    /** Chooses suppliers and writes their draft orders. */
    @PostMapping("/{id}/award")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PURCHASING_EDIT)
    List<OrderReceipt> award(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable RfqId id,
            @RequestBody AwardRequest request) {
        var revision = Given.value("/revision", request.revision());
        var choices = request.chosen();
        var buyer = buyers.current(Optional.empty());
        return Arrays.asList(once.answer(
                key,
                List.of("award", id, revision, choices),
                OrderReceipt[].class,
                () -> awards.award(id, revision, choices, buyer).toArray(OrderReceipt[]::new)));
    }

    /** What became of the letters to its suppliers. */
    @GetMapping("/{id}/letters")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    SupplierLetters.About letters(@PathVariable RfqId id) {
        return letters.of(id);
    }

    /** Writes to a supplier again, at the address known now. */
    @PostMapping("/{id}/letters")
    @Requires(Permission.PURCHASING_EDIT)
    SupplierLetters.About again(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable RfqId id,
            @RequestBody DeclineRequest request) {
        var supplier = Given.value("/supplier", request.supplier());
        once.run(key, List.of("letter", id, supplier), () -> letters.again(id, supplier));
        return letters.of(id);
    }

    /** A request for quotation with its offers side by side and who was chosen. */
    record Whole(RfqView rfq, Comparison comparison, List<RfqAward> awards) {}
}
