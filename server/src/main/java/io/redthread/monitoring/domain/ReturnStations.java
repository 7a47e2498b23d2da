package io.redthread.monitoring.domain;

import io.redthread.kernel.Label;
import io.redthread.monitoring.Fact;
import io.redthread.monitoring.Lane;
import io.redthread.monitoring.Station;
import io.redthread.monitoring.Station.Times;
import io.redthread.monitoring.StationState;
import io.redthread.receiving.RefundView;
import io.redthread.receiving.ReturnView;
import java.util.ArrayList;
import java.util.List;

/** What came back of the order, and what was given back for it. */
public final class ReturnStations {

    private ReturnStations() {}

    /** How far a return is, in words. */
    public static Label state(ReturnView it) {
        return switch (it.state()) {
            case ANNOUNCED -> Words.of("待收货", "announced");
            case RECEIVED -> Words.of("待质检", "to inspect");
            case INSPECTED -> Words.of("待处理", "to settle");
            case CLOSED -> Words.of("已完结", "closed");
            case CANCELLED -> Words.of("已取消", "called off");
            case EXPIRED -> Words.of("已过期", "expired");
        };
    }

    /** The page of a return. */
    public static String link(ReturnView it) {
        return "/receiving/returns/" + it.id().value();
    }

    /** The stations of an order's returns and refunds. */
    static List<Station> of(ThreadFacts facts) {
        var stations = new ArrayList<Station>();
        facts.authorised().forEach(it -> stations.add(returned(it, facts)));
        facts.refunds().forEach(it -> stations.add(refund(it, facts)));
        return stations;
    }

    private static Station returned(ReturnView it, ThreadFacts facts) {
        var known = new ArrayList<Fact>();
        known.add(Fact.words("状态", "State", state(it)));
        if (!it.waybill().isEmpty()) {
            known.add(Fact.text("运单", "Waybill", it.waybill()));
        }
        if (it.receivedAt() != null) {
            known.add(Fact.at("收货", "Received", it.receivedAt()));
        }
        if (it.inspectedAt() != null) {
            known.add(Fact.at("质检", "Inspected", it.inspectedAt()));
        }
        if (!it.exchangeNumber().isEmpty()) {
            known.add(Fact.text("换货订单", "Exchange", it.exchangeNumber()));
        }
        return new Station(
                "rma-" + it.id().value(),
                null,
                Lane.GOODS,
                Words.of("退货", "Return"),
                standing(it),
                it.number(),
                facts.names().actor(it.openedBy()),
                it.endedAt() == null
                        ? Times.running(it.openedAt(), facts.now(), it.expiresAt(), null)
                        : Times.over(it.openedAt(), it.openedAt(), it.endedAt(), null),
                known,
                null,
                null,
                link(it));
    }

    private static StationState standing(ReturnView it) {
        return switch (it.state()) {
            case ANNOUNCED, RECEIVED, INSPECTED -> StationState.NOW;
            case CLOSED -> StationState.DONE;
            case CANCELLED, EXPIRED -> StationState.STOPPED;
        };
    }

    private static Station refund(RefundView it, ThreadFacts facts) {
        var decidedAt = it.decidedAt();
        var state = switch (it.state()) {
            case REQUESTED -> StationState.NOW;
            case APPROVED -> StationState.DONE;
            case REJECTED -> StationState.STOPPED;
        };
        return new Station(
                "refund-" + it.id().value(),
                null,
                Lane.MONEY,
                Words.of("退款", "Refund"),
                state,
                it.number(),
                facts.names().actor(it.decidedBy() == null ? it.requestedBy() : it.decidedBy()),
                decidedAt == null
                        ? Times.at(it.requestedAt())
                        : Times.over(it.requestedAt(), it.requestedAt(), decidedAt, null),
                List.of(Fact.money("金额", "Amount", it.amount()), Fact.text("原因", "Reason", it.reason())),
                null,
                null,
                "/receiving/refunds?q=" + it.number());
    }
}
