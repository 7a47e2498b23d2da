package io.redthread.alerts;

import io.redthread.alerts.PastSubject.Stretch;
import io.redthread.kernel.Label;
import io.redthread.parties.PartyKind;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.GoodsClass;
import io.redthread.purchasing.OrderCourses;
import io.redthread.purchasing.OrderCourses.Course;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.rules.Choice;
import io.redthread.rules.Facts;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Purchase orders that bind us: waiting to be released, confirmed, delivered. Their changes are told by events. */
@Component
class PurchaseOrderSource implements SubjectSource {

    private static final int PAGE = 1_000;

    /** An order released so long before may still have been on its way. */
    private static final Duration LOOK_BACK = Duration.ofDays(120);

    static final Vocabulary WORDS = Vocabulary.of(
            Word.choice(
                    "state",
                    "状态",
                    "state",
                    Choice.of("approved", "已审批待下达", "approved, not released"),
                    Choice.of("released", "已下达", "released"),
                    Choice.of("partly-received", "部分到货", "partly received"),
                    Choice.of("received", "已到齐", "received"),
                    Choice.of("closed", "已关闭", "closed"),
                    Choice.of("cancelled", "已取消", "cancelled")),
            Word.yesNo("confirmed", "供应商已确认", "the supplier has confirmed"),
            Word.yesNo("urgent", "紧急", "urgent"),
            Word.yesNo("crossBorder", "跨境", "cross-border"),
            Word.money("amount", "订单金额", "amount").atLeast(0),
            Word.choice(
                    "goods",
                    "商品类型",
                    "goods",
                    Choice.of(GoodsClass.NEW.code(), "新品", "new"),
                    Choice.of(GoodsClass.HIGH_VALUE.code(), "高值", "high value"),
                    Choice.of(GoodsClass.ORDINARY.code(), "普通", "ordinary"),
                    Choice.of(GoodsClass.REGULAR.code(), "常规", "regular")),
            Word.text("supplier", "供应商名称", "supplier's name"));

    private final OrderCourses courses;
    private final Clock clock;

    PurchaseOrderSource(OrderCourses courses, Clock clock) {
        this.courses = courses;
        this.clock = clock;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.PURCHASE_ORDER;
    }

    @Override
    public Label title() {
        return new Label("采购订单", "Purchase order");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public List<AlertMoment> moments() {
        return List.of(
                new AlertMoment("decided", new Label("审批通过", "approval")),
                new AlertMoment("released", new Label("下达给供应商", "release to the supplier")),
                new AlertMoment("confirmed", new Label("供应商确认", "the supplier's answer")),
                new AlertMoment("promised", new Label("承诺到货日结束", "end of the day promised")),
                new AlertMoment("came", new Label("第一批到货", "first goods received")));
    }

    @Override
    public Map<String, AlertSubject> read(Collection<String> keys) {
        var read = new HashMap<String, AlertSubject>();
        courses.of(keys.stream().map(Long::valueOf).map(PurchaseOrderId::new).toList())
                .values()
                .forEach(it -> read.put(
                        key(it),
                        subject(
                                it,
                                it.order().state(),
                                it.order().times().confirmedAt().isPresent())));
        return read;
    }

    @Override
    public Step walk(Place behind, Instant now, int most) {
        var found = courses.open(behind.number(), most);
        var keys = found.stream().map(it -> Long.toString(it.value())).toList();
        return Step.byKey(keys, behind, most);
    }

    @Override
    public Round round() {
        return Round.ONCE;
    }

    @Override
    public boolean hasPast() {
        return true;
    }

    @Override
    public void past(Instant from, Instant until, Consumer<List<PastSubject>> to) {
        var at = from.minus(LOOK_BACK);
        var behind = new PurchaseOrderId(0);
        for (var more = true; more; ) {
            var page = courses.released(at, until, behind, PAGE);
            if (!page.isEmpty()) {
                at = page.getLast().order().times().releasedAt().orElseThrow();
                behind = page.getLast().order().id();
                to.accept(page.stream().map(it -> life(it, clock.instant())).toList());
            }
            more = page.size() == PAGE;
        }
    }

    static PastSubject life(Course it, Instant now) {
        var times = it.order().times();
        var ends = it.arrivedAt().or(times::closedAt);
        var late = it.promised()
                .map(promise -> !it.arrivedAt().orElse(now).isBefore(promise))
                .orElse(false);
        var marks = new ArrayList<Mark>();
        times.decidedAt().ifPresent(at -> marks.add(new Mark(at, OrderState.APPROVED)));
        times.releasedAt().ifPresent(at -> marks.add(new Mark(at, OrderState.RELEASED)));
        times.confirmedAt()
                .filter(at -> it.cameAt().map(at::isBefore).orElse(true))
                .filter(at -> ends.map(at::isBefore).orElse(true))
                .ifPresent(at -> marks.add(new Mark(at, OrderState.RELEASED)));
        it.cameAt().ifPresent(at -> marks.add(new Mark(at, OrderState.PARTLY_RECEIVED)));
        it.arrivedAt().ifPresent(at -> marks.add(new Mark(at, OrderState.RECEIVED)));
        times.closedAt().ifPresent(at -> marks.add(new Mark(at, it.order().state())));
        var stretches = new ArrayList<Stretch>();
        for (var i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            var end = i + 1 < marks.size() ? marks.get(i + 1).at() : now;
            var confirmed =
                    times.confirmedAt().map(at -> !at.isAfter(mark.at())).orElse(false);
            if (end.isAfter(mark.at())) {
                stretches.add(new Stretch(mark.at(), end, subject(it, mark.state(), confirmed)));
            }
        }
        return new PastSubject(stretches, late);
    }

    private record Mark(Instant at, OrderState state) {}

    private static String key(Course it) {
        return Long.toString(it.order().id().value());
    }

    private static AlertSubject subject(Course it, OrderState state, boolean confirmed) {
        var order = it.order();
        var times = order.times();
        var moments = new HashMap<String, Instant>();
        times.decidedAt().ifPresent(at -> moments.put("decided", at));
        times.releasedAt().ifPresent(at -> moments.put("released", at));
        times.confirmedAt().ifPresent(at -> moments.put("confirmed", at));
        it.promised().ifPresent(at -> moments.put("promised", at));
        it.cameAt().ifPresent(at -> moments.put("came", at));
        return new AlertSubject(
                key(it),
                order.number(),
                order.supplierName(),
                "/purchasing/orders/" + order.id().value(),
                order.buyer(),
                order.department(),
                Optional.of(new AlertPartner(
                        PartyKind.SUPPLIER, order.supplier().map(SupplierId::value), order.supplierName())),
                Facts.builder()
                        .put("state", state.code())
                        .put("confirmed", confirmed)
                        .put("urgent", order.urgent())
                        .put("crossBorder", order.crossBorder())
                        .put("amount", order.amount().amount().movePointRight(2).longValueExact())
                        .put("goods", order.goods().code())
                        .put("supplier", order.supplierName())
                        .build(),
                Map.copyOf(moments));
    }
}
