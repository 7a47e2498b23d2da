package io.redthread.alerts;

import io.redthread.alerts.PastSubject.Stretch;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.kernel.Label;
import io.redthread.process.CaseId;
import io.redthread.process.CaseInHand;
import io.redthread.process.CaseState;
import io.redthread.process.LateCases;
import io.redthread.process.Node;
import io.redthread.rules.Choice;
import io.redthread.rules.Facts;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sales orders whose time at a node has run out, found by the index of deadlines; what goes on in time is never met. */
@Component
class SalesOrderSource implements SubjectSource {

    private static final int PAGE = 2_000;
    private static final Duration PACE = Duration.ofSeconds(10);
    static final Vocabulary WORDS = Vocabulary.of(
            Word.choice(
                    "state",
                    "状态",
                    "state",
                    Choice.of("waiting", "等待处理", "waits for somebody"),
                    Choice.of("ready", "等待系统", "waits for the system"),
                    Choice.of("exception", "异常中", "in exception"),
                    Choice.of("held", "已挂起", "held"),
                    Choice.of("done", "已完成", "done"),
                    Choice.of("cancelled", "已取消", "cancelled")),
            Word.text("node", "所在节点", "node")
                    .meaning(
                            "节点代码,例如 review 审核、picking 拣货、dispatch 出库",
                            "Code of the node, for example review, picking, dispatch"),
            Word.text("scenario", "场景", "scenario"),
            Word.whole("limitMinutes", "节点时限", "limit of the node")
                    .in("分钟", "minutes")
                    .atLeast(0));

    private final LateCases cases;
    private final Departments departments;

    SalesOrderSource(LateCases cases, Departments departments) {
        this.cases = cases;
        this.departments = departments;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.SALES_ORDER;
    }

    @Override
    public Label title() {
        return new Label("销售订单(节点)", "Sales order at a node");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public List<AlertMoment> moments() {
        return List.of(
                new AlertMoment("limit", new Label("节点时限到", "limit of the node")),
                new AlertMoment("entered", new Label("进入节点(超时限后才看)", "coming to the node (looked at past its limit)")));
    }

    @Override
    public Map<String, AlertSubject> read(Collection<String> keys) {
        var codes = codes();
        return cases.of(keys.stream().map(Long::valueOf).map(CaseId::new).toList()).stream()
                .collect(Collectors.toMap(it -> Long.toString(it.id().value()), it -> subject(it, codes)));
    }

    @Override
    public Step walk(Place behind, Instant now, int most) {
        var found = cases.after(behind.at(), new CaseId(behind.number()), now, most);
        return Step.byMoment(
                found, behind, most, it -> it.dueAt(), it -> it.id().value());
    }

    @Override
    public Round round() {
        return new Round(PACE, false);
    }

    @Override
    public boolean hasPast() {
        return true;
    }

    /** Each passage through a node is a life of its own. */
    @Override
    public void past(Instant from, Instant until, Consumer<List<PastSubject>> to) {
        var codes = codes();
        var pages = new LifePages(PAGE, to);
        cases.passed(from, until, it -> {
            if (!it.node().automatic()) {
                pages.add(life(it, codes));
            }
        });
        pages.end();
    }

    private static PastSubject life(LateCases.Passed it, Map<String, DepartmentId> codes) {
        var at = new At(it.id().value(), it.number(), it.node(), "", CaseState.WAITING, it.enteredAt());
        var stretches = it.doneAt().isAfter(it.enteredAt())
                ? List.of(new Stretch(
                        it.enteredAt(),
                        it.doneAt(),
                        subject(at, it.enteredAt().plus(it.node().limit()), codes)))
                : List.<Stretch>of();
        return new PastSubject(stretches, !it.inTime());
    }

    private Map<String, DepartmentId> codes() {
        return departments.all().stream().collect(Collectors.toMap(DepartmentView::code, DepartmentView::id));
    }

    private static AlertSubject subject(CaseInHand it, Map<String, DepartmentId> codes) {
        var at = new At(it.id().value(), it.number(), it.node(), it.standard().scenario(), it.state(), it.enteredAt());
        return subject(at, it.dueAt(), codes);
    }

    private static AlertSubject subject(At it, Instant dueAt, Map<String, DepartmentId> codes) {
        var moments = new HashMap<String, Instant>();
        moments.put("limit", dueAt);
        moments.put("entered", it.enteredAt());
        return new AlertSubject(
                Long.toString(it.id()),
                it.number(),
                it.node().title().zh(),
                "/sales/orders/" + it.id(),
                "",
                Optional.ofNullable(codes.get(it.node().ownerDepartment())),
                Optional.empty(),
                Facts.builder()
                        .put("state", it.state().code())
                        .put("node", it.node().code().value())
                        .put("scenario", it.scenario())
                        .put("limitMinutes", it.node().limit().toMinutes())
                        .build(),
                Map.copyOf(moments));
    }

    private record At(long id, String number, Node node, String scenario, CaseState state, Instant enteredAt) {}
}
