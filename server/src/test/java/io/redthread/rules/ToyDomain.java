package io.redthread.rules;

import io.redthread.kernel.Label;
import java.util.List;

/** A rule domain of the tests: requests for money, decided by amount, goods, urgency and how far over budget they are. */
class ToyDomain implements RuleDomain {

    static final String NAME = "toy-request";

    private final String name;

    ToyDomain() {
        this(NAME);
    }

    ToyDomain(String name) {
        this.name = name;
    }

    static List<Rule> clean() {
        return List.of(
                rule("head", "true", "head"),
                rule("finance", "amount >= 500000 && goods != 'regular'", "finance"),
                rule("manager", "amount >= 5000000", "finance,manager"),
                rule("new-goods", "goods in ['new', 'high-value']", "operations,finance"),
                rule("over", "overBudget > 0 && overBudget <= 2000", "cfo"),
                rule("block", "overBudget > 2000", "block"));
    }

    static Rule rule(String code, String when, String result) {
        return new Rule(code, when, result, "因为" + code, "because of " + code);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Label title() {
        return new Label("申请", "Requests");
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.of(
                Word.money("amount", "金额", "Amount").atLeast(1),
                Word.choice(
                        "goods",
                        "商品类型",
                        "Goods",
                        Choice.of("regular", "常规", "Regular"),
                        Choice.of("ordinary", "普通", "Ordinary"),
                        Choice.of("new", "新品", "New"),
                        Choice.of("high-value", "高值", "High-value")),
                Word.yesNo("urgent", "紧急", "Urgent"),
                Word.percent("overBudget", "超预算", "Over budget").atLeast(0),
                Word.whole("lines", "行数", "Lines").atLeast(1),
                Word.text("department", "部门", "Department"));
    }

    @Override
    public List<Choice> results() {
        return List.of(
                Choice.of("head", "主管", "Head"),
                Choice.of("operations", "运营", "Operations"),
                Choice.of("finance", "财务", "Finance"),
                Choice.of("cfo", "财务总监", "CFO"),
                Choice.of("manager", "总经理", "Manager"),
                Choice.of("block", "拦截", "Block"));
    }

    @Override
    public boolean severalResults() {
        return true;
    }

    @Override
    public boolean resultAlwaysWanted() {
        return true;
    }
}
