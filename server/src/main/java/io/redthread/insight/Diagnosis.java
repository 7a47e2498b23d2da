package io.redthread.insight;

import static io.redthread.insight.Conclusion.Tone.ATTENTION;
import static io.redthread.insight.Conclusion.Tone.GOOD;
import static io.redthread.insight.Conclusion.Tone.NOTE;
import static io.redthread.insight.Conclusion.advice;

import io.redthread.insight.Conclusion.Advice;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names bottlenecks in words (瓶颈, D4, D6, D8) by rules of thumb whose limits stand here. It says nothing where fewer than
 * {@value #ENOUGH} requests were decided: a figure of three orders is no finding.
 *
 * @param summary the period beside the one before
 * @param levels the levels
 * @param people persons whose figures the reader may see
 * @param bands the amount bands
 * @param reasons why requests were stopped
 */
record Diagnosis(
        Summary summary,
        List<LevelLine> levels,
        List<PersonLine> people,
        List<BandLine> bands,
        List<ReasonLine> reasons) {

    static final int ENOUGH = 10;

    /** A level that takes this share of all time is the bottleneck. */
    private static final int SHARE = 3_500;

    /** A mean that moved by this much is worth a sentence. */
    private static final int MOVED = 2_000;

    private static final int SMALL_TARGET = 8_000;
    private static final int REASON = 3_000;
    private static final int OVER_BUDGET = 500;
    private static final int URGENT = 2_000;
    private static final int ESCALATED = 500;
    private static final int LATE = 3_000;
    private static final int HANDED = 9_900;
    private static final int BACKLOG = 5;
    private static final int ALWAYS_YES = 50;

    /** What the figures come to, what should be done first. */
    List<Conclusion> conclusions() {
        if (summary.now().totals().decided() < ENOUGH) {
            return List.of();
        }
        return Stream.of(
                        bottleneck(),
                        moved(),
                        small(),
                        reason(),
                        overBudget(),
                        urgent(),
                        escalated(),
                        late(),
                        handedOver(),
                        alwaysYes())
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Conclusion::tone))
                .toList();
    }

    private Optional<Conclusion> bottleneck() {
        var whole = levels.stream().mapToLong(Diagnosis::seconds).sum();
        return levels.stream()
                .max(Comparator.comparingLong(Diagnosis::seconds))
                .filter(it -> levels.size() > 1 && Share.basisPoints(seconds(it), whole) >= SHARE)
                .map(it -> {
                    var mean = it.now().clock().meanSeconds();
                    var share = Spoken.percent(Share.basisPoints(seconds(it), whole));
                    var queue = backlog(it);
                    return new Conclusion(
                            "bottleneck",
                            ATTENTION,
                            it.nameZh() + "一级平均" + Spoken.zh(mean) + ",占总周期" + share
                                    + queue.map(who -> ",其中" + who.name() + "积压" + who.waiting() + "单")
                                            .orElse(""),
                            it.nameEn() + " takes " + Spoken.en(mean) + " on average, " + share + " of the whole cycle"
                                    + queue.map(who -> "; " + who.waiting() + " wait for " + who.name())
                                            .orElse(""),
                            Map.of("role", it.role().value()),
                            queue.isPresent()
                                    ? advice(
                                            "/approval/settings",
                                            "建议增加一位同级审批人或设代理人",
                                            "Let a second person hold the role, or name a substitute")
                                    : advice(
                                            "/rules/" + Projection.RULES,
                                            "建议看这一级的规则门槛能否提高",
                                            "See whether the rule's threshold for this level can rise"));
                });
    }

    private Optional<PersonLine> backlog(LevelLine level) {
        return people.stream()
                .filter(it -> it.role().equals(level.role()) && it.waiting() >= BACKLOG)
                .max(Comparator.comparingLong(PersonLine::waiting));
    }

    private Optional<Conclusion> moved() {
        var now = summary.now().clock().meanSeconds();
        var before = summary.before().clock().meanSeconds();
        if (summary.before().totals().decided() < ENOUGH || before == 0) {
            return Optional.empty();
        }
        var by = (int) ((now - before) * 10_000 / before);
        if (Math.abs(by) < MOVED) {
            return Optional.empty();
        }
        var share = Spoken.percent(Math.abs(by));
        return Optional.of(new Conclusion(
                by > 0 ? "slower" : "faster",
                by > 0 ? ATTENTION : GOOD,
                "平均周期" + Spoken.zh(now) + ",比对照期" + Spoken.zh(before) + (by > 0 ? "长" : "短") + share,
                "The mean cycle is " + Spoken.en(now) + ", " + share + (by > 0 ? " longer" : " shorter") + " than "
                        + Spoken.en(before) + " before",
                Map.of(),
                null));
    }

    private Optional<Conclusion> small() {
        return bands.stream()
                .findFirst()
                .filter(it -> it.now().decided() >= ENOUGH)
                .map(it -> {
                    var within = Share.basisPoints(it.now().within(), it.now().decided());
                    var target = it.band().targetMinutes() * 60L;
                    var met = within >= SMALL_TARGET;
                    return new Conclusion(
                            "small-orders",
                            met ? GOOD : ATTENTION,
                            it.band().nameZh() + "订单" + Spoken.percent(within) + "在" + Spoken.zh(target) + "内审完,"
                                    + (met ? "达到80%的目标" : "未达80%的目标"),
                            Spoken.percent(within) + " of the "
                                    + it.band().nameEn().toLowerCase(java.util.Locale.ROOT)
                                    + " orders were decided within " + Spoken.en(target)
                                    + (met ? ", as the target of 80% asks" : "; the target is 80%"),
                            Map.of("band", it.band().code(), "within", "false"),
                            met
                                    ? null
                                    : advice(
                                            "/approval/settings",
                                            "可以考虑对常规小额订单启用自动通过",
                                            "Consider letting ordinary small orders pass automatically"));
                });
    }

    private Optional<Conclusion> reason() {
        return reasons.stream()
                .filter(it -> !it.code().isEmpty())
                .findFirst()
                .filter(it -> it.shareBasisPoints() >= REASON && it.rejected() + it.returned() >= ENOUGH / 2)
                .map(it -> new Conclusion(
                        "reason",
                        ATTENTION,
                        "驳回与退回中“" + it.textZh() + "”占" + Spoken.percent(it.shareBasisPoints()) + "(对照期"
                                + Spoken.percent(it.beforeBasisPoints()) + ")",
                        Spoken.percent(it.shareBasisPoints()) + " of what was stopped or sent back was \"" + it.textEn()
                                + "\" (" + Spoken.percent(it.beforeBasisPoints()) + " before)",
                        Map.of("reason", it.code()),
                        against(it.code())));
    }

    private static Advice against(String reason) {
        return switch (reason) {
            case "qualification" ->
                advice(
                        "/purchasing/settings",
                        "建议在提交前拦截资质不全的供应商",
                        "Stop orders to unqualified suppliers before they are submitted");
            case "over-budget" -> advice("/budgets", "建议与部门核对预算编制", "Go over the budgets with the departments");
            case "price" -> advice("/purchasing/agreements", "建议为常购商品签框架协议定价", "Agree prices for what is bought often");
            default ->
                advice("/rules/" + Projection.RULES, "建议把这条要求写进提交前的提示", "Tell buyers of this before they submit");
        };
    }

    private Optional<Conclusion> overBudget() {
        return share(summary.now().totals().overBudget(), OVER_BUDGET)
                .map(share -> new Conclusion(
                        "over-budget",
                        ATTENTION,
                        "超预算订单占" + Spoken.percent(share) + "("
                                + summary.now().totals().overBudget() + "张),目标2%",
                        Spoken.percent(share) + " of the orders ("
                                + summary.now().totals().overBudget() + ") were over budget; the target is 2%",
                        Map.of("overBudget", "true"),
                        advice("/budgets", "建议改进预算编制方法", "Improve how budgets are made")));
    }

    private Optional<Conclusion> urgent() {
        return share(summary.now().totals().urgent(), URGENT)
                .map(share -> new Conclusion(
                        "urgent",
                        NOTE,
                        "加急订单占" + Spoken.percent(share) + ",加急通道可能被当作捷径",
                        Spoken.percent(share)
                                + " of the orders were urgent: the urgent channel may serve as a shortcut",
                        Map.of("urgent", "true"),
                        null));
    }

    private Optional<Conclusion> escalated() {
        return share(summary.now().totals().escalated(), ESCALATED)
                .map(share -> new Conclusion(
                        "escalated",
                        ATTENTION,
                        Spoken.percent(share) + "的订单超时后升级到上级",
                        Spoken.percent(share) + " of the orders went to superiors because nobody took them in time",
                        Map.of("escalated", "true"),
                        advice("/approval/settings", "建议核对各级时限与代理人", "Check limits and substitutes")));
    }

    private Optional<Conclusion> late() {
        return levels.stream()
                .filter(it -> it.now().totals().steps() >= ENOUGH)
                .max(Comparator.comparingInt(Diagnosis::lateShare))
                .filter(it -> lateShare(it) >= LATE)
                .map(it -> new Conclusion(
                        "late",
                        ATTENTION,
                        it.nameZh() + "一级" + Spoken.percent(lateShare(it)) + "超过时限",
                        Spoken.percent(lateShare(it)) + " were taken after the limit by " + it.nameEn(),
                        Map.of("role", it.role().value(), "late", "true"),
                        advice(
                                "/approval/settings",
                                "建议调整时限,或减少这一级的单量",
                                "Change the limit, or send this level fewer orders")));
    }

    private Optional<Conclusion> handedOver() {
        var it = summary.now().handOver();
        var met = Share.basisPoints(it.met(), it.count());
        if (it.count() < ENOUGH) {
            return Optional.empty();
        }
        var good = met >= HANDED;
        return Optional.of(new Conclusion(
                "hand-over",
                good ? GOOD : ATTENTION,
                "节点之间" + Spoken.percent(met) + "在1分钟内流转" + (good ? "" : ",未达目标"),
                Spoken.percent(met) + " of the hand-overs between levels took a minute at most"
                        + (good ? "" : "; the target is missed"),
                Map.of(),
                null));
    }

    private Optional<Conclusion> alwaysYes() {
        return levels.stream()
                .filter(it -> it.now().totals().steps() >= ALWAYS_YES
                        && it.now().totals().rejected() + it.now().totals().returned() == 0)
                .max(Comparator.comparingLong(it -> it.now().totals().steps()))
                .map(it -> new Conclusion(
                        "always-yes",
                        NOTE,
                        it.nameZh() + "一级" + it.now().totals().steps() + "单全部同意,可能多余",
                        it.nameEn() + " agreed to all " + it.now().totals().steps()
                                + " orders: the level may be redundant",
                        Map.of("role", it.role().value()),
                        advice(
                                "/rules/" + Projection.RULES,
                                "可以用草稿回测:去掉这一级会怎样",
                                "Try a draft of the rules without it on past orders")));
    }

    private Optional<Integer> share(long part, int limit) {
        return Optional.of(Share.basisPoints(part, summary.now().totals().decided()))
                .filter(it -> it >= limit);
    }

    private static long seconds(LevelLine it) {
        return it.now().totals().seconds();
    }

    private static int lateShare(LevelLine it) {
        return Share.basisPoints(it.now().totals().late(), it.now().totals().steps());
    }
}
