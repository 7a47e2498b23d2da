package io.redthread.monitoring.domain;

import io.redthread.monitoring.Fact;
import io.redthread.monitoring.Lane;
import io.redthread.monitoring.Station;
import io.redthread.monitoring.Station.Times;
import io.redthread.monitoring.StationState;
import io.redthread.process.CaseState;
import io.redthread.process.Node;
import io.redthread.process.NodeCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Weaves what the owners told into one thread. The backbone is what happened in order of time, then what is to come in
 * order of the standard; parcels branch off where the warehouse got them and meet again at the feedback.
 */
public final class ThreadWeaver {

    private static final Set<NodeCode> IN_PARCELS = Set.of(NodeCode.PICKING, NodeCode.DISPATCH);

    private final ThreadFacts facts;
    private final NodeStations nodes;
    private final ParcelStations parcels;
    private final Loom loom = new Loom();

    private ThreadWeaver(ThreadFacts facts) {
        this.facts = facts;
        this.nodes = new NodeStations(facts);
        this.parcels = new ParcelStations(facts, nodes);
    }

    /** The thread of these facts. */
    public static Woven weave(ThreadFacts facts) {
        var weaver = new ThreadWeaver(facts);
        weaver.past();
        weaver.future();
        weaver.loom.chain(to -> isFeedback(to) && !facts.living().isEmpty());
        weaver.parcels();
        weaver.troubles();
        weaver.money();
        return weaver.loom.woven();
    }

    private void past() {
        var passes = Pass.of(facts.it().standard(), facts.passed());
        var latest = new HashMap<NodeCode, Pass>();
        passes.forEach(pass -> latest.put(pass.node().code(), pass));
        for (var pass : passes) {
            if (!byParcel(pass.node())) {
                loom.add(nodes.passed(pass, pass.equals(latest.get(pass.node().code())) && holds(pass)));
            }
        }
        facts.exceptions().stream()
                .filter(one -> one.resolvedAt() != null)
                .forEach(one -> loom.add(Troubles.over(one, facts)));
        loom.addAll(HappenedStations.revisions(facts));
        loom.addAll(HappenedStations.milestones(facts));
        facts.parcels().stream()
                .filter(parcel -> parcel.withdrawn() != null)
                .forEach(parcel -> loom.add(parcels.withdrawn(parcel)));
        loom.inTime();
        if (facts.running() && !byParcel(facts.it().node())) {
            var code = facts.it().node().code();
            loom.add(nodes.present(latest.containsKey(code) ? latest.get(code).round() + 1 : 1));
        }
        if (facts.it().state() == CaseState.CANCELLED) {
            loom.add(HappenedStations.cancelled(facts));
        }
    }

    /** A passage still counts unless the order was sent back behind it. */
    private boolean holds(Pass pass) {
        return !facts.running() || pass.node().position() < facts.it().node().position();
    }

    private void future() {
        if (!facts.running()) {
            return;
        }
        var due = later(facts.now(), facts.it().dueAt());
        for (var node : facts.it().standard().nodes()) {
            if (node.position() > facts.it().node().position()) {
                due = due.plus(node.limit());
                if (!byParcel(node)) {
                    loom.add(nodes.ahead(node, due));
                }
            }
        }
    }

    private void parcels() {
        for (var parcel : facts.living()) {
            loom.branch(parcel.enteredAt(), parcels.of(parcel));
            loom.backbone().stream()
                    .filter(ThreadWeaver::isFeedback)
                    .forEach(feedback -> loom.lead(ParcelStations.leaving(parcel), feedback.id()));
        }
        for (var one : facts.returns()) {
            var id = "return-" + one.id().value();
            var station = new Station(
                    id,
                    null,
                    Lane.GOODS,
                    Words.of("退货", "Return"),
                    StationState.DONE,
                    one.number(),
                    Words.CUSTOMER,
                    Times.at(one.returnedAt()),
                    List.of(
                            Fact.money("金额", "Amount", one.amount()),
                            Fact.text("行数", "Lines", Integer.toString(one.lines())),
                            Fact.text("平台单号", "Platform number", one.platformNumber())),
                    null,
                    null,
                    null);
            loom.branch(one.returnedAt(), List.of(station));
        }
        ReturnStations.of(facts)
                .forEach(station ->
                        loom.branch(Objects.requireNonNull(station.times().moment()), List.of(station)));
    }

    /** What went wrong beside the flow branches off where it came up. */
    private void troubles() {
        facts.exceptions().stream()
                .filter(one -> one.beside() && one.resolvedAt() == null)
                .forEach(one -> loom.branch(one.openedAt(), List.of(Troubles.beside(one, facts))));
    }

    private void money() {
        var payment = MoneyStations.payment(facts);
        loom.beside(payment);
        var backbone = loom.backbone();
        if (backbone.isEmpty()) {
            return;
        }
        var first = backbone.getFirst();
        var paid = facts.order().paidAt();
        if (paid.isPresent()
                && !paid.get().isAfter(Objects.requireNonNull(first.times().moment()))) {
            loom.lead(payment.id(), backbone.size() > 1 ? backbone.get(1).id() : first.id());
            return;
        }
        loom.lead(first.id(), payment.id());
        paid.flatMap(at -> backbone.stream()
                        .filter(one -> NodeCode.VALIDATION.value().equals(one.node()))
                        .filter(one -> one.times().moment() != null
                                && !one.times().moment().isBefore(at))
                        .findFirst())
                .ifPresent(validation -> loom.lead(payment.id(), validation.id()));
    }

    private boolean byParcel(Node node) {
        return IN_PARCELS.contains(node.code()) && !facts.living().isEmpty();
    }

    private static boolean isFeedback(Station one) {
        return NodeCode.FEEDBACK.value().equals(one.node()) && !one.id().startsWith("exception");
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
