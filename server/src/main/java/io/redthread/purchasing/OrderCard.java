package io.redthread.purchasing;

import static io.redthread.purchasing.CardFacts.budgetLeft;
import static io.redthread.purchasing.CardFacts.fact;
import static io.redthread.purchasing.CardFacts.said;
import static io.redthread.purchasing.CardFacts.scarcest;
import static io.redthread.purchasing.CardFacts.wantedOn;

import io.redthread.approval.SubjectCard;
import io.redthread.approval.SubjectCard.Fact;
import io.redthread.approval.SubjectCard.Line;
import io.redthread.approval.SubjectCard.Tone;
import io.redthread.budget.BudgetStanding;
import io.redthread.kernel.Money;
import io.redthread.kernel.Sku;
import io.redthread.purchasing.store.PriceRows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an approver reads of one order: amount, budget left, the supplier's documents, price against agreement and history,
 * stock and days of cover, urgency.
 *
 * @param order the order, as a change that is decided on would have it
 * @param lines all its lines, of which the first are shown
 * @param supplier how its supplier stands
 * @param prices what its goods should cost
 * @param covers how its goods stand
 * @param budget the budget it touches most
 * @param change the change that is decided on, if it is one
 * @param watched what it counted for, and what was noticed
 */
record OrderCard(
        OrderView order,
        List<PricedLine> lines,
        Optional<SupplierStanding> supplier,
        Map<Sku, ProposedPrice> prices,
        Map<Sku, GoodsCover.Cover> covers,
        Optional<BudgetStanding> budget,
        Optional<Change> change,
        Watched watched) {

    /**
     * A change that is decided on.
     *
     * @param asked the change
     * @param before what the order costs without it, in the company's currency
     */
    record Change(ChangeView asked, Money before) {}

    private static final int LINES_SHOWN = 100;
    private static final int DEAR_PERCENT = 5;

    SubjectCard card() {
        var facts = new ArrayList<Fact>();
        facts.add(amount());
        change.ifPresent(it -> facts.add(changed(it)));
        watched.counted()
                .filter(it -> it.amount().compareTo(order.amount()) > 0)
                .ifPresent(it -> facts.add(counting(it)));
        facts.add(budgetLeft(budget));
        supplier.ifPresent(it -> facts.add(qualification(it)));
        price().ifPresent(facts::add);
        scarcest(lines.stream().map(line -> line.content().sku()).toList(), covers)
                .ifPresent(facts::add);
        if (order.urgent()) {
            facts.add(fact("urgent", "紧急", "Urgent", order.urgencyReason(), order.urgencyReason(), Tone.SOON));
        }
        facts.add(fact(
                "goods",
                "商品类别",
                "Goods",
                GoodsNames.zh(order.goods()) + " · " + order.lineCount() + "行",
                GoodsNames.en(order.goods()) + ", " + order.lineCount() + (order.lineCount() == 1 ? " line" : " lines"),
                Tone.NEUTRAL));
        order.wantedOn().ifPresent(day -> facts.add(wantedOn(day)));
        return new SubjectCard(facts, watched.flags(), shown());
    }

    private Fact amount() {
        var text = said(order.amount());
        var foreign = order.total().currency().equals(order.amount().currency())
                ? ""
                : " (" + order.total().grouped() + " × " + order.rate().toPlainString() + ")";
        return fact("amount", "金额", "Amount", text.zh() + foreign, text.en() + foreign, Tone.NEUTRAL);
    }

    private static Fact counting(Counted it) {
        var amount = said(it.amount());
        return fact(
                "counting",
                it.days() + "天累计计入审批",
                "Counts in " + it.days() + " days as",
                it.others() == 0 ? amount.zh() : amount.zh() + ",另" + it.others() + "单",
                it.others() == 0 ? amount.en() : amount.en() + " with " + it.others() + " more",
                Tone.SOON);
    }

    private static Fact changed(Change change) {
        var asked = change.asked();
        var delta = asked.amount().minus(change.before());
        var before = said(change.before());
        var after = said(asked.amount());
        return fact(
                "change",
                "变更 v" + asked.version(),
                "Change v" + asked.version(),
                before.zh() + " → " + after.zh() + "," + asked.reason(),
                before.en() + " → " + after.en() + ", " + asked.reason(),
                delta.isPositive() ? Tone.SOON : Tone.NEUTRAL);
    }

    private static Fact qualification(SupplierStanding standing) {
        var until = standing.until().map(Object::toString).orElse("");
        return switch (standing.state()) {
            case VALID ->
                fact(
                        "qualification",
                        "供应商资质",
                        "Qualification",
                        until.isEmpty() ? "有效" : "有效至" + until,
                        until.isEmpty() ? "Valid" : "Valid until " + until,
                        Tone.OK);
            case EXPIRING ->
                fact(
                        "qualification",
                        "供应商资质",
                        "Qualification",
                        standing.document() + " " + until + "到期",
                        standing.document() + " ends on " + until,
                        Tone.SOON);
            case EXPIRED ->
                fact(
                        "qualification",
                        "供应商资质",
                        "Qualification",
                        standing.document() + " 已于" + until + "到期",
                        standing.document() + " ended on " + until,
                        Tone.EXCEPTION);
            case MISSING ->
                fact("qualification", "供应商资质", "Qualification", "未登记资质", "No documents on file", Tone.EXCEPTION);
        };
    }

    /** The line that is dearest against its last price, or against its agreement. */
    private Optional<Fact> price() {
        Optional<BigDecimal> worst = lines.stream()
                .flatMap(line -> Optional.ofNullable(prices.get(line.content().sku()))
                        .flatMap(ProposedPrice::last)
                        .filter(last -> last.price().signum() > 0)
                        .map(last -> PriceRows.perBase(line, order.rate())
                                .subtract(last.price())
                                .movePointRight(2)
                                .divide(last.price(), 1, RoundingMode.HALF_UP))
                        .stream())
                .max(BigDecimal::compareTo);
        return worst.map(percent -> {
            var text = (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + "%";
            return fact(
                    "price",
                    "价格对比上次",
                    "Price against last",
                    text,
                    text,
                    percent.compareTo(BigDecimal.valueOf(DEAR_PERCENT)) > 0 ? Tone.SOON : Tone.OK);
        });
    }

    private List<Line> shown() {
        return lines.stream()
                .limit(LINES_SHOWN)
                .map(line -> new Line(
                        line.content().sku() + " " + line.name(),
                        line.quantity().toString(),
                        line.content().unitPrice().toPlainString(),
                        Money.rounded(line.gross(), order.total().currency())
                                .amount()
                                .toPlainString()))
                .toList();
    }
}
