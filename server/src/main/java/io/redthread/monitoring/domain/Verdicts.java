package io.redthread.monitoring.domain;

import io.redthread.kernel.Label;
import io.redthread.monitoring.ThreadView.Decided;
import io.redthread.process.NodeCode;
import io.redthread.sales.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What validation and review decided of an order: what they found against it, and its passing. */
public final class Verdicts {

    private static final Set<NodeCode> JUDGING = Set.of(NodeCode.VALIDATION, NodeCode.REVIEW);
    private static final Map<String, Label> RESULTS = Map.of(
            "wait", Words.of("等待", "waits"),
            "exception", Words.of("异常", "exception"),
            "manual-review", Words.of("转人工审核", "to a person"));

    private Verdicts() {}

    /** All of them, oldest first. */
    public static List<Decided> of(ThreadFacts facts) {
        var passes = Pass.of(facts.it().standard(), facts.passed()).stream()
                .filter(pass -> JUDGING.contains(pass.node().code()))
                .map(pass -> passed(pass, facts));
        return Stream.concat(passes, facts.verdicts().stream().map(one -> found(one, facts)))
                .sorted(Comparator.comparing(Decided::at))
                .toList();
    }

    private static Decided passed(Pass pass, ThreadFacts facts) {
        return new Decided(
                pass.node().code().value(),
                pass.node().title(),
                Words.outcome(pass.outcome()),
                List.of(),
                pass.rules().isEmpty() ? facts.it().standard().label() : pass.rules(),
                facts.names().actor(pass.actor()),
                pass.doneAt());
    }

    private static Decided found(Verdict one, ThreadFacts facts) {
        return new Decided(
                one.node().value(),
                facts.it().standard().node(one.node()).title(),
                RESULTS.getOrDefault(one.result(), Words.of(one.result(), one.result())),
                one.reasons().stream()
                        .map(reason -> Words.of(reason.zh(), reason.en()))
                        .toList(),
                one.rules(),
                Words.SYSTEM,
                one.at());
    }
}
