package io.redthread.monitoring.domain;

import io.redthread.monitoring.Fact;
import io.redthread.monitoring.Lane;
import io.redthread.monitoring.Station;
import io.redthread.monitoring.Station.Times;
import io.redthread.monitoring.StationState;
import io.redthread.purchasing.AnswerState;
import io.redthread.purchasing.PurchaseLife.Awarded;
import io.redthread.purchasing.RequisitionView;
import io.redthread.purchasing.RfqView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where a purchase came from: the need, the prices asked for and offered, the choice. */
final class SourcingStations {

    private SourcingStations() {}

    /** In no order. */
    static List<Station> of(BuyingFacts facts) {
        var stations = new ArrayList<Station>();
        facts.life().requisitions().forEach(it -> stations.add(need(it, facts)));
        for (var rfq : facts.life().rfqs()) {
            stations.add(asked(rfq, facts));
            offers(rfq, stations);
            facts.life().awards().stream()
                    .filter(it -> it.rfq().equals(rfq.id())
                            && it.order().equals(facts.order().id()))
                    .findFirst()
                    .ifPresent(it -> stations.add(award(it, rfq, facts)));
        }
        return stations;
    }

    private static Station need(RequisitionView it, BuyingFacts facts) {
        var known = new ArrayList<Fact>();
        known.add(Fact.text("用途", "Purpose", it.purpose()));
        known.add(Fact.text("行数", "Lines", Integer.toString(it.lineCount())));
        if (it.amount().isPositive()) {
            known.add(Fact.money("估价", "Estimate", it.amount()));
        }
        it.wantedOn().ifPresent(day -> known.add(Fact.text("期望到货", "Wanted by", day.toString())));
        return Station.of(
                        "requisition-" + it.id().value(),
                        Lane.INFORMATION,
                        Words.of("请购", "Requisition"),
                        StationState.DONE)
                .numbered(it.number(), "/purchasing/requisitions/" + it.id().value())
                .by(facts.names().actor(it.requester()))
                .timed(Times.at(it.createdAt()))
                .knowing(known);
    }

    private static Station asked(RfqView it, BuyingFacts facts) {
        return Station.of("rfq-" + it.id().value(), Lane.INFORMATION, Words.of("询价", "Prices asked"), StationState.DONE)
                .numbered(it.number(), "/purchasing/rfqs/" + it.id().value())
                .by(facts.names().actor(it.buyer()))
                .timed(Times.at(it.createdAt()))
                .knowing(List.of(
                        Fact.text("标题", "Title", it.title()),
                        Fact.text(
                                "供应商数",
                                "Suppliers",
                                Integer.toString(it.suppliers().size())),
                        Fact.text("截止", "Answer by", it.answerBy().toString())));
    }

    private static void offers(RfqView rfq, List<Station> stations) {
        var answered = rfq.suppliers().stream()
                .filter(it -> it.answeredAt().isPresent())
                .sorted(Comparator.comparing(it -> it.answeredAt().orElse(Instant.MIN)))
                .toList();
        if (answered.isEmpty()) {
            return;
        }
        var known = answered.stream()
                .map(it -> Fact.words(
                        it.name(),
                        it.name(),
                        it.state() == AnswerState.DECLINED
                                ? Words.of("不报价", "declined")
                                : Words.of(
                                        it.leadDays()
                                                .map(days -> "已报价," + days + " 天交货")
                                                .orElse("已报价"),
                                        it.leadDays()
                                                .map(days -> "offered, " + days + " days")
                                                .orElse("offered"))))
                .toList();
        stations.add(Station.of(
                        "offers-" + rfq.id().value(),
                        Lane.INFORMATION,
                        Words.of("报价 " + answered.size() + " 家", "Offers: " + answered.size()),
                        StationState.DONE)
                .by(Words.of("供应商", "Suppliers"))
                .timed(Times.at(answered.getLast().answeredAt().orElseThrow()))
                .knowing(known));
    }

    private static Station award(Awarded it, RfqView rfq, BuyingFacts facts) {
        var known = new ArrayList<Fact>();
        known.add(Fact.words("供应商", "Supplier", facts.supplier()));
        if (!it.reason().isBlank()) {
            known.add(Fact.text("不选最低价的原因", "Why not the cheapest", it.reason()));
        }
        return Station.of("award-" + rfq.id().value(), Lane.INFORMATION, Words.of("定标", "Awarded"), StationState.DONE)
                .by(facts.names().actor(it.by()))
                .timed(Times.at(it.at()))
                .knowing(known);
    }
}
