package io.redthread.monitoring.domain;

import io.redthread.monitoring.Fact;
import io.redthread.monitoring.Lane;
import io.redthread.monitoring.Station;
import io.redthread.monitoring.Station.Times;
import io.redthread.monitoring.StationState;
import io.redthread.monitoring.ThreadView.Edge;
import io.redthread.process.CaseState;
import io.redthread.process.Node;
import io.redthread.process.NodeCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Weaves what the owners told into one thread. The backbone is what happened in order of time, then what is to come in
 * order of the standard; parcels branch off where the warehouse got them and meet again at the feedback.
 */
public final class ThreadWeaver {

    private static final Set<NodeCode> IN_PARCELS = Set.of(NodeCode.PICKING, NodeCode.DISPATCH);

    private final ThreadFacts facts;
    private final NodeStations nodes;
    private final ParcelStations parcels;
    private final List<Station> backbone = new ArrayList<>();
    private final List<Station> branches = new ArrayList<>();
    private final Set<Edge> edges = new LinkedHashSet<>();

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
        weaver.chain();
        weaver.parcels();
        weaver.troubles();
        weaver.money();
        return weaver.woven();
    }

    private void past() {
        var passes = Pass.of(facts.it().standard(), facts.passed());
        var latest = new HashMap<NodeCode, Pass>();
        passes.forEach(pass -> latest.put(pass.node().code(), pass));
        for (var pass : passes) {
            if (!byParcel(pass.node())) {
                backbone.add(
                        nodes.passed(pass, pass.equals(latest.get(pass.node().code())) && holds(pass)));
            }
        }
        facts.exceptions().stream()
                .filter(one -> one.resolvedAt() != null)
                .forEach(one -> backbone.add(Troubles.over(one, facts)));
        backbone.addAll(HappenedStations.revisions(facts));
        backbone.addAll(HappenedStations.milestones(facts));
        facts.parcels().stream()
                .filter(parcel -> parcel.withdrawn() != null)
                .forEach(parcel -> backbone.add(parcels.withdrawn(parcel)));
        backbone.sort(
                Comparator.comparing(one -> Objects.requireNonNull(one.times().moment())));
        if (facts.running() && !byParcel(facts.it().node())) {
            var code = facts.it().node().code();
            backbone.add(
                    nodes.present(latest.containsKey(code) ? latest.get(code).round() + 1 : 1));
        }
        if (facts.it().state() == CaseState.CANCELLED) {
            backbone.add(HappenedStations.cancelled(facts));
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
                    backbone.add(nodes.ahead(node, due));
                }
            }
        }
    }

    private void chain() {
        for (var i = 1; i < backbone.size(); i++) {
            var from = backbone.get(i - 1);
            var to = backbone.get(i);
            if (!(isFeedback(to) && !facts.living().isEmpty())) {
                edges.add(new Edge(from.id(), to.id()));
            }
        }
    }

    private void parcels() {
        for (var parcel : facts.living()) {
            var road = parcels.of(parcel);
            branches.addAll(road);
            anchor(parcel.enteredAt())
                    .ifPresent(from ->
                            edges.add(new Edge(from.id(), road.getFirst().id())));
            for (var i = 1; i < road.size(); i++) {
                edges.add(new Edge(road.get(i - 1).id(), road.get(i).id()));
            }
            backbone.stream()
                    .filter(ThreadWeaver::isFeedback)
                    .forEach(feedback -> edges.add(new Edge(ParcelStations.leaving(parcel), feedback.id())));
        }
        for (var one : facts.returns()) {
            var id = "return-" + one.id().value();
            branches.add(new Station(
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
                    null));
            anchor(one.returnedAt()).ifPresent(from -> edges.add(new Edge(from.id(), id)));
        }
        ReturnStations.of(facts).forEach(station -> {
            branches.add(station);
            anchor(Objects.requireNonNull(station.times().moment()))
                    .ifPresent(from -> edges.add(new Edge(from.id(), station.id())));
        });
    }

    /** What went wrong beside the flow branches off where it came up. */
    private void troubles() {
        facts.exceptions().stream()
                .filter(one -> one.beside() && one.resolvedAt() == null)
                .forEach(one -> {
                    var station = Troubles.beside(one, facts);
                    branches.add(station);
                    anchor(one.openedAt()).ifPresent(from -> edges.add(new Edge(from.id(), station.id())));
                });
    }

    private void money() {
        var payment = MoneyStations.payment(facts);
        branches.add(payment);
        if (backbone.isEmpty()) {
            return;
        }
        var first = backbone.getFirst();
        var paid = facts.order().paidAt();
        if (paid.isPresent()
                && !paid.get().isAfter(Objects.requireNonNull(first.times().moment()))) {
            edges.add(
                    new Edge(payment.id(), backbone.size() > 1 ? backbone.get(1).id() : first.id()));
            return;
        }
        edges.add(new Edge(first.id(), payment.id()));
        paid.flatMap(at -> backbone.stream()
                        .filter(one -> NodeCode.VALIDATION.value().equals(one.node()))
                        .filter(one -> one.times().moment() != null
                                && !one.times().moment().isBefore(at))
                        .findFirst())
                .ifPresent(validation -> edges.add(new Edge(payment.id(), validation.id())));
    }

    /** The last of the backbone that had happened by then. */
    private Optional<Station> anchor(Instant moment) {
        return backbone.stream()
                .filter(one -> doneBy(one.times().doneAt(), moment))
                .reduce((earlier, later) -> later)
                .or(() -> backbone.stream().findFirst());
    }

    private static boolean doneBy(@Nullable Instant done, Instant moment) {
        return done != null && !done.isAfter(moment);
    }

    private boolean byParcel(Node node) {
        return IN_PARCELS.contains(node.code()) && !facts.living().isEmpty();
    }

    private static boolean isFeedback(Station one) {
        return NodeCode.FEEDBACK.value().equals(one.node()) && !one.id().startsWith("exception");
    }

    private Woven woven() {
        var all = new ArrayList<Station>(backbone);
        all.addAll(branches);
        Map<Boolean, List<Station>> byTime = all.stream().collect(Collectors.partitioningBy(Station::ahead));
        var ordered = new ArrayList<Station>(all.size());
        for (var ahead : List.of(false, true)) {
            byTime.getOrDefault(ahead, List.of()).stream()
                    .sorted(Comparator.comparing(ThreadWeaver::placed))
                    .forEach(ordered::add);
        }
        return new Woven(ordered, List.copyOf(edges));
    }

    private static Instant placed(Station one) {
        var moment = one.times().moment();
        return moment == null ? Instant.MAX : moment;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * A thread.
     *
     * @param stations past before future, each by time
     * @param edges what led to what
     */
    public record Woven(List<Station> stations, List<Edge> edges) {}
}
