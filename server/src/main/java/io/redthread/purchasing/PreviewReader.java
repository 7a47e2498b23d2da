package io.redthread.purchasing;

import io.redthread.approval.PreviewFacts;
import io.redthread.budget.Budgets;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Money;
import io.redthread.rules.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the facts of an order that does not exist yet, as {@code POST /api/approval/preview} gets them. */
@Component
class PreviewReader {

    private static final Set<String> KNOWN = Set.of(
            "amount",
            "currency",
            "goods",
            "urgent",
            "crossBorder",
            "overBudgetPercent",
            "department",
            "submitter",
            "supplierQualified");
    private static final BigDecimal MOST_PERCENT = new BigDecimal("1000000");

    private final Budgets budgets;
    private final ExchangeRates rates;

    PreviewReader(Budgets budgets, ExchangeRates rates) {
        this.budgets = budgets;
        this.rates = rates;
    }

    /** Refuses an amount of nothing, one with more decimals than its currency has, and words it does not know. */
    PreviewFacts read(JsonNode facts) {
        facts.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw InvalidInput.of("/facts/" + name, name, "fact-unknown");
                });
        var amount = amount(facts);
        var read = Facts.builder()
                .put("amount", fen(amount))
                .put("documentAmount", fen(amount))
                .put("goods", GoodsClass.of(text(facts, "goods", "ordinary")).code())
                .put("urgent", flag(facts, "urgent", false))
                .put("crossBorder", flag(facts, "crossBorder", false))
                .put("overBudget", over(text(facts, "overBudgetPercent", "0")))
                .put("severeLimit", budgets.severeLimitBasisPoints())
                .put("department", text(facts, "department", ""))
                .put("supplierQualified", flag(facts, "supplierQualified", true))
                .build();
        return new PreviewFacts(amount, flag(facts, "urgent", false), read);
    }

    private Money amount(JsonNode facts) {
        var currency = Currencies.of("/facts/currency", text(facts, "currency", "CNY"));
        var plain = decimal("/facts/amount", text(facts, "amount", ""));
        if (plain.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            throw InvalidInput.of("/facts/amount", plain.toPlainString(), "amount-over-precise");
        }
        var given = new Money(plain, currency);
        if (!given.isPositive()) {
            throw InvalidInput.of("/facts/amount", given.amount().toPlainString(), "amount-not-positive");
        }
        var rate = rates.today(Set.of(currency)).getOrDefault(currency, BigDecimal.ONE);
        return Money.rounded(given.amount().multiply(rate), CompanyCurrency.CNY);
    }

    private static long over(String percent) {
        var value = decimal("/facts/overBudgetPercent", percent);
        if (value.signum() < 0 || value.compareTo(MOST_PERCENT) > 0) {
            throw InvalidInput.of("/facts/overBudgetPercent", percent, "value-malformed");
        }
        return value.movePointRight(2).setScale(0, RoundingMode.UP).longValueExact();
    }

    private static BigDecimal decimal(String pointer, String text) {
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
            throw InvalidInput.of(pointer, text, text.isEmpty() ? "value-required" : "value-malformed");
        }
        return new BigDecimal(text);
    }

    private static String text(JsonNode facts, String name, String otherwise) {
        var node = facts.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        if (!node.isValueNode()) {
            throw InvalidInput.of("/facts/" + name, name, "value-malformed");
        }
        return node.asString().strip();
    }

    private static boolean flag(JsonNode facts, String name, boolean otherwise) {
        var node = facts.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        if (!node.isBoolean()) {
            throw InvalidInput.of("/facts/" + name, node.asString(""), "value-malformed");
        }
        return node.booleanValue();
    }

    private static long fen(Money money) {
        return money.amount().movePointRight(2).longValueExact();
    }
}
