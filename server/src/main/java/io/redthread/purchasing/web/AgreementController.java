package io.redthread.purchasing.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.AgreementContent;
import io.redthread.purchasing.AgreementFilter;
import io.redthread.purchasing.AgreementId;
import io.redthread.purchasing.AgreementLine;
import io.redthread.purchasing.AgreementView;
import io.redthread.purchasing.Agreements;
import io.redthread.purchasing.Currencies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/** Framework agreements over HTTP. */
@RestController
@RequestMapping("/api/purchasing/agreements")
class AgreementController {

    private final Agreements agreements;
    private final SourcingActs acts;
    private final Once once;

    AgreementController(Agreements agreements, SourcingActs acts, Once once) {
        this.agreements = agreements;
        this.acts = acts;
        this.once = once;
    }

    @GetMapping
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    Page<AgreementView> page(@ModelAttribute AgreementFilter filter, @ModelAttribute PageQuery query) {
        return agreements.page(filter, query);
    }

    @GetMapping("/{id}")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    Whole one(@PathVariable AgreementId id) {
        return new Whole(agreements.view(id), agreements.linesOf(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PURCHASING_EDIT)
    AgreementView write(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody AgreementRequest request) {
        var content = request.content();
        return once.answer(key, content, AgreementView.class, () -> agreements.write(content));
    }

    @PutMapping("/{id}")
    @Requires(Permission.PURCHASING_EDIT)
    AgreementView rewrite(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable AgreementId id,
            @RequestBody RewriteRequest request) {
        var content = Given.value("/content", request.content()).content();
        var revision = Given.value("/revision", request.revision());
        return once.answer(
                key,
                List.of("rewrite", id, revision, content),
                AgreementView.class,
                () -> agreements.rewrite(id, revision, content));
    }

    @PostMapping("/{id}/activate")
    @Requires(Permission.PURCHASING_EDIT)
    AgreementView activate(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable AgreementId id,
            @RequestBody ActRequest request) {
        return acts.at(
                key, "activate", id, request, AgreementView.class, revision -> agreements.activate(id, revision));
    }

    @PostMapping("/{id}/close")
    @Requires(Permission.PURCHASING_EDIT)
    AgreementView close(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable AgreementId id,
            @RequestBody ActRequest request) {
        return acts.because(
                key,
                "close",
                id,
                request,
                AgreementView.class,
                (revision, reason) -> agreements.close(id, revision, reason));
    }

    @PostMapping("/{id}/renew")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PURCHASING_EDIT)
    AgreementView renew(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable AgreementId id) {
        return once.answer(key, List.of("renew", id), AgreementView.class, () -> agreements.renew(id));
    }

    /** An agreement with what it says of goods. */
    record Whole(AgreementView agreement, List<AgreementLine> lines) {}

    /** What an agreement shall say, and the revision it was made from. */
    record RewriteRequest(
            @Nullable Integer revision, @Nullable AgreementRequest content) {}

    /** What an agreement shall say. */
    record AgreementRequest(
            @Nullable String title,
            @Nullable SupplierId supplier,
            @Nullable String currency,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable BigDecimal maxAmount,
            @Nullable BigDecimal allowance,
            @Nullable Integer remindDays,
            @Nullable String note,
            @Nullable List<LineRequest> lines) {

        AgreementContent content() {
            return new AgreementContent(
                    Given.text(title),
                    Given.value("/supplier", supplier),
                    Currencies.of("/currency", currency == null ? "CNY" : currency),
                    Given.value("/validFrom", validFrom),
                    Given.value("/validTo", validTo),
                    Optional.ofNullable(maxAmount),
                    allowance == null ? BigDecimal.ZERO : allowance,
                    remindDays == null ? 30 : remindDays,
                    Given.text(note),
                    Given.each("/lines", lines, LineRequest::line));
        }
    }

    /** What it shall say of goods. */
    record LineRequest(
            @Nullable Sku sku,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal taxRate,
            @Nullable BigDecimal maxQuantity) {

        AgreementContent.Line line() {
            return new AgreementContent.Line(
                    Given.value("/sku", sku),
                    Given.value("/unitPrice", unitPrice),
                    taxRate == null ? BigDecimal.ZERO : taxRate,
                    Optional.ofNullable(maxQuantity));
        }
    }
}
