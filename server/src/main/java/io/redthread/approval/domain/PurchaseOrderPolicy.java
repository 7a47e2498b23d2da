package io.redthread.approval.domain;

import io.redthread.rules.Choice;
import io.redthread.rules.Rule;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.util.List;

/** The shipped rules for purchase orders (A1–A14, C13, C14): rules only add steps. */
public final class PurchaseOrderPolicy {

    /** Name of the rule domain. */
    public static final String NAME = "purchase-order-approval";

    /** Its words. */
    public static final Vocabulary VOCABULARY = Vocabulary.of(
            Word.money("amount", "金额", "Amount")
                    .atLeast(1)
                    .meaning(
                            "计入路由的金额(启用拆单累计时为窗口累计)",
                            "The amount that counts; over the window when splitting is watched"),
            Word.money("documentAmount", "本单金额", "Document amount").atLeast(1),
            Word.choice(
                    "goods",
                    "商品类型",
                    "Goods",
                    Choice.of("new", "新品", "New"),
                    Choice.of("high-value", "高值", "High-value"),
                    Choice.of("ordinary", "普通", "Ordinary"),
                    Choice.of("regular", "日常补货", "Regular replenishment")),
            Word.yesNo("urgent", "紧急", "Urgent"),
            Word.yesNo("crossBorder", "跨境", "Cross-border"),
            Word.percent("overBudget", "超预算", "Over budget").atLeast(0),
            Word.percent("severeLimit", "严重超预算界限", "Severe limit").atLeast(0),
            Word.text("department", "部门", "Department")
                    .meaning("条件里写部门编码", "Conditions write the code of the department"),
            Word.yesNo("supplierQualified", "供应商资质有效", "Supplier qualified"));

    private PurchaseOrderPolicy() {}

    /** The rules a new company begins with. */
    public static List<Rule> shipped() {
        return List.of(
                new Rule(
                        "department-head",
                        "true",
                        "department-head",
                        "部门主管看每一张采购订单",
                        "The department's head sees every purchase order"),
                new Rule(
                        "band-5000",
                        "amount >= 500000 && amount < 5000000 && goods != 'regular'",
                        "finance-head",
                        "金额 5,000 元(含)至 50,000 元",
                        "Amount from 5,000 to below 50,000"),
                new Rule(
                        "band-50000",
                        "amount >= 5000000",
                        "finance-head,general-manager",
                        "金额 50,000 元及以上",
                        "Amount of 50,000 or more"),
                new Rule(
                        "new-goods",
                        "goods == 'new'",
                        "operations,finance-head",
                        "新品首次采购",
                        "First purchase of new goods"),
                new Rule(
                        "high-value-goods",
                        "goods == 'high-value'",
                        "operations,finance-head",
                        "高值商品",
                        "High-value goods"),
                new Rule("cross-border", "crossBorder", "customs-compliance", "跨境采购", "Cross-border purchase"),
                new Rule("over-budget", "overBudget > 0", "cfo", "超出部门预算", "Over the department's budget"),
                new Rule(
                        "severely-over-budget",
                        "overBudget > severeLimit",
                        "block",
                        "严重超出预算,请先调整预算",
                        "Severely over budget: adjust the budget first"));
    }
}
