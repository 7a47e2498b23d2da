package io.redthread.purchasing;

import io.redthread.approval.SubjectCard.Fact;
import io.redthread.approval.SubjectCard.Tone;
import io.redthread.budget.BudgetStanding;
import io.redthread.kernel.Money;
import io.redthread.kernel.Sku;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Facts that approvers read of orders and requisitions alike. */
final class CardFacts {

    private static final int FEW_DAYS = 7;

    private CardFacts() {}

    /** What is left of the budget that is touched most, and by how much it would be passed. */
    static Fact budgetLeft(Optional<BudgetStanding> budget) {
        if (budget.isEmpty()) {
            return fact("budget-left", "预算剩余", "Budget left", "未设预算", "No budget set", Tone.NEUTRAL);
        }
        var standing = budget.get();
        var excess = standing.excess();
        var left = (standing.above().isEmpty() ? "" : standing.above() + " ") + yuan(standing.remaining());
        return excess.isPositive()
                ? fact(
                        "budget-left",
                        "预算剩余",
                        "Budget left",
                        left + ",超" + yuan(excess),
                        left + ", over by " + yuan(excess),
                        Tone.EXCEPTION)
                : fact("budget-left", "预算剩余", "Budget left", left, left, Tone.OK);
    }

    /** The goods of which least is there. */
    static Optional<Fact> scarcest(Collection<Sku> skus, Map<Sku, GoodsCover.Cover> covers) {
        return skus.stream()
                .flatMap(sku -> Optional.ofNullable(covers.get(sku)).stream())
                .min(Comparator.comparing(cover -> cover.days().orElse(Integer.MAX_VALUE)))
                .map(cover -> {
                    var amount = cover.available().stripTrailingZeros().toPlainString();
                    return fact(
                            "cover",
                            "库存与可售天数",
                            "Stock and cover",
                            amount
                                    + cover.days()
                                            .map(days -> ",可售" + days + "天")
                                            .orElse(",近30天无销售"),
                            amount
                                    + cover.days()
                                            .map(days -> ", lasts " + days + " days")
                                            .orElse(", none sold in 30 days"),
                            cover.days().filter(days -> days < FEW_DAYS).isPresent() ? Tone.SOON : Tone.NEUTRAL);
                });
    }

    /** The day the goods are wanted on. */
    static Fact wantedOn(LocalDate day) {
        return fact("wanted-on", "期望到货", "Wanted by", day.toString(), day.toString(), Tone.NEUTRAL);
    }

    /** The amount as people write it. */
    static String yuan(Money money) {
        var sign = money.amount().signum() < 0 ? "−" : "";
        return sign + String.format(Locale.ROOT, "¥%,.2f", money.amount().abs());
    }

    static Fact fact(String code, String zh, String en, String valueZh, String valueEn, Tone tone) {
        return new Fact(code, zh, en, valueZh, valueEn, tone);
    }
}
