package io.redthread.purchasing;

import io.redthread.approval.SubjectCard.Fact;
import io.redthread.approval.SubjectCard.Tone;
import io.redthread.budget.BudgetStanding;
import io.redthread.kernel.Label;
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
        var above = standing.above().isEmpty() ? "" : standing.above() + " ";
        var left = new Label(
                above + said(standing.remaining()).zh(),
                above + said(standing.remaining()).en());
        return excess.isPositive()
                ? fact(
                        "budget-left",
                        "预算剩余",
                        "Budget left",
                        left.zh() + ",超" + said(excess).zh(),
                        left.en() + ", over by " + said(excess).en(),
                        Tone.EXCEPTION)
                : fact("budget-left", "预算剩余", "Budget left", left, Tone.OK);
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

    /** The amount as people write it, in the company's currency. */
    static Label said(Money money) {
        var sign = money.amount().signum() < 0 ? "−" : "";
        var digits = String.format(Locale.ROOT, "%,.2f", money.amount().abs());
        return new Label(sign + "¥" + digits, sign + "CNY " + digits);
    }

    static Fact fact(String code, String zh, String en, Label value, Tone tone) {
        return fact(code, zh, en, value.zh(), value.en(), tone);
    }

    static Fact fact(String code, String zh, String en, String valueZh, String valueEn, Tone tone) {
        return new Fact(code, zh, en, valueZh, valueEn, tone);
    }
}
