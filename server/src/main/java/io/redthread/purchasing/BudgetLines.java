package io.redthread.purchasing;

import io.redthread.budget.BudgetStanding;
import io.redthread.budget.Budgets;
import io.redthread.kernel.DocumentRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The budgets that orders touch most, as they stand without them. */
@Component
class BudgetLines {

    private final Budgets budgets;

    BudgetLines(Budgets budgets) {
        this.budgets = budgets;
    }

    /** Of those that hold a budget. */
    Map<DocumentRef, BudgetStanding> of(Collection<DocumentRef> documents) {
        var worst = new HashMap<DocumentRef, BudgetStanding>();
        budgets.standings(documents)
                .forEach((document, answer) -> answer.worst().ifPresent(standing -> worst.put(document, standing)));
        return worst;
    }
}
