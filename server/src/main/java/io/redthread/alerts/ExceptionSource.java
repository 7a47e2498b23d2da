package io.redthread.alerts;

import io.redthread.alerts.PastSubject.Stretch;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.kernel.Label;
import io.redthread.process.ExceptionId;
import io.redthread.process.ExceptionView;
import io.redthread.process.LateExceptions;
import io.redthread.rules.Choice;
import io.redthread.rules.Facts;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Exceptions open past their limit, found by the index of deadlines; what is resolved in time is never met. */
@Component
class ExceptionSource implements SubjectSource {

    private static final int PAGE = 1_000;
    private static final Duration PACE = Duration.ofSeconds(10);
    static final Vocabulary WORDS = Vocabulary.of(
            Word.choice(
                    "state", "状态", "state", Choice.of("open", "处理中", "open"), Choice.of("resolved", "已解决", "resolved")),
            Word.text("type", "异常类型代码", "code of its type"),
            Word.text("node", "所在节点", "node"),
            Word.yesNo("assigned", "已有人处理", "somebody has it"),
            Word.yesNo("beside", "订单照常流转", "the order goes on"));

    private final LateExceptions exceptions;
    private final Departments departments;
    private final Clock clock;

    ExceptionSource(LateExceptions exceptions, Departments departments, Clock clock) {
        this.exceptions = exceptions;
        this.departments = departments;
        this.clock = clock;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.EXCEPTION;
    }

    @Override
    public Label title() {
        return new Label("订单异常", "Exception of an order");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public List<AlertMoment> moments() {
        return List.of(
                new AlertMoment("limit", new Label("处理时限到", "its limit")),
                new AlertMoment("opened", new Label("发生(超时限后才看)", "its opening (looked at past its limit)")));
    }

    @Override
    public Map<String, AlertSubject> read(Collection<String> keys) {
        var codes = codes();
        return exceptions
                .of(keys.stream().map(Long::valueOf).map(ExceptionId::new).toList())
                .stream()
                .collect(Collectors.toMap(it -> Long.toString(it.id().value()), it -> subject(it, it.state(), codes)));
    }

    @Override
    public Step walk(Place behind, Instant now, int most) {
        var id = new ExceptionId(behind.number());
        var found = exceptions.after(behind.at(), id, now, most);
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

    @Override
    public void past(Instant from, Instant until, Consumer<List<PastSubject>> to) {
        var codes = codes();
        var pages = new LifePages(PAGE, to);
        exceptions.opened(from, until, it -> pages.add(life(it, clock.instant(), codes)));
        pages.end();
    }

    private static PastSubject life(ExceptionView it, Instant now, Map<String, DepartmentId> codes) {
        var end = Optional.ofNullable(it.resolvedAt()).orElse(now);
        var stretches = end.isAfter(it.openedAt())
                ? List.of(new Stretch(it.openedAt(), end, subject(it, "open", codes)))
                : List.<Stretch>of();
        return new PastSubject(stretches, end.isAfter(it.dueAt()));
    }

    private Map<String, DepartmentId> codes() {
        return departments.all().stream().collect(Collectors.toMap(DepartmentView::code, DepartmentView::id));
    }

    private static AlertSubject subject(ExceptionView it, String state, Map<String, DepartmentId> codes) {
        return new AlertSubject(
                Long.toString(it.id().value()),
                it.number(),
                it.detailZh(),
                "/sales/exceptions?q=" + it.number(),
                Optional.ofNullable(it.assignee()).orElse(""),
                Optional.ofNullable(codes.get(it.ownerDepartment())),
                Optional.empty(),
                Facts.builder()
                        .put("state", state)
                        .put("type", it.type())
                        .put("node", it.node().value())
                        .put("assigned", it.assignee() != null)
                        .put("beside", it.beside())
                        .build(),
                Map.of("limit", it.dueAt(), "opened", it.openedAt()));
    }
}
