package io.redthread.purchasing;

import io.redthread.approval.RouteDomain;
import io.redthread.kernel.Label;
import io.redthread.kernel.Money;
import io.redthread.platform.startup.Shipment;
import io.redthread.rules.Choice;
import io.redthread.rules.Facts;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleSets;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who decides on requisitions, as rules that people may change; the bands as shipped end where the shipped ceilings do. */
@Component
class RequisitionDomain implements RouteDomain, Shipment {

    static final String NAME = "requisition-approval";

    private final ObjectProvider<RuleSets> rules;

    RequisitionDomain(ObjectProvider<RuleSets> rules) {
        this.rules = rules;
    }

    /** The facts of one of that worth; guessed when a price of it is only what who asks guesses. */
    static Facts facts(Money amount, boolean guessed, String department) {
        return Facts.builder()
                .put("amount", amount.amount().movePointRight(2).longValueExact())
                .put("guessed", guessed)
                .put("department", department)
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Label title() {
        return new Label("请购审批", "Requisition approval");
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.of(
                Word.money("amount", "估算金额", "Estimated amount")
                        .atLeast(1)
                        .meaning("数量乘参考价或申请人估价,不含税", "Quantities at known or guessed prices, without tax"),
                Word.yesNo("guessed", "含申请人估价", "Guessed prices"),
                Word.text("department", "部门", "Department").meaning("部门编码", "Code of the department"));
    }

    @Override
    public List<Choice> results() {
        return List.of(
                Choice.of("department-head", "部门主管", "Department head"),
                Choice.of("finance-head", "财务主管", "Head of finance"),
                Choice.of("general-manager", "总经理", "General manager"),
                Choice.of("block", "不得提交", "May not be submitted"));
    }

    @Override
    public void ship() {
        rules.getObject()
                .ship(
                        NAME,
                        List.of(
                                new Rule(
                                        "department-head",
                                        "true",
                                        "department-head",
                                        "部门主管看每一张请购单",
                                        "The department's head sees every requisition"),
                                new Rule(
                                        "guessed-5000",
                                        "guessed && amount >= 500000",
                                        "finance-head",
                                        "含申请人估价,5,000 元及以上",
                                        "Guessed prices, 5,000 or more"),
                                new Rule(
                                        "band-50000",
                                        "amount >= 5000000",
                                        "finance-head",
                                        "估算 50,000 元及以上",
                                        "An estimate of 50,000 or more"),
                                new Rule(
                                        "band-500000",
                                        "amount >= 50000000",
                                        "general-manager",
                                        "估算 500,000 元及以上",
                                        "An estimate of 500,000 or more")));
    }
}
