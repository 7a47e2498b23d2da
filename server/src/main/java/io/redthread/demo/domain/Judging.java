package io.redthread.demo.domain;

import io.redthread.approval.PastTurn;
import io.redthread.approval.Verdict;
import java.util.List;

/** What people decide, and what they say with it. */
final class Judging {

    private static final List<String> AGREED = List.of("", "", "", "", "同意", "同意", "价格合理", "已核对合同", "按计划补货");
    private static final List<String> MANAGER = List.of("同意,注意到货节奏", "同意,请财务跟踪付款", "同意,按合同执行", "同意,控制库存周转");
    private static final List<String> SENT_BACK = List.of("请附三家比价", "请补合同附件", "请按周销量重算数量");
    private static final List<Said> OTHERS = List.of(
            new Said(Verdict.REJECT, "price", "高于上次采购价"),
            new Said(Verdict.REJECT, "price", "市场价已下调"),
            new Said(Verdict.REJECT, "quantity", "现有库存可用 60 天以上"),
            new Said(Verdict.REJECT, "quantity", "超过季节需求"),
            new Said(Verdict.REJECT, "delivery", "到货晚于活动开始"),
            new Said(Verdict.REJECT, "duplicate", "上周已下单"),
            new Said(Verdict.REJECT, "other", "改由总部统一采购"));

    private Judging() {}

    /**
     * What somebody said.
     *
     * @param verdict what was decided
     * @param reason code of a reason, or empty
     * @param opinion what was written, or empty
     */
    record Said(Verdict verdict, String reason, String opinion) {}

    static Said say(Chance chance, PastTurn turn, boolean again, boolean stamped) {
        if (stamped) {
            return new Said(Verdict.APPROVE, "", "同意");
        }
        if (over(turn) && chance.happens(unwilling(turn.role().value()))) {
            return new Said(Verdict.REJECT, "over-budget", "预算已超,并入下期");
        }
        if (unqualified(turn) && chance.happens(0.62)) {
            return new Said(Verdict.REJECT, "qualification", "质量体系认证已过期,请供应商先换证");
        }
        if (!again && turn.place() <= 2 && chance.happens(0.033)) {
            return new Said(Verdict.RETURN, "papers", chance.one(SENT_BACK));
        }
        if (!again && chance.happens(turn.role().value().equals("finance-head") ? 0.03 : 0.014)) {
            return chance.one(OTHERS);
        }
        return new Said(Verdict.APPROVE, "", chance.one(turn.opinionRequired() ? MANAGER : AGREED));
    }

    private static double unwilling(String role) {
        return switch (role) {
            case "cfo" -> 0.3;
            case "finance-head" -> 0.1;
            default -> 0.02;
        };
    }

    private static boolean over(PastTurn turn) {
        return turn.number("overBudget", 0) > 0;
    }

    private static boolean unqualified(PastTurn turn) {
        return !turn.truth("supplierQualified", true);
    }
}
