package io.redthread.budget;

import io.redthread.budget.store.BudgetEntryRows;
import io.redthread.kernel.DocumentRef;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a document did to budgets, for its thread (预算占用经过). No data scope; the asker keeps it. */
@Service
public class BudgetTrail {

    private final BudgetEntryRows rows;

    BudgetTrail(BudgetEntryRows rows) {
        this.rows = rows;
    }

    /** What the document changed, the oldest first; by user names. One statement. */
    @Transactional(readOnly = true)
    public List<BudgetEntryView> of(DocumentRef document) {
        return rows.of(document);
    }
}
