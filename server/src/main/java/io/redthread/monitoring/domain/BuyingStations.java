package io.redthread.monitoring.domain;

import io.redthread.budget.BudgetEntryView;
import io.redthread.control.FindingLine;
import io.redthread.kernel.Label;
import io.redthread.monitoring.Fact;
import io.redthread.monitoring.Lane;
import io.redthread.monitoring.Station;
import io.redthread.monitoring.Station.Times;
import io.redthread.monitoring.StationState;
import io.redthread.purchasing.ChangeState;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.SupplierLetter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The stations of the order itself: written, changed, released, confirmed, ended; what it holds of budgets. */
final class BuyingStations {

    private final BuyingFacts facts;

    BuyingStations(BuyingFacts facts) {
        this.facts = facts;
    }

    /** The order as it was written; while it is a draft, its writer has it. */
    Station written() {
        var order = facts.order();
        var draft = order.state() == OrderState.DRAFT;
        var known = new ArrayList<Fact>();
        known.add(Fact.words("供应商", "Supplier", facts.supplier()));
        known.add(Fact.money("金额", "Amount", order.total()));
        known.add(Fact.text("行数", "Lines", Integer.toString(order.lineCount())));
        order.wantedOn().ifPresent(day -> known.add(Fact.text("期望到货", "Wanted by", day.toString())));
        if (order.urgent()) {
            known.add(Fact.text("紧急", "Urgent", order.urgencyReason()));
        }
        if (draft) {
            known.add(Fact.waitsFor(Words.of("等提交审批", "its submission")));
        }
        return Station.of(
                        "order",
                        Lane.INFORMATION,
                        draft ? Words.of("起草", "Draft") : Words.of("采购订单", "Purchase order"),
                        draft ? StationState.NOW : StationState.DONE)
                .numbered(order.number(), "/purchasing/orders/" + order.id().value())
                .by(buyer())
                .timed(
                        draft
                                ? Times.since(order.times().createdAt(), facts.now())
                                : Times.at(order.times().createdAt()))
                .knowing(known);
    }

    /** Changes that made another version of it, and those that fell. */
    Stream<Station> changes() {
        var versions = facts.life().versions();
        var made = Stream.<Station>builder();
        for (var i = 0; i < versions.size(); i++) {
            var before = versions.get(i);
            var after = i + 1 < versions.size()
                    ? versions.get(i + 1).amount()
                    : facts.order().amount();
            before.replacedAt()
                    .ifPresent(at -> made.add(Station.of(
                                    "version-" + (before.version() + 1),
                                    Lane.INFORMATION,
                                    Words.of("变更 v" + (before.version() + 1), "Changed, v" + (before.version() + 1)),
                                    StationState.DONE)
                            .by(facts.names().actor(before.by()))
                            .timed(Times.at(at))
                            .knowing(List.of(
                                    Fact.money("原金额", "Amount before", before.amount()),
                                    Fact.money("现金额", "Amount after", after),
                                    Fact.text("原因", "Reason", before.reason())))));
        }
        facts.life().changes().stream()
                .filter(it -> it.state() != ChangeState.APPLIED && it.state() != ChangeState.AWAITING_APPROVAL)
                .forEach(it -> made.add(Station.of(
                                "change-" + it.id().value(),
                                Lane.INFORMATION,
                                Words.of("变更未通过", "Change not made"),
                                StationState.DONE)
                        .by(facts.names().actor(it.by()))
                        .timed(Times.at(it.endedAt().orElse(it.at())))
                        .knowing(List.of(
                                Fact.money("想改为", "Would have been", it.amount()),
                                Fact.text("原因", "Reason", it.reason()),
                                Fact.text("答复", "Answer", it.answer())))));
        return made.build();
    }

    /** It was rejected or sent back: the thread is cut until its writer changes it. */
    Optional<Station> rework() {
        var order = facts.order();
        var rejected = order.state() == OrderState.REJECTED;
        if (!rejected && order.state() != OrderState.RETURNED) {
            return Optional.empty();
        }
        var since = order.times().decidedAt().orElse(order.times().updatedAt());
        return Optional.of(Station.of(
                        "rework",
                        Lane.INFORMATION,
                        rejected ? Words.of("已驳回", "Rejected") : Words.of("退回待修改", "To be changed"),
                        rejected ? StationState.STOPPED : StationState.NOW)
                .by(buyer())
                .timed(Times.since(since, facts.now()))
                .knowing(List.of(
                        Fact.text("原因", "Reason", order.reason()),
                        Fact.waitsFor(Words.of("等修改后重新提交", "its being changed and submitted again")))));
    }

    /** Its way to the supplier: behind us, now or to come. */
    Optional<Station> release() {
        var times = facts.order().times();
        var station = Station.of("release", Lane.INFORMATION, Words.of("下达", "Released"), StationState.DONE);
        if (times.releasedAt().isPresent()) {
            return Optional.of(station.by(facts.supplier())
                    .timed(Times.at(times.releasedAt().get())));
        }
        if (facts.order().state() == OrderState.APPROVED) {
            var since = times.decidedAt().orElse(times.updatedAt());
            return Optional.of(Station.of("release", Lane.INFORMATION, Words.of("下达", "Release"), StationState.NOW)
                    .by(buyer())
                    .timed(Times.since(since, facts.now()))
                    .knowing(List.of(Fact.waitsFor(Words.of("等采购员下达给供应商", "its release to the supplier")))));
        }
        return facts.beforeRelease()
                ? Optional.of(Station.of("release", Lane.INFORMATION, Words.of("下达", "Release"), StationState.EXPECTED)
                        .by(buyer()))
                : Optional.empty();
    }

    /** The supplier opened it. */
    Optional<Station> viewed() {
        return facts.order()
                .times()
                .viewedAt()
                .map(at -> Station.of(
                                "viewed",
                                Lane.INFORMATION,
                                Words.of("供应商已查看", "Opened by the supplier"),
                                StationState.DONE)
                        .by(facts.supplier())
                        .timed(Times.at(at)));
    }

    /** The supplier's word when the goods come: given, waited for, or to come. */
    Optional<Station> confirmation() {
        var order = facts.order();
        var title = Words.of("确认交期", "Delivery confirmed");
        var times = order.times();
        if (times.confirmedAt().isPresent()) {
            return Optional.of(Station.of("confirmed", Lane.INFORMATION, title, StationState.DONE)
                    .by(facts.supplier())
                    .timed(Times.at(times.confirmedAt().get()))
                    .knowing(confirmed(times.confirmedOn(), order.wantedOn())));
        }
        if (facts.beforeRelease()) {
            return Optional.of(Station.of("confirmed", Lane.INFORMATION, title, StationState.EXPECTED)
                    .by(facts.supplier()));
        }
        if (order.state() != OrderState.RELEASED) {
            return Optional.empty();
        }
        var since = Stream.of(times.releasedAt(), times.viewedAt())
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(times.updatedAt());
        return Optional.of(Station.of("confirmed", Lane.INFORMATION, title, StationState.NOW)
                .by(facts.supplier())
                .timed(Times.since(since, facts.now()))
                .knowing(List.of(Fact.waitsFor(Words.of("等供应商确认交期", "the supplier's word on the day")))));
    }

    private static List<Fact> confirmed(Optional<LocalDate> on, Optional<LocalDate> wanted) {
        var known = new ArrayList<Fact>();
        on.ifPresent(day -> known.add(Fact.text("承诺到货", "Promised for", day.toString())));
        wanted.ifPresent(day -> known.add(Fact.text("期望到货", "Wanted by", day.toString())));
        if (on.isPresent() && wanted.isPresent() && on.get().isAfter(wanted.get())) {
            known.add(days(ChronoUnit.DAYS.between(wanted.get(), on.get())));
        }
        return known;
    }

    static Fact days(long late) {
        return Fact.words("晚", "Late by", Words.of(late + " 天", late == 1 ? "1 day" : late + " days"));
    }

    /** What became of the letter that took it to the supplier. */
    Optional<Station> letter() {
        return facts.life()
                .letter()
                .filter(it -> it.writtenAt().isPresent())
                .map(it -> Station.of(
                                "letter",
                                Lane.INFORMATION,
                                Words.of("发给供应商", "Sent to the supplier"),
                                state(it.state()))
                        .by(facts.supplier())
                        .timed(it.endedAt()
                                .map(Times::at)
                                .orElseGet(() -> Times.since(it.writtenAt().get(), facts.now())))
                        .knowing(
                                it.answer().isBlank()
                                        ? List.of(Fact.text("邮箱", "Address", it.address()))
                                        : List.of(
                                                Fact.text("邮箱", "Address", it.address()),
                                                Fact.text("最后回答", "Last answer", it.answer()))));
    }

    private static StationState state(SupplierLetter.State state) {
        return switch (state) {
            case SENT -> StationState.DONE;
            case QUEUED -> StationState.NOW;
            case FAILED, NO_ADDRESS, UNSENT -> StationState.EXCEPTION;
        };
    }

    /** It was called off or closed short. */
    Optional<Station> ended() {
        var order = facts.order();
        if (order.state() != OrderState.CLOSED && order.state() != OrderState.CANCELLED) {
            return Optional.empty();
        }
        var closed = order.state() == OrderState.CLOSED;
        return Optional.of(Station.of(
                        closed ? "closed" : "cancelled",
                        Lane.INFORMATION,
                        closed ? Words.of("短关闭", "Closed short") : Words.of("已取消", "Cancelled"),
                        StationState.STOPPED)
                .by(facts.names().actor(order.times().updatedBy()))
                .timed(Times.at(order.times().closedAt().orElse(order.times().updatedAt())))
                .knowing(List.of(Fact.text("原因", "Reason", order.reason()))));
    }

    /** What it did to a budget. */
    Station budget(BudgetEntryView it) {
        var title = switch (it.kind()) {
            case COMMITTED -> Words.of("预算占用", "Budget committed");
            case RELEASED -> Words.of("预算释放", "Budget released");
            case CONSUMED -> Words.of("预算核销", "Budget consumed");
            case OPENED, ADJUSTED -> Words.of("预算调整", "Budget adjusted");
        };
        var known = new ArrayList<Fact>();
        if (it.committed().amount().signum() != 0) {
            known.add(Fact.money("占用变化", "Committed by", it.committed()));
        }
        if (it.spent().amount().signum() != 0) {
            known.add(Fact.money("已花变化", "Spent by", it.spent()));
        }
        return Station.of("budget-" + it.id(), Lane.MONEY, title, StationState.DONE)
                .by(facts.names().actor(it.by()))
                .timed(Times.at(it.at()))
                .knowing(known);
    }

    /** What control noticed about it. */
    static Station finding(FindingLine it) {
        return Station.of(
                        "finding-" + it.finding().id().value(),
                        Lane.INFORMATION,
                        Words.of("内控提示", "Finding of control"),
                        StationState.DONE)
                .linked("/control/findings/" + it.finding().id().value())
                .by(Words.SYSTEM)
                .timed(Times.at(it.finding().at()))
                .knowing(List.of(Fact.words("提示", "Noticed", Words.of(it.textZh(), it.textEn()))));
    }

    private Label buyer() {
        return facts.names().actor(facts.order().buyer());
    }
}
