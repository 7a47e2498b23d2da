package io.redthread.purchasing.web;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.OrderBuyers;
import io.redthread.purchasing.OrderReceipt;
import io.redthread.purchasing.RequisitionContent;
import io.redthread.purchasing.RequisitionFilter;
import io.redthread.purchasing.RequisitionId;
import io.redthread.purchasing.RequisitionOrders;
import io.redthread.purchasing.RequisitionSubmission;
import io.redthread.purchasing.RequisitionSubmission.Outlook;
import io.redthread.purchasing.RequisitionView;
import io.redthread.purchasing.Requisitions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

/** Requisitions over HTTP. */
@RestController
@RequestMapping("/api/purchasing/requisitions")
class RequisitionController {

    private final Requisitions requisitions;
    private final RequisitionSubmission submission;
    private final RequisitionOrders orders;
    private final OrderBuyers buyers;
    private final SourcingActs acts;
    private final Once once;

    RequisitionController(
            Requisitions requisitions,
            RequisitionSubmission submission,
            RequisitionOrders orders,
            OrderBuyers buyers,
            SourcingActs acts,
            Once once) {
        this.requisitions = requisitions;
        this.submission = submission;
        this.orders = orders;
        this.buyers = buyers;
        this.acts = acts;
        this.once = once;
    }

    @GetMapping
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_REQUEST})
    Page<RequisitionView> page(@ModelAttribute RequisitionFilter filter, @ModelAttribute PageQuery query) {
        return requisitions.page(filter, query);
    }

    @GetMapping("/{id}")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_REQUEST})
    RequisitionView one(@PathVariable RequisitionId id) {
        return requisitions.view(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PURCHASING_REQUEST)
    RequisitionView write(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody RequisitionRequest request) {
        var content = request.content();
        return act(key, content, () -> requisitions.write(content));
    }

    @PutMapping("/{id}")
    @Requires(Permission.PURCHASING_REQUEST)
    RequisitionView rewrite(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable RequisitionId id,
            @RequestBody RewriteRequest request) {
        var content = Given.value("/content", request.content()).content();
        var revision = Given.value("/revision", request.revision());
        return act(key, List.of("rewrite", id, revision, content), () -> requisitions.rewrite(id, revision, content));
    }

    /** Who would decide if it were submitted now, what it would cost, how it meets the budget; nothing is stored. */
    @PostMapping("/{id}/preview")
    @Requires(Permission.PURCHASING_REQUEST)
    Outlook preview(@PathVariable RequisitionId id) {
        return submission.outlook(id);
    }

    /** Hands it to those who decide. */
    @PostMapping("/{id}/submit")
    @Requires(Permission.PURCHASING_REQUEST)
    RequisitionView submit(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable RequisitionId id,
            @RequestBody ActRequest request) {
        return acts.at(key, "submit", id, request, RequisitionView.class, revision -> submission.submit(id, revision));
    }

    /** Takes it back from those who decide. */
    @PostMapping("/{id}/withdraw")
    @Requires(Permission.PURCHASING_REQUEST)
    RequisitionView withdraw(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable RequisitionId id,
            @RequestBody ActRequest request) {
        var reason = Given.filled("/reason", request.reason());
        return act(key, List.of("withdraw", id, reason), () -> submission.withdraw(id, reason));
    }

    @PostMapping("/{id}/cancel")
    @Requires(Permission.PURCHASING_REQUEST)
    RequisitionView cancel(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable RequisitionId id,
            @RequestBody ActRequest request) {
        return acts.because(
                key,
                "cancel",
                id,
                request,
                RequisitionView.class,
                (revision, reason) -> requisitions.cancel(id, revision, reason));
    }

    @PostMapping("/{id}/refuse")
    @Requires(Permission.PURCHASING_EDIT)
    RequisitionView refuse(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable RequisitionId id,
            @RequestBody ActRequest request) {
        return acts.because(
                key,
                "refuse",
                id,
                request,
                RequisitionView.class,
                (revision, reason) -> requisitions.refuse(id, revision, reason));
    }

    /** Writes a draft order for what is left of it. */
    @PostMapping("/{id}/order")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PURCHASING_EDIT)
    OrderReceipt order(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable RequisitionId id,
            @RequestBody OrderRequest request) {
        var revision = Given.value("/revision", request.revision());
        return once.answer(
                key,
                List.of("order", id, request),
                OrderReceipt.class,
                () -> orders.order(
                        id, revision, Optional.ofNullable(request.supplier()), buyers.current(Optional.empty())));
    }

    private RequisitionView act(IdempotencyKey key, Object request, Supplier<RequisitionView> work) {
        return once.answer(key, request, RequisitionView.class, work);
    }

    /** The revision that the caller saw, and from whom to buy. */
    record OrderRequest(
            @Nullable Integer revision, @Nullable SupplierId supplier) {}

    /** What is needed, and the revision it was made from. */
    record RewriteRequest(
            @Nullable Integer revision, @Nullable RequisitionRequest content) {}

    /** What is needed. */
    record RequisitionRequest(
            @Nullable String purpose,
            @Nullable DepartmentId department,
            @Nullable LocalDate wantedOn,
            @Nullable List<LineRequest> lines) {

        RequisitionContent content() {
            return new RequisitionContent(
                    Given.text(purpose),
                    Optional.ofNullable(department),
                    Optional.ofNullable(wantedOn),
                    Given.each("/lines", lines, LineRequest::line));
        }
    }

    /** One thing needed, and what one would cost without tax where who asks has a guess. */
    record LineRequest(
            @Nullable Sku sku,
            @Nullable BigDecimal quantity,
            @Nullable String note,
            @Nullable BigDecimal price) {

        RequisitionContent.Line line() {
            return new RequisitionContent.Line(
                    Given.value("/sku", sku),
                    Given.value("/quantity", quantity),
                    Given.text(note),
                    Optional.ofNullable(price));
        }
    }
}
