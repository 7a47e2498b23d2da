package io.redthread.budget;

import io.redthread.identity.DepartmentDraft;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.Departments;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import io.redthread.platform.database.Transactions;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;

/** Departments with budgets for tests: the fourth quarter of 2026. */
abstract class BudgetFixture extends RedthreadTest {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final AtomicLong DOCUMENTS = new AtomicLong(System.nanoTime());

    @Autowired
    Budgets budgets;

    @Autowired
    BudgetPlans plans;

    @Autowired
    BudgetDesk desk;

    @Autowired
    Departments departments;

    @Autowired
    Transactions transactions;

    DepartmentId department() {
        return below(Optional.empty());
    }

    DepartmentId below(DepartmentId parent) {
        return below(Optional.of(parent));
    }

    private DepartmentId below(Optional<DepartmentId> parent) {
        var code = TradingWorld.fresh("dep").toLowerCase(java.util.Locale.ROOT);
        return transactions.in(() ->
                departments.add(new DepartmentDraft(code, "部门 " + code, parent)).id());
    }

    BudgetId quarter(DepartmentId department, String category, String amount) {
        return plans.open(
                new NewBudget(new BudgetKey(department, PeriodKind.QUARTER, DAY, category), Money.of(amount, "CNY")));
    }

    BudgetAsk order(DepartmentId department, String amount) {
        return ask(document(), department, Map.of("", amount));
    }

    static BudgetAsk ask(DocumentRef document, DepartmentId department, Map<String, String> shares) {
        return new BudgetAsk(document, "PO-" + document.id(), department, DAY, shares(shares));
    }

    static List<BudgetAsk.Share> shares(Map<String, String> amounts) {
        return amounts.entrySet().stream()
                .map(one -> new BudgetAsk.Share(one.getKey(), Money.of(one.getValue(), "CNY")))
                .toList();
    }

    static DocumentRef document() {
        return new DocumentRef("purchase-order", DOCUMENTS.incrementAndGet());
    }

    BudgetAnswer commit(BudgetAsk ask) {
        return transactions.in(() -> budgets.commit(ask));
    }

    void release(BudgetAsk ask) {
        transactions.in(() -> {
            budgets.release(Map.of(ask.document(), ask.number()));
            return true;
        });
    }

    void consume(BudgetAsk ask, Map<String, String> amounts) {
        transactions.in(() -> {
            budgets.consume(ask.document(), ask.number(), shares(amounts));
            return true;
        });
    }
}
