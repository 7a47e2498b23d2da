package io.redthread.purchasing;

import io.redthread.approval.Submission;
import io.redthread.budget.BudgetAsk;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Money;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.purchasing.SourcingRefusal.EstimateMissing;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns requisitions into what approval and budget ask for. A requisition holds no budget; it only looks. */
@Component
class RequisitionRouting {

    private static final int SKUS_NAMED = 10;

    private final OrderPricing pricing;
    private final OrderBuyers people;
    private final Clock clock;

    RequisitionRouting(OrderPricing pricing, OrderBuyers people, Clock clock) {
        this.pricing = pricing;
        this.people = people;
        this.clock = clock;
    }

    /** Refused without a department, and where the price of some goods is not known. */
    Submission submission(RequisitionView known) {
        var id = known.department().orElseThrow(() -> InvalidInput.of("/department", "", "value-required"));
        var department = Optional.ofNullable(departments(Set.of(id)).get(id))
                .orElseThrow(() -> InvalidInput.of("/department", id.value(), "department-unknown"));
        var unknown = known.lines().stream()
                .filter(line -> line.price().isEmpty())
                .map(line -> line.sku().code())
                .limit(SKUS_NAMED)
                .toList();
        if (!unknown.isEmpty() || !known.amount().isPositive()) {
            throw new Refused(new EstimateMissing(known.number(), String.join(", ", unknown)));
        }
        return new Submission(
                known.ref(),
                known.number(),
                known.purpose(),
                people.byUsername(known.requester()).person(),
                id,
                known.amount(),
                false,
                known.revision(),
                RequisitionDomain.facts(
                        known.amount(),
                        known.lines().stream().anyMatch(RequisitionView.Line::guessed),
                        department.code()));
    }

    /** What these would take of their budgets if they were ordered as estimated; those without a department are left out. */
    List<BudgetAsk> asks(Collection<RequisitionView> views) {
        var categories = pricing.categories(views.stream()
                .flatMap(view -> view.lines().stream())
                .map(RequisitionView.Line::sku)
                .collect(Collectors.toSet()));
        return views.stream()
                .filter(view -> view.department().isPresent() && view.amount().isPositive())
                .map(view -> new BudgetAsk(
                        view.ref(),
                        view.number(),
                        view.department().orElseThrow(),
                        CompanyDay.today(clock),
                        shares(view, categories)))
                .toList();
    }

    private static List<BudgetAsk.Share> shares(RequisitionView view, Map<Sku, String> categories) {
        var sums = new TreeMap<String, BigDecimal>();
        view.lines()
                .forEach(line -> sums.merge(categories.getOrDefault(line.sku(), ""), line.worth(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(it -> new BudgetAsk.Share(it.getKey(), Money.rounded(it.getValue(), CompanyCurrency.CNY)))
                .filter(it -> it.amount().isPositive())
                .toList();
    }

    private Map<DepartmentId, DepartmentView> departments(Set<DepartmentId> ids) {
        return pricing.departments(ids);
    }
}
