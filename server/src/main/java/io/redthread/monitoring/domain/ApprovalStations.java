package io.redthread.monitoring.domain;

import io.redthread.approval.ApprovalState;
import io.redthread.approval.ApprovalView;
import io.redthread.approval.ApprovalView.Step;
import io.redthread.approval.Outcome;
import io.redthread.approval.StepKind;
import io.redthread.approval.StepState;
import io.redthread.approval.Who;
import io.redthread.kernel.Label;
import io.redthread.monitoring.Explanation;
import io.redthread.monitoring.Fact;
import io.redthread.monitoring.Lane;
import io.redthread.monitoring.Station;
import io.redthread.monitoring.Station.Times;
import io.redthread.monitoring.StationState;
import io.redthread.purchasing.RequisitionView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who had to decide on a purchase, who decided, whose turn it is, who comes after. */
final class ApprovalStations {

    private final BuyingFacts facts;

    ApprovalStations(BuyingFacts facts) {
        this.facts = facts;
    }

    /** What was decided and what waits to be, in order of approvals and steps. */
    List<Station> past() {
        var stations = new ArrayList<Station>();
        for (var approval : facts.approvals()) {
            if (approval.outcome() == Outcome.AUTO) {
                stations.add(Station.of(
                                "auto-" + approval.id().value(),
                                Lane.INFORMATION,
                                title(approval, Words.of("自动通过", "Passed by the rules")),
                                StationState.DONE)
                        .by(Words.SYSTEM)
                        .timed(Times.at(approval.submittedAt()))
                        .because(new Explanation(
                                Words.of("审批规则不要求人工决定", "The rules ask nobody to decide"),
                                rules(approval),
                                List.of(),
                                null)));
            }
            approval.steps().stream()
                    .flatMap(step -> taken(approval, step).stream())
                    .forEach(stations::add);
            withdrawn(approval).ifPresent(stations::add);
        }
        return stations;
    }

    /** Steps whose turn will come. */
    List<Station> ahead() {
        return facts.approvals().stream()
                .filter(it -> it.state() == ApprovalState.WAITING)
                .flatMap(approval -> approval.steps().stream()
                        .filter(step -> step.state() == StepState.PENDING)
                        .map(step -> station(approval, step, StationState.EXPECTED)
                                .by(people(step, "planned"))
                                .because(why(approval, step))))
                .toList();
    }

    private Optional<Station> taken(ApprovalView approval, Step step) {
        var came = step.activatedAt() == null ? approval.submittedAt() : step.activatedAt();
        var limit = step.dueAt() == null ? null : Duration.between(came, step.dueAt());
        return switch (step.state()) {
            case ACTIVE -> {
                var late = step.dueAt() != null && facts.now().isAfter(step.dueAt());
                var whose = people(step, "open");
                yield Optional.of(station(approval, step, late ? StationState.OVERDUE : StationState.NOW)
                        .by(whose)
                        .timed(
                                step.dueAt() == null
                                        ? Times.since(came, facts.now())
                                        : Times.running(came, facts.now(), step.dueAt(), limit))
                        .knowing(active(step, whose))
                        .because(why(approval, step)));
            }
            case APPROVED, REJECTED, RETURNED -> {
                var ended = step.endedAt() == null ? came : step.endedAt();
                yield Optional.of(station(approval, step, StationState.DONE)
                        .by(name(Optional.ofNullable(step.endedBy())))
                        .timed(Times.over(came, came, ended, limit))
                        .knowing(decided(step))
                        .because(why(approval, step)));
            }
            case PENDING, DROPPED, REMOVED -> Optional.empty();
        };
    }

    private static List<Fact> active(Step step, Label whose) {
        var known = new ArrayList<Fact>();
        known.add(Fact.waitsFor(
                step.kind() == StepKind.OPINION
                        ? Words.of("等" + whose.zh() + "给意见", "the opinion of " + whose.en())
                        : Words.of("等" + whose.zh() + "审批", "the decision of " + whose.en())));
        if (step.escalations() > 0) {
            known.add(Fact.text("已升级", "Escalated", step.escalations() + "×"));
        }
        return known;
    }

    private static List<Fact> decided(Step step) {
        var known = new ArrayList<Fact>();
        known.add(Fact.words("结果", "Result", result(step.state())));
        if (!step.opinion().isBlank()) {
            known.add(Fact.text("意见", "Opinion", step.opinion()));
        }
        if (step.onBehalfOf() != null) {
            known.add(Fact.text("代", "For", step.onBehalfOf().name()));
        }
        return known;
    }

    private static Label result(StepState state) {
        return switch (state) {
            case APPROVED -> Words.of("同意", "approved");
            case REJECTED -> Words.of("驳回", "rejected");
            case RETURNED -> Words.of("退回修改", "returned for changes");
            case PENDING, ACTIVE, DROPPED, REMOVED -> Words.of("—", "—");
        };
    }

    private static Optional<Station> withdrawn(ApprovalView approval) {
        var at = approval.endedAt();
        if (approval.state() != ApprovalState.WITHDRAWN || at == null) {
            return Optional.empty();
        }
        return Optional.of(Station.of(
                        "withdrawn-" + approval.id().value(),
                        Lane.INFORMATION,
                        title(approval, Words.of("撤回", "Withdrawn")),
                        StationState.DONE)
                .by(name(Optional.ofNullable(approval.end()).map(ApprovalView.End::by)))
                .timed(Times.at(at)));
    }

    private static Station station(ApprovalView approval, Step step, StationState state) {
        var what = step.kind() == StepKind.OPINION
                ? Words.of(step.nameZh() + "意见", step.nameEn() + "'s opinion")
                : Words.of(step.nameZh() + "审批", step.nameEn() + "'s approval");
        return Station.of("step-" + step.id().value(), Lane.INFORMATION, title(approval, what), state);
    }

    private static Label title(ApprovalView approval, Label what) {
        return approval.document().kind().equals(RequisitionView.KIND)
                ? Words.of("请购·" + what.zh(), "Requisition: " + what.en())
                : approval.documentVersion() > 1
                        ? Words.of(
                                "v" + approval.documentVersion() + "·" + what.zh(),
                                "v" + approval.documentVersion() + ": " + what.en())
                        : what;
    }

    private static Explanation why(ApprovalView approval, Step step) {
        if (step.reasons().isEmpty()) {
            var by = step.addedBy();
            return new Explanation(
                    by == null
                            ? Words.of("审批规则", "Rules of approval")
                            : Words.of(by.name() + " 加签", "Added by " + by.name()),
                    rules(approval),
                    List.of(),
                    null);
        }
        var first = step.reasons().getFirst();
        return new Explanation(
                Words.of(first.textZh(), first.textEn()),
                approval.rules() + " v" + first.version(),
                step.reasons().stream()
                        .skip(1)
                        .map(it -> Fact.words("还因为", "Also", Words.of(it.textZh(), it.textEn())))
                        .toList(),
                null);
    }

    private static String rules(ApprovalView approval) {
        return approval.rules() + " v" + approval.rulesVersion();
    }

    private static Label people(Step step, String state) {
        var some = step.persons().stream()
                .filter(it -> it.state().equals(state))
                .map(it -> it.who().name())
                .toList();
        var all = some.isEmpty()
                ? step.persons().stream().map(it -> it.who().name()).toList()
                : some;
        return all.isEmpty()
                ? Words.of(step.nameZh(), step.nameEn())
                : Words.of(
                        all.stream().collect(Collectors.joining("、")),
                        all.stream().collect(Collectors.joining(", ")));
    }

    private static Label name(Optional<Who> who) {
        return who.map(it -> Words.of(it.name(), it.name())).orElse(Words.SYSTEM);
    }
}
