package io.redthread.purchasing;

import static io.redthread.purchasing.CardFacts.fact;
import static io.redthread.purchasing.CardFacts.said;

import io.redthread.approval.SubjectCard;
import io.redthread.approval.SubjectCard.Fact;
import io.redthread.approval.SubjectCard.Line;
import io.redthread.approval.SubjectCard.Tone;
import io.redthread.budget.BudgetStanding;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an approver reads of one requisition: what it would cost and how sure that is, budget left, stock and days of cover.
 *
 * @param view the requisition
 * @param covers how its goods stand
 * @param budget the budget that an order of it would touch most
 */
record RequisitionCard(RequisitionView view, Map<Sku, GoodsCover.Cover> covers, Optional<BudgetStanding> budget) {

    private static final int LINES_SHOWN = 100;

    SubjectCard card() {
        var facts = new ArrayList<Fact>();
        facts.add(fact("amount", "估算金额(不含税)", "Estimate without tax", said(view.amount()), Tone.NEUTRAL));
        facts.add(CardFacts.budgetLeft(budget));
        guessed().ifPresent(facts::add);
        CardFacts.scarcest(view.lines().stream().map(RequisitionView.Line::sku).toList(), covers)
                .ifPresent(facts::add);
        facts.add(fact("purpose", "用途", "Purpose", view.purpose(), view.purpose(), Tone.NEUTRAL));
        view.wantedOn().ifPresent(day -> facts.add(CardFacts.wantedOn(day)));
        return new SubjectCard(facts, List.of(), lines());
    }

    /** How much of the estimate is only what who asks guesses. */
    private Optional<Fact> guessed() {
        var guesses =
                view.lines().stream().filter(RequisitionView.Line::guessed).toList();
        if (guesses.isEmpty()) {
            return Optional.empty();
        }
        var worth = said(RequisitionEstimates.amount(guesses));
        return Optional.of(fact(
                "guessed",
                "申请人估价",
                "Guessed prices",
                guesses.size() + "行," + worth.zh(),
                guesses.size() + (guesses.size() == 1 ? " line, " : " lines, ") + worth.en(),
                Tone.SOON));
    }

    private List<Line> lines() {
        return view.lines().stream()
                .limit(LINES_SHOWN)
                .map(line -> new Line(
                        line.sku() + " " + line.name(),
                        line.quantity().toString(),
                        line.price().map(BigDecimal::toPlainString).orElse(""),
                        Money.rounded(line.worth(), CompanyCurrency.CNY)
                                .amount()
                                .toPlainString()))
                .toList();
    }
}
