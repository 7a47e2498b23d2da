package io.redthread.budget;

import io.redthread.approval.ApprovalSubject;
import io.redthread.approval.Decided;
import io.redthread.approval.PreviewFacts;
import io.redthread.approval.SubjectCard;
import io.redthread.approval.SubjectCard.Fact;
import io.redthread.approval.SubjectCard.Tone;
import io.redthread.budget.domain.PeriodName;
import io.redthread.budget.store.BudgetAdjustmentRows;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Budget adjustments as those who decide see them. */
@Component
class AdjustmentSubject implements ApprovalSubject {

    private final ObjectProvider<BudgetAdjustments> adjustments;
    private final BudgetAdjustmentRows rows;
    private final BudgetDesk desk;
    private final Clock clock;

    AdjustmentSubject(
            ObjectProvider<BudgetAdjustments> adjustments, BudgetAdjustmentRows rows, BudgetDesk desk, Clock clock) {
        this.adjustments = adjustments;
        this.rows = rows;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String documentKind() {
        return BudgetAdjustmentView.KIND;
    }

    @Override
    public String ruleDomain() {
        return AdjustmentDomain.NAME;
    }

    @Override
    public String path(DocumentRef document) {
        return "/budgets?adjustment=" + document.id();
    }

    @Override
    public void decided(Decided decided) {
        adjustments.getObject().decided(decided);
    }

    @Override
    public Map<DocumentRef, SubjectCard> cards(Collection<DocumentRef> documents) {
        var ids =
                documents.stream().map(one -> new BudgetAdjustmentId(one.id())).toList();
        var today = CompanyDay.today(clock);
        var cards = new HashMap<DocumentRef, SubjectCard>();
        rows.many(ids).forEach(view -> cards.put(view.ref(), card(view, desk.anyone(view.budget()), today)));
        return cards;
    }

    @Override
    public PreviewFacts read(JsonNode facts) {
        var text = facts.path("amount").asString("");
        if (!text.matches("-?\\d{1,13}(\\.\\d{1,6})?")) {
            throw InvalidInput.of("/facts/amount", text, text.isEmpty() ? "value-required" : "value-malformed");
        }
        var change = new Money(new BigDecimal(text), CompanyCurrency.CNY);
        if (change.amount().signum() == 0) {
            throw InvalidInput.of("/facts/amount", text, "adjustment-of-nothing");
        }
        var size = change.amount().abs();
        return new PreviewFacts(
                new Money(size, CompanyCurrency.CNY),
                false,
                AdjustmentDomain.facts(size, change.amount().signum() > 0));
    }

    private static SubjectCard card(BudgetAdjustmentView view, BudgetLine line, LocalDate today) {
        var budget = line.budget();
        var period = PeriodName.of(budget.key().period(), budget.key().startsOn(), today);
        var left = budget.left();
        return SubjectCard.of(List.of(
                money("change", "调整", "Change", view.change(), Tone.NEUTRAL),
                new Fact("department", "部门", "Department", line.department(), line.department(), Tone.NEUTRAL),
                new Fact("period", "期间", "Period", period.zh(), period.en(), Tone.NEUTRAL),
                money("amount", "现预算", "Budget now", budget.amount(), Tone.NEUTRAL),
                money("left", "剩余", "Left", left, left.amount().signum() < 0 ? Tone.OVERDUE : Tone.OK),
                new Fact("reason", "理由", "Reason", view.reason(), view.reason(), Tone.NEUTRAL)));
    }

    private static Fact money(String code, String zh, String en, Money amount, Tone tone) {
        var text = String.format(java.util.Locale.ROOT, "%,.2f", amount.amount());
        return new Fact(code, zh, en, "¥" + text, "CNY " + text, tone);
    }
}
