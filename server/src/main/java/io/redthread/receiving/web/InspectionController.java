package io.redthread.receiving.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.receiving.GoodsInspections;
import io.redthread.receiving.GoodsInspections.Verdict;
import io.redthread.receiving.GoodsReceiptId;
import io.redthread.receiving.HeldFilter;
import io.redthread.receiving.HeldGoods;
import io.redthread.receiving.InspectionKind;
import io.redthread.receiving.InspectionRule;
import io.redthread.receiving.InspectionRules;
import io.redthread.receiving.SupplierReturnFilter;
import io.redthread.receiving.SupplierReturnId;
import io.redthread.receiving.SupplierReturnView;
import java.math.BigDecimal;
import java.util.List;
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

/** Inspection of bought goods over HTTP: rules, what waits, verdicts, what goes back. */
@RestController
@RequestMapping("/api/receiving")
class InspectionController {

    private final GoodsInspections inspections;
    private final InspectionRules rules;
    private final Once once;

    InspectionController(GoodsInspections inspections, InspectionRules rules, Once once) {
        this.inspections = inspections;
        this.rules = rules;
        this.once = once;
    }

    @GetMapping("/inspections")
    @Requires(Permission.RECEIVING_READ)
    Page<HeldGoods> waiting(@ModelAttribute HeldFilter filter, @ModelAttribute PageQuery query) {
        return inspections.waiting(filter, query);
    }

    @PostMapping("/receipts/{id}/verdicts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECEIVING_INSPECT)
    void judge(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable GoodsReceiptId id,
            @RequestBody FoundRequest request) {
        var verdict = request.verdict();
        once.run(key, List.of(id, verdict), () -> inspections.judge(id, verdict));
    }

    @GetMapping("/supplier-returns")
    @Requires(Permission.RECEIVING_READ)
    Page<SupplierReturnView> returns(@ModelAttribute SupplierReturnFilter filter, @ModelAttribute PageQuery query) {
        return inspections.returns(filter, query);
    }

    @PostMapping("/supplier-returns/{id}/sent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECEIVING_INSPECT)
    void sent(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable SupplierReturnId id) {
        once.run(key, List.of("sent", id), () -> inspections.sent(id));
    }

    @GetMapping("/inspection-rules")
    @Requires(Permission.RECEIVING_READ)
    List<InspectionRule> rules() {
        return rules.all();
    }

    /** Sets a rule; zero percent removes it. */
    @PutMapping("/inspection-rules")
    @Requires(Permission.INVENTORY_SETTINGS)
    List<InspectionRule> set(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody RuleRequest request) {
        var kind = Given.value("/kind", request.kind());
        var code = Given.text("/code", request.code());
        var percent = Given.value("/percent", request.percent());
        once.run(key, request, () -> rules.set(kind, code, percent));
        return rules.all();
    }

    /** What was found of a line of a receipt. */
    record FoundRequest(
            @Nullable Integer lineNo,
            @Nullable BigDecimal accepted,
            @Nullable BigDecimal rejected,
            @Nullable String reason) {

        Verdict verdict() {
            return new Verdict(
                    Given.value("/lineNo", lineNo),
                    accepted == null ? BigDecimal.ZERO : accepted,
                    rejected == null ? BigDecimal.ZERO : rejected,
                    Given.text(reason));
        }
    }

    /** Which goods are looked at, and how many of a hundred. */
    record RuleRequest(
            @Nullable InspectionKind kind,
            @Nullable String code,
            @Nullable BigDecimal percent) {}
}
