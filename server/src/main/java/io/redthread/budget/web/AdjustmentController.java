package io.redthread.budget.web;

import io.redthread.budget.BudgetAdjustmentId;
import io.redthread.budget.BudgetAdjustmentView;
import io.redthread.budget.BudgetAdjustments;
import io.redthread.budget.BudgetId;
import io.redthread.budget.NewAdjustment;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Budget adjustments over HTTP. */
@RestController
@RequestMapping("/api/budgets")
class AdjustmentController {

    private final BudgetAdjustments adjustments;
    private final Once once;

    AdjustmentController(BudgetAdjustments adjustments, Once once) {
        this.adjustments = adjustments;
        this.once = once;
    }

    @GetMapping("/{id}/adjustments")
    @Requires(Permission.BUDGET_READ)
    Page<BudgetAdjustmentView> page(@PathVariable BudgetId id, @ModelAttribute PageQuery query) {
        return adjustments.page(id, query);
    }

    @GetMapping("/adjustments/{id}")
    @Requires(Permission.BUDGET_READ)
    BudgetAdjustmentView one(@PathVariable BudgetAdjustmentId id) {
        return adjustments.of(id);
    }

    @PostMapping("/{id}/adjustments")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.BUDGET_ADJUST)
    BudgetAdjustmentView ask(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable BudgetId id,
            @RequestBody AdjustmentRequest request) {
        var wanted = request.wanted(id);
        var made = once.answer(
                key,
                wanted,
                String.class,
                () -> Long.toString(adjustments.ask(wanted).value()));
        return adjustments.of(new BudgetAdjustmentId(Long.parseLong(made)));
    }

    @PostMapping("/adjustments/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.BUDGET_ADJUST)
    void withdraw(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable BudgetAdjustmentId id,
            @RequestBody WithdrawRequest request) {
        var reason = Given.text("/reason", request.reason());
        once.run(key, List.of(id, reason), () -> adjustments.withdraw(id, reason));
    }

    /** A change to ask for, in yuan; below zero lowers the budget. */
    record AdjustmentRequest(
            @Nullable BigDecimal change, @Nullable String reason) {

        NewAdjustment wanted(BudgetId budget) {
            return new NewAdjustment(
                    budget,
                    new Money(Given.value("/change", change), CompanyCurrency.CNY),
                    Given.text("/reason", reason));
        }
    }

    /** Why it is taken back. */
    record WithdrawRequest(@Nullable String reason) {}
}
