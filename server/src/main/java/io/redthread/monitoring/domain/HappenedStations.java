package io.redthread.monitoring.domain;

import io.redthread.monitoring.Fact;
import io.redthread.monitoring.Lane;
import io.redthread.monitoring.Station;
import io.redthread.monitoring.Station.Times;
import io.redthread.monitoring.StationState;
import java.util.ArrayList;
import java.util.List;

/** Stations of what happened to an order between its nodes: changes, acts of people, its cancellation. */
final class HappenedStations {

    private HappenedStations() {}

    /** Every change of its content. */
    static List<Station> revisions(ThreadFacts facts) {
        var stations = new ArrayList<Station>();
        var after = new ArrayList<>(facts.revisions().stream().skip(1).toList());
        for (var i = 0; i < facts.revisions().size(); i++) {
            var before = facts.revisions().get(i);
            var total = i < after.size() ? after.get(i).total() : facts.order().total();
            var lines = i < after.size()
                    ? after.get(i).lines()
                    : facts.order().lines().size();
            var version = before.revision() + 1;
            stations.add(new Station(
                    "revision-" + version,
                    null,
                    Lane.INFORMATION,
                    Words.of("订单变更 v" + version, "Order changed, v" + version),
                    StationState.DONE,
                    facts.order().number(),
                    facts.names().actor(before.replacedBy()),
                    Times.at(before.replacedAt()),
                    List.of(
                            Fact.money("原金额", "Amount before", before.total()),
                            Fact.money("现金额", "Amount after", total),
                            Fact.text("行数", "Lines", before.lines() + " → " + lines)),
                    null,
                    null,
                    "/sales/orders/" + facts.order().id().value()));
        }
        return stations;
    }

    /** What people did with it that is worth a station. */
    static List<Station> milestones(ThreadFacts facts) {
        var stations = new ArrayList<Station>();
        for (var entry : facts.journal()) {
            if (Words.isMilestone(entry.act())) {
                stations.add(new Station(
                        "act-" + entry.id().value(),
                        null,
                        Lane.INFORMATION,
                        Words.act(entry.act()),
                        StationState.DONE,
                        null,
                        facts.names().actor(entry.username()),
                        Times.at(entry.at()),
                        entry.sequence() == null
                                ? List.of()
                                : List.of(Fact.text("日志号", "Journal no.", Long.toString(entry.sequence()))),
                        null,
                        null,
                        null));
            }
        }
        return stations;
    }

    /** That it was cancelled, and why. */
    static Station cancelled(ThreadFacts facts) {
        var entry = facts.journal().stream()
                .filter(one -> one.act().equals("order-cancelled"))
                .reduce((a, b) -> b);
        var at = entry.map(one -> one.at()).orElse(facts.it().enteredAt());
        var known = new ArrayList<Fact>();
        entry.map(one -> one.after())
                .map(after -> after.path("text").asString(""))
                .filter(reason -> !reason.isEmpty())
                .ifPresent(reason -> known.add(Fact.text("原因", "Why", reason)));
        return new Station(
                "cancelled",
                null,
                Lane.INFORMATION,
                Words.of("已取消", "Cancelled"),
                StationState.STOPPED,
                null,
                entry.map(one -> facts.names().actor(one.username())).orElse(null),
                Times.at(at),
                known,
                null,
                null,
                null);
    }
}
