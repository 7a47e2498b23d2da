package io.redthread.monitoring.domain;

import io.redthread.inventory.Considered;
import io.redthread.kernel.Label;
import io.redthread.kernel.Sku;
import io.redthread.monitoring.Explanation;
import io.redthread.monitoring.Fact;
import io.redthread.process.ExceptionView;
import io.redthread.process.Node;
import io.redthread.process.NodeCode;
import io.redthread.sales.OrderTrail.ReviewBasis;
import io.redthread.sales.OrderTrail.ReviewReason;
import io.redthread.sales.OrderTrail.WarehouseChoice;
import io.redthread.sales.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why the automatic nodes decided as they did: the rule, its version, the facts, and what would have changed it. */
final class Reasons {

    private final ThreadFacts facts;

    Reasons(ThreadFacts facts) {
        this.facts = facts;
    }

    /** Why a node was passed. */
    @Nullable
    Explanation of(Pass pass) {
        var code = pass.node().code();
        if (code.equals(NodeCode.VALIDATION)) {
            return validation();
        }
        if (code.equals(NodeCode.REVIEW)) {
            return review(pass);
        }
        return code.equals(NodeCode.ALLOCATION) && !facts.choices().isEmpty() ? allocation() : null;
    }

    /** Why the order stands where it does. */
    @Nullable
    Explanation present(Node node) {
        if (!node.code().equals(NodeCode.REVIEW)) {
            return null;
        }
        return facts.verdictAt(NodeCode.REVIEW, facts.now())
                .map(this::found)
                .orElseGet(() -> facts.review().map(Reasons::review).orElse(null));
    }

    /** As it was decided then, not as the template of today would. */
    private @Nullable Explanation review(Pass pass) {
        if (!pass.outcome().equals("auto-pass")) {
            return facts.verdictAt(NodeCode.REVIEW, pass.doneAt())
                    .map(this::found)
                    .orElse(null);
        }
        var decided = facts.reviewedAt(pass.doneAt());
        return facts.review()
                .map(basis -> new Explanation(
                        Words.of("没有一条需要人工审核的规则成立,自动通过。", "No rule that asks for a person holds: it passes by itself."),
                        pass.rules().isEmpty() ? basis.label() : pass.rules(),
                        decided.map(WentBy::facts).orElse(List.of()),
                        decided.flatMap(WentBy::nearest).orElse(otherwise(pass, basis))))
                .orElse(null);
    }

    /** What the template of today would stop, where it is the one that decided. */
    private static @Nullable Label otherwise(Pass pass, ReviewBasis basis) {
        return pass.rules().isEmpty() || pass.rules().equals(basis.label())
                ? Words.of("这些情况才转人工:" + zh(basis.reasons()), "A person would look at: " + en(basis.reasons()))
                : null;
    }

    private Explanation found(Verdict verdict) {
        var zh = verdict.reasons().stream().map(Verdict.Reason::zh).collect(Collectors.joining(";"));
        var en = verdict.reasons().stream().map(Verdict.Reason::en).collect(Collectors.joining("; "));
        return new Explanation(
                Words.of("需要人工审核:" + zh, "A person must look: " + en),
                verdict.rules(),
                facts.reviewedAt(verdict.at()).map(WentBy::facts).orElse(List.of()),
                Words.of("不符合该条件时自动通过。", "Without that it passes by itself."));
    }

    /** How an exception is handled. */
    @Nullable
    Explanation steps(ExceptionView one) {
        var type = facts.types().get(one.type());
        if (type == null) {
            return null;
        }
        var steps = new ArrayList<Fact>();
        for (var step : type.steps()) {
            var number = steps.size() + 1;
            steps.add(Fact.words("步骤" + number, "Step " + number, step));
        }
        return new Explanation(
                Words.of(
                        "处理步骤:" + type.title().zh(),
                        "How to handle: " + type.title().en()),
                null,
                steps,
                null);
    }

    private Explanation validation() {
        return new Explanation(
                Words.of(
                        "依次核对付款、地址、商品、库存,第一项不合格即停。",
                        "Payment, address, goods and stock are checked in turn; the first that fails stops."),
                facts.it().standard().label(),
                List.of(),
                Words.of("任何一项不合格,会转为异常或等待付款。", "Had one failed, it would be an exception or wait for payment."));
    }

    private static Explanation review(ReviewBasis basis) {
        var holding = basis.reasons().stream().filter(ReviewReason::holds).toList();
        if (holding.isEmpty()) {
            return new Explanation(
                    Words.of("没有一条需要人工审核的规则成立,自动通过。", "No rule that asks for a person holds: it passes by itself."),
                    basis.label(),
                    List.of(),
                    Words.of("这些情况才转人工:" + zh(basis.reasons()), "A person would look at: " + en(basis.reasons())));
        }
        return new Explanation(
                Words.of("需要人工审核:" + zh(holding), "A person must look: " + en(holding)),
                basis.label(),
                List.of(),
                Words.of("不符合该条件时自动通过。", "Without that it passes by itself."));
    }

    private Explanation allocation() {
        var known = new ArrayList<Fact>();
        for (var choice : facts.choices()) {
            known.add(Fact.words(
                    "选中",
                    "Chosen",
                    Words.of(
                            facts.warehouse(choice.warehouse()).zh() + "(优先级 " + choice.rank() + ")",
                            facts.warehouse(choice.warehouse()).en() + " (priority " + choice.rank() + ")")));
        }
        var chosen = facts.choices().stream().map(WarehouseChoice::warehouse).toList();
        var considered = facts.choices().getFirst().considered();
        considered.stream()
                .filter(one -> !chosen.contains(one.warehouse()))
                .limit(8)
                .forEach(one -> known.add(Fact.words("比较过", "Considered", compared(one))));
        return new Explanation(
                rule(facts.choices().getFirst().code()),
                facts.it().standard().label(),
                known,
                nearest(considered.stream()
                        .filter(one -> !chosen.contains(one.warehouse()))
                        .toList()));
    }

    private static Label rule(String code) {
        return switch (code) {
            case "preferred" ->
                Words.of("配送范围的首选仓库,整单库存齐全。", "First choice for the delivery area, and it has everything.");
            case "first-complete" ->
                Words.of("按优先级,第一个整单齐全的仓库。", "The first in order of priority that has everything.");
            case "fewest-splits" -> Words.of("没有一个仓库齐全,取拆单最少的组合。", "No warehouse has everything: the fewest splits.");
            case "part" ->
                Words.of(
                        "库存只有一部分,店铺允许拆单:有货的先发,其余转欠单等到货。",
                        "Only a part is there and the shop allows splitting: that goes now, the rest waits as a back order.");
            default -> Words.of(code, code);
        };
    }

    private @Nullable Label nearest(List<Considered> others) {
        return others.stream()
                .min(java.util.Comparator.comparingInt(Considered::rank))
                .map(one -> one.complete()
                        ? Words.of(
                                "其次:" + facts.warehouse(one.warehouse()).zh() + ",也齐全。",
                                "Next: " + facts.warehouse(one.warehouse()).en() + ", complete as well.")
                        : Words.of(
                                "差一点:" + facts.warehouse(one.warehouse()).zh() + " 若有 " + skus(one.missing())
                                        + " 就会选它。",
                                "Nearest: " + facts.warehouse(one.warehouse()).en() + " would have been chosen with "
                                        + skus(one.missing()) + "."))
                .orElse(Words.of(
                        "首选仓缺货时,依次取下一个齐全的仓库。", "Had it been short, the next warehouse with everything would ship."));
    }

    private Label compared(Considered one) {
        var name = facts.warehouse(one.warehouse());
        return one.complete()
                ? Words.of(name.zh() + ":齐全,优先级 " + one.rank(), name.en() + ": complete, priority " + one.rank())
                : Words.of(name.zh() + ":缺 " + skus(one.missing()), name.en() + ": lacks " + skus(one.missing()));
    }

    private static String skus(List<Sku> skus) {
        return skus.stream().limit(5).map(Sku::code).collect(Collectors.joining(", ")) + (skus.size() > 5 ? " …" : "");
    }

    private static String zh(List<ReviewReason> reasons) {
        return joined(reasons, ReviewReason::zh, ";");
    }

    private static String en(List<ReviewReason> reasons) {
        return joined(reasons, ReviewReason::en, "; ");
    }

    private static String joined(List<ReviewReason> reasons, Function<ReviewReason, String> words, String between) {
        return reasons.stream().map(words).collect(Collectors.joining(between));
    }
}
