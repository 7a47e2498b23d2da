package io.redthread.budget;

import io.redthread.approval.RouteDomain;
import io.redthread.kernel.Label;
import io.redthread.platform.startup.Shipment;
import io.redthread.rules.Facts;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleSets;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who decides on budget adjustments, as rules that people may change. */
@Component
class AdjustmentDomain implements RouteDomain, Shipment {

    static final String NAME = "budget-adjustment-approval";

    private final ObjectProvider<RuleSets> rules;

    AdjustmentDomain(ObjectProvider<RuleSets> rules) {
        this.rules = rules;
    }

    /** The facts of a change of that size, in yuan. */
    static Facts facts(BigDecimal size, boolean increase) {
        return Facts.builder()
                .put("amount", size.movePointRight(2).longValueExact())
                .put("increase", increase)
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Label title() {
        return new Label("预算调整审批", "Budget adjustment approval");
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.of(
                Word.money("amount", "调整金额", "Change").atLeast(1), Word.yesNo("increase", "调增", "Increase"));
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
                                        "finance-head,cfo",
                                        "预算调整由财务审批",
                                        "Finance decides on budget adjustments"),
                                new Rule(
                                        "large-increase",
                                        "increase && amount >= 5000000",
                                        "general-manager",
                                        "调增 50,000 元及以上",
                                        "An increase of 50,000 or more")));
    }
}
