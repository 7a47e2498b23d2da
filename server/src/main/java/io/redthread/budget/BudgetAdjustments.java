package io.redthread.budget;

import io.redthread.approval.Approvals;
import io.redthread.approval.Decided;
import io.redthread.approval.Submission;
import io.redthread.budget.BudgetRefusal.AdjustmentNotFound;
import io.redthread.budget.BudgetRefusal.BelowHeld;
import io.redthread.budget.BudgetRefusal.BudgetNotFound;
import io.redthread.budget.domain.Balance;
import io.redthread.budget.domain.Reckoning;
import io.redthread.budget.store.BalanceRows;
import io.redthread.budget.store.BudgetAdjustmentRows;
import io.redthread.budget.store.BudgetRows;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.IdentityRefusal;
import io.redthread.identity.PersonNames;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Money;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for changes of budgets (预算调整) and carries them out when they were approved (D8, C14). */
@Service
@Transactional
public class BudgetAdjustments {

    private final BudgetAdjustmentRows rows;
    private final BalanceRows balances;
    private final BudgetRows budgets;
    private final BudgetDesk desk;
    private final Approvals approvals;
    private final PersonNames people;
    private final DocumentNumbers numbers;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    BudgetAdjustments(
            BudgetAdjustmentRows rows,
            BalanceRows balances,
            BudgetRows budgets,
            BudgetDesk desk,
            Approvals approvals,
            PersonNames people,
            DocumentNumbers numbers,
            IdBlocks ids,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.balances = balances;
        this.budgets = budgets;
        this.desk = desk;
        this.approvals = approvals;
        this.people = people;
        this.numbers = numbers;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /** Asks for a change; refused when the budget is another department's, or would fall below what is held of it. */
    public BudgetAdjustmentId ask(NewAdjustment wanted) {
        if (wanted.change().amount().signum() == 0) {
            throw InvalidInput.of("/change", "0", "adjustment-of-nothing");
        }
        if (wanted.reason().length() > 500) {
            throw InvalidInput.of("/reason", wanted.reason(), "text-too-long");
        }
        var budget = desk.one(wanted.budget()).budget();
        requireAboveHeld(
                budget.amount().plus(wanted.change()), budget.committed().plus(budget.spent()));
        var id = new BudgetAdjustmentId(ids.next("budget", "adjustment_id"));
        var number = numbers.next("BA");
        rows.insert(id, number, wanted, clock.instant(), Callers.current().username());
        var view = of(id);
        journal.record(Act.of("budget-adjustment-asked", view.ref(), number, view));
        approvals.submit(submission(view, desk.one(wanted.budget())));
        return id;
    }

    /** Takes a waiting one back; only who asked for it may. */
    public void withdraw(BudgetAdjustmentId id, String reason) {
        approvals.withdraw(of(id).ref(), reason);
    }

    /** The one of that id; of another department's budget it is not there. */
    @Transactional(readOnly = true)
    public BudgetAdjustmentView of(BudgetAdjustmentId id) {
        var view = rows.one(id).orElseThrow(() -> new Refused(new AdjustmentNotFound(id)));
        desk.one(view.budget());
        return view;
    }

    /** What was asked for of a budget, the newest first. */
    @Transactional(readOnly = true)
    public Page<BudgetAdjustmentView> page(BudgetId budget, PageQuery query) {
        var found = rows.of(desk.one(budget).budget().id(), query);
        var known = people.of(
                found.items().stream().map(BudgetAdjustmentView::createdBy).toList());
        return found.map(it -> it.named(known));
    }

    /** Approval has ended: an approved change is carried out, in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decided(Decided decided) {
        var id = new BudgetAdjustmentId(decided.document().id());
        var view = rows.one(id).orElseThrow(() -> new Refused(new AdjustmentNotFound(id)));
        var state = AdjustmentState.of(decided.result());
        if (state == AdjustmentState.APPROVED) {
            carryOut(view);
        }
        rows.end(id, state, decided.reasonZh(), decided.at());
        journal.record(
                Act.of("budget-adjustment-" + state.code(), view.ref(), view.number(), Map.of("by", decided.by())));
    }

    private void carryOut(BudgetAdjustmentView view) {
        var locked = balances.lock(Set.of(), Set.of(view.budget())).get(view.budget());
        if (locked == null) {
            throw new Refused(new BudgetNotFound(view.budget()));
        }
        var amount = money(locked.amount()).plus(view.change());
        var held = money(held(locked));
        requireAboveHeld(amount, held);
        var ceiling = Reckoning.ceiling(amount, balances.severeLimit());
        budgets.adjust(
                view.budget(),
                amount.amount(),
                ceiling.amount().max(held.amount()),
                view,
                clock.instant(),
                Callers.current().username());
    }

    private static void requireAboveHeld(Money amount, Money held) {
        if (amount.compareTo(held) < 0 && held.isPositive()) {
            throw new Refused(
                    new BelowHeld(held.amount().toPlainString(), amount.amount().toPlainString()));
        }
        if (amount.amount().signum() < 0) {
            throw InvalidInput.of("/change", amount.amount(), "amount-negative");
        }
    }

    private static Submission submission(BudgetAdjustmentView view, BudgetLine line) {
        var person = CurrentAccess.get().person();
        if (person == null) {
            throw new Refused(new IdentityRefusal.NotSignedIn());
        }
        var size = view.change().amount().abs();
        return new Submission(
                view.ref(),
                view.number(),
                line.department() + " " + view.change().grouped(),
                person,
                line.budget().key().department(),
                new Money(size, CompanyCurrency.CNY),
                false,
                1,
                AdjustmentDomain.facts(size, view.change().amount().signum() > 0));
    }

    private static BigDecimal held(Balance balance) {
        return balance.committed().add(balance.spent());
    }

    private static Money money(BigDecimal amount) {
        return new Money(amount, CompanyCurrency.CNY);
    }
}
