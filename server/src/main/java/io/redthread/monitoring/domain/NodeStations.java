package io.redthread.monitoring.domain;

import io.redthread.kernel.Label;
import io.redthread.monitoring.Fact;
import io.redthread.monitoring.Lane;
import io.redthread.monitoring.Station;
import io.redthread.monitoring.Station.Times;
import io.redthread.monitoring.StationState;
import io.redthread.process.CaseState;
import io.redthread.process.Node;
import io.redthread.process.NodeCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stations of the standard's nodes: passed, present, to come. */
final class NodeStations {

    private static final Set<NodeCode> GOODS = Set.of(NodeCode.ALLOCATION, NodeCode.PICKING, NodeCode.DISPATCH);

    private final ThreadFacts facts;
    private final Reasons reasons;

    NodeStations(ThreadFacts facts) {
        this.facts = facts;
        this.reasons = new Reasons(facts);
    }

    /** A node that was passed. */
    Station passed(Pass pass, boolean latest) {
        var node = pass.node();
        var known = new ArrayList<Fact>();
        known.add(Fact.words("结果", "Result", Words.outcome(pass.outcome())));
        if (node.code().equals(NodeCode.SYNC)) {
            known.add(Fact.text("平台单号", "Platform number", facts.order().platformNumber()));
            known.add(Fact.at("下单时间", "Ordered", facts.order().orderedAt()));
        }
        if (latest && node.code().equals(NodeCode.ALLOCATION)) {
            facts.choices()
                    .forEach(choice -> known.add(Fact.words("发货仓", "Ships from", facts.warehouse(choice.warehouse()))));
            known.addAll(reserved());
        }
        var first = node.code().equals(NodeCode.SYNC);
        return new Station(
                pass.id(),
                node.code().value(),
                lane(node),
                Words.round(node.title(), pass.round()),
                StationState.DONE,
                first ? facts.order().number() : null,
                facts.names().actor(pass.actor()),
                Times.over(pass.enteredAt(), pass.startedAt(), pass.doneAt(), node.limit()),
                known,
                latest ? reasons.of(pass) : null,
                node.instruction(),
                first ? "/sales/orders/" + facts.order().id().value() : null);
    }

    /** The node the order stands at. */
    Station present(int round) {
        var it = facts.it();
        return present(
                it.node(),
                it.node().code() + "-" + round,
                Words.round(it.node().title(), round),
                it.enteredAt(),
                it.dueAt(),
                List.of());
    }

    /** Something under way at the present node; an open exception or a hold takes its place. */
    Station present(Node node, String id, Label title, Instant entered, Instant due, List<Fact> known) {
        var all = new ArrayList<>(known);
        var open = facts.open();
        if (facts.it().state() == CaseState.EXCEPTION && open.isPresent()) {
            var one = open.get();
            all.add(Fact.words("异常", "Exception", facts.typeTitle(one)));
            all.add(Fact.words("原因", "What is wrong", Words.of(one.detailZh(), one.detailEn())));
            var owner = one.assignee() == null
                    ? Words.department(one.ownerDepartment())
                    : facts.names().actor(one.assignee());
            var limit = java.time.Duration.between(one.openedAt(), one.dueAt());
            return new Station(
                    id,
                    node.code().value(),
                    lane(node),
                    title,
                    StationState.EXCEPTION,
                    null,
                    owner,
                    Times.running(one.openedAt(), facts.now(), one.dueAt(), limit),
                    all,
                    reasons.steps(one),
                    node.instruction(),
                    Troubles.link(one));
        }
        facts.it().waitsFor().ifPresent(what -> all.add(Fact.waitsFor(Words.waiting(what))));
        return new Station(
                id,
                node.code().value(),
                lane(node),
                title,
                state(due),
                null,
                owner(node),
                Times.running(entered, facts.now(), due, node.limit()),
                all,
                reasons.present(node),
                node.instruction(),
                null);
    }

    /** A node to come. */
    Station ahead(Node node, Instant due) {
        return ahead(node, node.code().value(), node.title(), due, List.of());
    }

    /** Something to come at a node. */
    Station ahead(Node node, String id, Label title, Instant due, List<Fact> known) {
        return new Station(
                id,
                node.code().value(),
                lane(node),
                title,
                StationState.EXPECTED,
                null,
                owner(node),
                Times.until(due, node.limit()),
                known,
                null,
                node.instruction(),
                null);
    }

    /** The state of what is under way. */
    StationState state(Instant due) {
        if (facts.it().state() == CaseState.HELD) {
            return StationState.STOPPED;
        }
        return facts.now().isAfter(due) ? StationState.OVERDUE : StationState.NOW;
    }

    static Lane lane(Node node) {
        return GOODS.contains(node.code()) ? Lane.GOODS : Lane.INFORMATION;
    }

    private static @Nullable Label owner(Node node) {
        return node.automatic() && !node.code().equals(NodeCode.REVIEW)
                ? Words.SYSTEM
                : Words.department(node.ownerDepartment());
    }

    private List<Fact> reserved() {
        return facts.held().stream()
                .limit(8)
                .map(held -> Fact.text(
                        "已锁",
                        "Reserved",
                        held.sku() + " × "
                                + held.quantity().amount().stripTrailingZeros().toPlainString()
                                + held.lot().map(lot -> " (" + lot + ")").orElse("")))
                .toList();
    }
}
