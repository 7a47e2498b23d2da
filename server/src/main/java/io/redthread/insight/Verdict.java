package io.redthread.insight;

import static io.redthread.insight.Conclusion.Tone.ATTENTION;
import static io.redthread.insight.Conclusion.Tone.GOOD;
import static io.redthread.insight.Conclusion.advice;

import io.redthread.insight.ComplianceReport.Attempter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in words what a compliance report comes to (D6). */
record Verdict(ComplianceReport report) {

    /** Over-budget purchases were to fall to this share (P9, P11): 2 %. */
    private static final int OVER_BUDGET = 200;

    ComplianceReport concluded() {
        var all = new ArrayList<Conclusion>();
        all.add(attempts());
        if (report.decided() > 0) {
            all.add(overBudget());
        }
        if (report.releases().endedAt() != null) {
            all.add(releases());
        }
        if (report.journal().verifiedAt() != null) {
            all.add(journal());
        }
        all.sort(Comparator.comparing(Conclusion::tone));
        return new ComplianceReport(
                report.days(),
                report.beforeDays(),
                report.attempts(),
                report.attemptsBefore(),
                report.attempters(),
                report.decided(),
                report.overBudget(),
                report.decidedBefore(),
                report.overBudgetBefore(),
                report.releases(),
                report.journal(),
                List.copyOf(all));
    }

    private Conclusion attempts() {
        if (report.attempts() == 0) {
            return new Conclusion(
                    "attempts", GOOD, "本期没有越权审批尝试", "Nobody tried to decide beyond authority", Map.of(), null);
        }
        var byRole = report.attempters().stream()
                .filter(it -> !it.roles().isEmpty())
                .collect(Collectors.groupingBy(
                        it -> List.of(it.roles().getFirst(), it.rolesEn().getFirst()),
                        Collectors.summingLong(Attempter::count)));
        var most = byRole.entrySet().stream().max(Map.Entry.comparingByValue());
        var zh = most.map(it -> it.getValue() == report.attempts()
                        ? ",全部为" + it.getKey().getFirst()
                        : ",其中" + it.getKey().getFirst() + it.getValue() + "次")
                .orElse("");
        var en = most.map(it -> it.getValue() == report.attempts()
                        ? ", all by " + it.getKey().getLast()
                        : ", " + it.getValue() + " of them by " + it.getKey().getLast())
                .orElse("");
        return new Conclusion(
                "attempts",
                ATTENTION,
                "本期" + report.attempts() + "次越权审批尝试均被拦截" + zh + ";对照期" + report.attemptsBefore() + "次",
                report.attempts() + " attempts beyond authority were stopped" + en + "; " + report.attemptsBefore()
                        + " before",
                Map.of(),
                advice("/system/people", "建议核对权限与金额上限,并提醒本人", "Check rights and ceilings, and talk to them"));
    }

    private Conclusion overBudget() {
        var share = Share.basisPoints(report.overBudget(), report.decided());
        var before = Share.basisPoints(report.overBudgetBefore(), report.decidedBefore());
        var good = share <= OVER_BUDGET;
        return new Conclusion(
                "over-budget",
                good ? GOOD : ATTENTION,
                "超预算采购占" + Spoken.percent(share) + "(" + report.overBudget() + "张),对照期" + Spoken.percent(before)
                        + (good ? ",在2%目标内" : ",目标2%"),
                Spoken.percent(share) + " of the purchases (" + report.overBudget() + ") were over budget, "
                        + Spoken.percent(before) + " before"
                        + (good ? "; within the target of 2%" : "; the target is 2%"),
                Map.of("overBudget", "true"),
                good ? null : advice("/budgets", "建议改进预算编制方法", "Improve how budgets are made"));
    }

    private Conclusion releases() {
        var missing = report.releases().missing();
        return new Conclusion(
                "missing-approvals",
                missing == 0 ? GOOD : ATTENTION,
                missing == 0 ? report.releases().checked() + "张生效订单全部有审批记录" : missing + "张生效订单没有审批记录",
                missing == 0
                        ? "All " + report.releases().checked() + " binding orders have an approval"
                        : missing + " binding orders have no approval",
                Map.of(),
                null);
    }

    private Conclusion journal() {
        var it = report.journal();
        var good = it.clean() && it.anchorsAgree();
        return new Conclusion(
                "journal",
                good ? GOOD : ATTENTION,
                good ? "审批日志" + it.entries() + "条校验完整,无缺口" : "审批日志校验发现" + it.findings() + "处问题",
                good
                        ? "The journal's " + it.entries() + " entries are proven, without a gap"
                        : "The journal's proof found " + it.findings() + " faults",
                Map.of(),
                advice("/system/journal", "看日志与校验", "See the journal and its proof"));
    }
}
