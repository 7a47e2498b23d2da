package io.redthread.budget.web;

import io.redthread.budget.BudgetAnswer;
import io.redthread.budget.BudgetAsk;
import io.redthread.budget.BudgetDesk;
import io.redthread.budget.BudgetEntryView;
import io.redthread.budget.BudgetFilter;
import io.redthread.budget.BudgetId;
import io.redthread.budget.BudgetLine;
import io.redthread.budget.BudgetPart;
import io.redthread.budget.BudgetPlans;
import io.redthread.budget.BudgetVerification;
import io.redthread.budget.Budgets;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Money;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Budgets over HTTP. */
@RestController
@RequestMapping("/api/budgets")
class BudgetController {

    private final Budgets budgets;
    private final BudgetPlans plans;
    private final BudgetDesk desk;
    private final BudgetVerification verification;
    private final Once once;

    BudgetController(Budgets budgets, BudgetPlans plans, BudgetDesk desk, BudgetVerification verification, Once once) {
        this.budgets = budgets;
        this.plans = plans;
        this.desk = desk;
        this.verification = verification;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.BUDGET_READ)
    Page<BudgetLine> page(@ModelAttribute BudgetFilter filter, @ModelAttribute PageQuery query) {
        return desk.page(filter, query);
    }

    @GetMapping("/departments")
    @Requires(Permission.BUDGET_READ)
    List<Department> departments() {
        return desk.departments().stream()
                .filter(DepartmentView::active)
                .map(one -> new Department(one.id(), one.code(), one.name()))
                .toList();
    }

    @GetMapping("/{id}")
    @Requires(Permission.BUDGET_READ)
    BudgetLine one(@PathVariable BudgetId id) {
        return desk.one(id);
    }

    @GetMapping("/{id}/entries")
    @Requires(Permission.BUDGET_READ)
    Page<BudgetEntryView> entries(
            @PathVariable BudgetId id,
            @RequestParam(required = false) @Nullable DepartmentId department,
            @ModelAttribute PageQuery query) {
        return desk.entries(id, Optional.ofNullable(department), query);
    }

    @GetMapping("/{id}/parts")
    @Requires(Permission.BUDGET_READ)
    List<BudgetPart> parts(@PathVariable BudgetId id) {
        return desk.parts(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.BUDGET_EDIT)
    BudgetLine open(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody BudgetRequest request) {
        var wanted = request.budget();
        var id = once.answer(
                key,
                wanted,
                String.class,
                () -> Long.toString(plans.open(wanted).value()));
        return desk.one(new BudgetId(Long.parseLong(id)));
    }

    @PostMapping("/check")
    @Requires(Permission.BUDGET_READ)
    BudgetAnswer check(@RequestBody CheckRequest request) {
        return budgets.look(request.ask());
    }

    @GetMapping("/severe-limit")
    @Requires(Permission.BUDGET_READ)
    SevereLimit severeLimit() {
        return new SevereLimit(budgets.severeLimitBasisPoints());
    }

    @PutMapping("/severe-limit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.BUDGET_EDIT)
    void setSevereLimit(@RequestBody SevereLimit limit) {
        plans.setSevereLimit(limit.basisPoints());
    }

    @GetMapping("/verification")
    @Requires(Permission.JOURNAL_VERIFY)
    BudgetVerification.Findings verify() {
        return verification.verify();
    }

    /** A department whose budgets may be seen. */
    record Department(DepartmentId id, String code, String name) {}

    /** How far beyond a budget an order is let through, in hundredths of a percent. */
    record SevereLimit(int basisPoints) {}

    /** What an order would take; nothing is held. */
    record CheckRequest(
            @Nullable DepartmentId department,
            @Nullable LocalDate on,
            @Nullable List<ShareRequest> shares) {

        BudgetAsk ask() {
            var parts = Given.list(shares).stream().map(ShareRequest::share).toList();
            if (parts.isEmpty()) {
                throw InvalidInput.of("/shares", "", "value-required");
            }
            return new BudgetAsk(
                    new DocumentRef("budget-check", 0),
                    "",
                    Given.value("/department", department),
                    Given.value("/on", on),
                    parts);
        }
    }

    /** The part of one category, in yuan. */
    record ShareRequest(@Nullable String category, @Nullable BigDecimal amount) {

        BudgetAsk.Share share() {
            var money = new Money(Given.value("/shares/amount", amount), CompanyCurrency.CNY);
            if (!money.isPositive()) {
                throw InvalidInput.of("/shares/amount", money.amount(), "amount-not-positive");
            }
            return new BudgetAsk.Share(category == null ? "" : category.strip(), money);
        }
    }
}
