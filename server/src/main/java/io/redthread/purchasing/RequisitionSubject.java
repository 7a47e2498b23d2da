package io.redthread.purchasing;

import io.redthread.approval.ApprovalSubject;
import io.redthread.approval.Decided;
import io.redthread.approval.PreviewFacts;
import io.redthread.approval.SubjectCard;
import io.redthread.budget.Budgets;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Money;
import io.redthread.purchasing.store.RequisitionRows;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Requisitions as those who decide see them, and what their decision does. */
@Component
class RequisitionSubject implements ApprovalSubject {

    private final ObjectProvider<RequisitionSubmission> submission;
    private final RequisitionRows rows;
    private final RequisitionRouting routing;
    private final Budgets budgets;
    private final GoodsCover cover;

    RequisitionSubject(
            ObjectProvider<RequisitionSubmission> submission,
            RequisitionRows rows,
            RequisitionRouting routing,
            Budgets budgets,
            GoodsCover cover) {
        this.submission = submission;
        this.rows = rows;
        this.routing = routing;
        this.budgets = budgets;
        this.cover = cover;
    }

    @Override
    public String documentKind() {
        return RequisitionView.KIND;
    }

    @Override
    public String ruleDomain() {
        return RequisitionDomain.NAME;
    }

    @Override
    public String path(DocumentRef document) {
        return "/purchasing/requisitions/" + document.id();
    }

    @Override
    public void decided(Decided decided) {
        submission.getObject().decided(decided);
    }

    @Override
    public Map<DocumentRef, SubjectCard> cards(Collection<DocumentRef> documents) {
        var views = rows.views(
                documents.stream().map(it -> new RequisitionId(it.id())).toList());
        var answers = budgets.look(routing.asks(views));
        var covers = cover.of(views.stream()
                .flatMap(view -> view.lines().stream())
                .map(RequisitionView.Line::sku)
                .collect(Collectors.toSet()));
        var cards = new HashMap<DocumentRef, SubjectCard>();
        views.forEach(view -> {
            var budget = Optional.ofNullable(answers.get(view.ref())).flatMap(it -> it.worst());
            cards.put(view.ref(), new RequisitionCard(view, covers, budget).card());
        });
        return cards;
    }

    /** {@code amount} in yuan, {@code guessed}, {@code department}; submitter and department are read by the approval. */
    @Override
    public PreviewFacts read(JsonNode facts) {
        var text = facts.path("amount").asString("");
        if (!text.matches("\\d{1,13}(\\.\\d{1,2})?")) {
            throw InvalidInput.of("/facts/amount", text, text.isEmpty() ? "value-required" : "value-malformed");
        }
        var amount = new Money(new BigDecimal(text), CompanyCurrency.CNY);
        if (!amount.isPositive()) {
            throw InvalidInput.of("/facts/amount", text, "amount-not-positive");
        }
        var guessed = facts.path("guessed");
        if (!guessed.isMissingNode() && !guessed.isNull() && !guessed.isBoolean()) {
            throw InvalidInput.of("/facts/guessed", guessed.asString(""), "value-malformed");
        }
        return new PreviewFacts(
                amount,
                false,
                RequisitionDomain.facts(
                        amount,
                        guessed.asBoolean(false),
                        facts.path("department").asString("")));
    }
}
