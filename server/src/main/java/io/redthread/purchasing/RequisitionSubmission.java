package io.redthread.purchasing;

import io.redthread.approval.Approvals;
import io.redthread.approval.Decided;
import io.redthread.approval.Preview;
import io.redthread.approval.Previews;
import io.redthread.budget.BudgetAnswer;
import io.redthread.budget.Budgets;
import io.redthread.identity.Permission;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Money;
import io.redthread.purchasing.store.PurchaseOrderRows.Saving;
import io.redthread.purchasing.store.RequisitionRows;
import io.redthread.tasks.NewTask;
import io.redthread.tasks.Tasks;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has requisitions decided on (请购审批): submitted by who asks, approved ones go on to the buyers. */
@Service
@Transactional
public class RequisitionSubmission {

    private static final Duration ANSWER_WITHIN = Duration.ofDays(2);

    private final RequisitionRows rows;
    private final RequisitionLookup lookup;
    private final RequisitionEstimates estimates;
    private final RequisitionRouting routing;
    private final OrderLookup orders;
    private final Approvals approvals;
    private final Previews previews;
    private final Budgets budgets;
    private final Tasks tasks;
    private final Journal journal;

    RequisitionSubmission(
            RequisitionRows rows,
            RequisitionLookup lookup,
            RequisitionEstimates estimates,
            RequisitionRouting routing,
            OrderLookup orders,
            Approvals approvals,
            Previews previews,
            Budgets budgets,
            Tasks tasks,
            Journal journal) {
        this.rows = rows;
        this.lookup = lookup;
        this.estimates = estimates;
        this.routing = routing;
        this.orders = orders;
        this.approvals = approvals;
        this.previews = previews;
        this.budgets = budgets;
        this.tasks = tasks;
        this.journal = journal;
    }

    /**
     * What would happen.
     *
     * @param amount what it would cost without tax
     * @param budget how an order of it would meet the budgets now
     * @param route who would decide
     */
    public record Outlook(Money amount, BudgetAnswer budget, Preview route) {}

    /** What would happen if it were submitted now; refused as a submission would be. Nothing is stored. */
    @Transactional(readOnly = true)
    public Outlook outlook(RequisitionId id) {
        var priced = priced(RequisitionLookup.in(lookup.view(id), RequisitionState.EDITABLE));
        var route = previews.preview(routing.submission(priced));
        var budget = budgets.look(routing.asks(List.of(priced))).getOrDefault(priced.ref(), BudgetAnswer.UNCHECKED);
        return new Outlook(priced.amount(), budget, route);
    }

    /** Hands it to those who decide, at the prices of today; refused while the price of some goods is not known. */
    public RequisitionView submit(RequisitionId id, int revision) {
        var known = lookup.own(id, revision, RequisitionState.EDITABLE);
        var priced = priced(known);
        rows.rewrite(known, priced, orders.saving());
        var rewritten = rows.locked(id).orElseThrow();
        rows.move(rewritten, RequisitionState.AWAITING_APPROVAL, "", orders.saving());
        journal.record(Act.of(
                "requisition-submitted",
                known.ref(),
                known.number(),
                Map.of("amount", priced.amount().toString(), "lines", priced.lineCount())));
        approvals.submit(routing.submission(priced));
        return lookup.view(id);
    }

    /** Takes it back from those who decide; it is a draft again. */
    public RequisitionView withdraw(RequisitionId id, String reason) {
        RequisitionLookup.in(lookup.view(id), EnumSet.of(RequisitionState.AWAITING_APPROVAL));
        approvals.withdraw(RequisitionView.ref(id), reason);
        return lookup.view(id);
    }

    /** The approval has ended, in the same transaction: an approved one waits for the buyers. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decided(Decided decided) {
        var known = rows.locked(new RequisitionId(decided.document().id())).orElseThrow();
        var to = switch (decided.result()) {
            case APPROVED -> RequisitionState.APPROVED;
            case REJECTED -> RequisitionState.REJECTED;
            case RETURNED -> RequisitionState.RETURNED;
            case WITHDRAWN -> RequisitionState.DRAFT;
            case CANCELLED, WAITING -> throw new IllegalStateException("not told of: " + decided);
        };
        var answer = to == RequisitionState.APPROVED ? "" : decided.reasonZh();
        rows.move(known, to, answer, new Saving(decided.by(), decided.at()));
        if (to == RequisitionState.APPROVED) {
            tasks.open(List.of(task(known, decided)));
        }
        journal.record(Act.of(
                to == RequisitionState.DRAFT ? "requisition-withdrawn" : "requisition-" + to.code(),
                known.ref(),
                known.number(),
                Map.of("by", decided.by(), "reason", decided.reasonZh())));
    }

    private RequisitionView priced(RequisitionView known) {
        return known.with(estimates.priced(known.lines()));
    }

    private static NewTask task(RequisitionView known, Decided decided) {
        return new NewTask(
                RequisitionView.KIND,
                known.ref(),
                known.number(),
                "处理请购:" + known.purpose(),
                "See to a requisition: " + known.purpose(),
                "/purchasing/requisitions/" + known.id().value(),
                Permission.PURCHASING_EDIT.code(),
                decided.at(),
                decided.at().plus(ANSWER_WITHIN));
    }
}
