package io.redthread.approval;

import io.redthread.approval.domain.PurchaseOrderPolicy;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Stands for purchase orders where their owner has not registered himself: reads the facts of previews. The owner's own is
 * taken before this one.
 */
@Component
class InterimPurchaseOrders implements ApprovalSubject {

    private static final Set<String> GOODS = Set.of("new", "high-value", "ordinary", "regular");
    private static final long SEVERE = 2_000;

    @Override
    public String documentKind() {
        return "purchase-order";
    }

    @Override
    public String ruleDomain() {
        return PurchaseOrderPolicy.NAME;
    }

    @Override
    public String path(DocumentRef document) {
        return "/purchasing/orders/" + document.id();
    }

    @Override
    public void decided(Decided decided) {}

    @Override
    public Map<DocumentRef, SubjectCard> cards(Collection<DocumentRef> documents) {
        return Map.of();
    }

    @Override
    public PreviewFacts read(JsonNode facts) {
        var amount = amount(facts);
        var goods = facts.path("goods").asString("ordinary");
        if (!GOODS.contains(goods)) {
            throw InvalidInput.of("/facts/goods", goods, "value-malformed");
        }
        var cents = amount.amount().unscaledValue().longValueExact();
        var urgent = facts.path("urgent").asBoolean(false);
        return new PreviewFacts(
                amount,
                urgent,
                Map.of(
                        "amount", cents,
                        "documentAmount", cents,
                        "goods", goods,
                        "urgent", urgent,
                        "crossBorder", facts.path("crossBorder").asBoolean(false),
                        "overBudget", overBudget(facts),
                        "severeLimit", SEVERE,
                        "department", facts.path("department").asString(""),
                        "supplierQualified", facts.path("supplierQualified").asBoolean(true)));
    }

    private static Money amount(JsonNode facts) {
        var currency = facts.path("currency").asString(CompanyCurrency.CNY.getCurrencyCode());
        if (!currency.equals(CompanyCurrency.CNY.getCurrencyCode())) {
            throw InvalidInput.of("/facts/currency", currency, "currency-not-company");
        }
        var amount = decimal(facts, "amount");
        if (amount.signum() <= 0) {
            throw InvalidInput.of("/facts/amount", amount.toPlainString(), "amount-not-positive");
        }
        if (amount.stripTrailingZeros().scale() > CompanyCurrency.CNY.getDefaultFractionDigits()) {
            throw InvalidInput.of("/facts/amount", amount.toPlainString(), "amount-over-precise");
        }
        return new Money(amount, CompanyCurrency.CNY);
    }

    private static long overBudget(JsonNode facts) {
        var percent = facts.has("overBudgetPercent") ? decimal(facts, "overBudgetPercent") : BigDecimal.ZERO;
        if (percent.signum() < 0 || percent.stripTrailingZeros().scale() > 2 || percent.precision() > 9) {
            throw InvalidInput.of("/facts/overBudgetPercent", percent.toPlainString(), "value-malformed");
        }
        return percent.movePointRight(2).longValueExact();
    }

    private static BigDecimal decimal(JsonNode facts, String name) {
        var text = facts.path(name).asString("");
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
            throw InvalidInput.of("/facts/" + name, text, text.isEmpty() ? "value-required" : "value-malformed");
        }
        return new BigDecimal(text);
    }
}
