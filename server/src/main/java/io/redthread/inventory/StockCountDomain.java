package io.redthread.inventory;

import io.redthread.approval.RouteDomain;
import io.redthread.kernel.Label;
import io.redthread.platform.startup.Shipment;
import io.redthread.rules.Facts;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleSets;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who decides on differences that a stock count found, as rules that people may change. */
@Component
class StockCountDomain implements RouteDomain, Shipment {

    static final String NAME = "stock-count-approval";

    private final ObjectProvider<RuleSets> rules;

    StockCountDomain(ObjectProvider<RuleSets> rules) {
        this.rules = rules;
    }

    /** The facts of differences. */
    static Facts facts(StockCountWorth.Sums sums) {
        return Facts.builder()
                .put("amount", sums.size().amount().movePointRight(2).longValueExact())
                .put("loss", sums.worth().loss().movePointRight(2).longValueExact())
                .put("swapped", sums.swapped().movePointRight(2).longValueExact())
                .put("unvalued", sums.worth().unvalued() > 0)
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Label title() {
        return new Label("盘点差异审批", "Stock count approval");
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.of(
                Word.money("amount", "差异金额(盈亏与换号合计)", "Gains, losses and swapped numbers together")
                        .atLeast(1),
                Word.money("loss", "盘亏金额", "Loss"),
                Word.money("swapped", "换号商品金额", "Worth of pieces whose numbers changed places"),
                Word.yesNo("unvalued", "有商品缺成本", "Some goods have no cost"));
    }

    @Override
    public void ship() {
        rules.getObject()
                .ship(
                        NAME,
                        List.of(
                                new Rule(
                                        "always",
                                        "true",
                                        "finance-head",
                                        "盘点差异由财务主管审批",
                                        "The head of finance decides on differences of a count"),
                                new Rule(
                                        "from-5000",
                                        "amount >= 500000",
                                        "cfo",
                                        "差异金额 5,000 元及以上",
                                        "Differences of 5,000 or more"),
                                new Rule(
                                        "large-loss",
                                        "loss >= 5000000",
                                        "general-manager",
                                        "盘亏 50,000 元及以上",
                                        "A loss of 50,000 or more")));
    }
}
