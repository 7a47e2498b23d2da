package io.redthread.purchasing;

import io.redthread.approval.Submission;
import io.redthread.budget.BudgetAsk;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import io.redthread.rules.Facts;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Turns an order into what budget and approval ask for: the words of the rule domain, money as whole fen. */
final class RouteFacts {

    /** The rule domain whose rules route purchase orders. */
    static final String DOMAIN = "purchase-order-approval";

    private RouteFacts() {}

    static BudgetAsk ask(OrderInHand hand, LocalDate on) {
        return ask(hand.ref(), hand.number(), hand.order(), on);
    }

    static BudgetAsk ask(DocumentRef document, String number, PricedOrder order, LocalDate on) {
        var shares = order.totals().shares().entrySet().stream()
                .map(share -> new BudgetAsk.Share(share.getKey(), share.getValue()))
                .toList();
        return new BudgetAsk(document, number, order.content().department().orElseThrow(), on, shares);
    }

    static Submission submission(OrderInHand hand, Circumstances about) {
        var content = hand.order().content();
        var department = content.department().orElseThrow();
        return new Submission(
                hand.ref(),
                hand.number(),
                title(hand.order()),
                hand.buyer().person(),
                department,
                hand.order().amount(),
                about.counted().amount(),
                content.urgent(),
                hand.version(),
                facts(hand.order(), about));
    }

    private static Facts facts(PricedOrder order, Circumstances about) {
        var content = order.content();
        var department = Objects.requireNonNull(
                about.departments().get(content.department().orElseThrow()));
        return Facts.builder()
                .put("amount", fen(about.counted().amount()))
                .put("documentAmount", fen(order.amount()))
                .put("goods", order.goods().code())
                .put("urgent", content.urgent())
                .put("crossBorder", content.crossBorder())
                .put("overBudget", about.overBudget())
                .put("severeLimit", about.severeLimit())
                .put("department", department.code())
                .put("supplierQualified", about.supplier().qualified())
                .build();
    }

    private static String title(PricedOrder order) {
        var first = order.lines().isEmpty() ? "" : order.lines().getFirst().name();
        var more = order.lines().size() > 1 ? " +" + (order.lines().size() - 1) : "";
        return order.supplierName() + " · " + first + more;
    }

    private static long fen(Money money) {
        return money.amount().movePointRight(2).longValueExact();
    }

    /**
     * What is true of an order beside what it says.
     *
     * @param counted what it counts for
     * @param overBudget by how much the worst budget is passed, in hundredths of a percent
     * @param severeLimit from where on an order is stopped, in hundredths of a percent
     * @param supplier how the supplier's documents stand
     * @param departments the open departments
     */
    record Circumstances(
            Counted counted,
            int overBudget,
            int severeLimit,
            SupplierStanding supplier,
            Map<DepartmentId, DepartmentView> departments) {}
}
