package io.redthread.monitoring.domain;

import io.redthread.kernel.Label;
import io.redthread.monitoring.Fact;
import io.redthread.monitoring.Lane;
import io.redthread.monitoring.Station;
import io.redthread.monitoring.Station.Times;
import io.redthread.monitoring.StationState;
import io.redthread.monitoring.ThreadView.Trouble;
import io.redthread.process.ExceptionView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Exceptions of an order: those that are over or stand beside its flow as stations, all of them as a list. */
public final class Troubles {

    private Troubles() {}

    /** The page of an exception. */
    static String link(ExceptionView one) {
        return "/sales/exceptions?view=all&number=" + one.number();
    }

    /** An open exception the order goes on in spite of: no node of its says that something is wrong. */
    static Station beside(ExceptionView one, ThreadFacts facts) {
        return new Station(
                id(one),
                one.node().value(),
                Lane.INFORMATION,
                title(one, facts),
                StationState.EXCEPTION,
                one.number(),
                owner(one, facts),
                Times.running(one.openedAt(), facts.now(), one.dueAt(), Duration.between(one.openedAt(), one.dueAt())),
                List.of(wrong(one)),
                null,
                null,
                link(one));
    }

    /** An exception that is over. */
    static Station over(ExceptionView one, ThreadFacts facts) {
        var known = new ArrayList<Fact>();
        known.add(wrong(one));
        if (one.resolution() != null) {
            known.add(Fact.words("处理", "Resolution", Words.resolution(one.resolution())));
        }
        if (one.cause() != null && !one.cause().isBlank()) {
            known.add(Fact.text("根因", "Cause", one.cause()));
        }
        var resolved = Objects.requireNonNull(one.resolvedAt());
        return new Station(
                id(one),
                one.node().value(),
                Lane.INFORMATION,
                title(one, facts),
                StationState.DONE,
                null,
                one.resolvedBy() == null ? null : facts.names().actor(one.resolvedBy()),
                Times.over(one.openedAt(), one.openedAt(), resolved, Duration.between(one.openedAt(), one.dueAt())),
                known,
                null,
                null,
                link(one));
    }

    /** All exceptions, oldest first. */
    public static List<Trouble> list(ThreadFacts facts) {
        return facts.exceptions().stream().map(one -> trouble(one, facts)).toList();
    }

    private static Trouble trouble(ExceptionView one, ThreadFacts facts) {
        var type = facts.types().get(one.type());
        var steps = type == null ? List.<Label>of() : type.steps();
        return new Trouble(
                Long.toString(one.id().value()),
                facts.typeTitle(one),
                one.node().value(),
                Words.of(one.detailZh(), one.detailEn()),
                owner(one, facts),
                one.openedAt(),
                one.dueAt(),
                one.state().equals("open"),
                one.resolution(),
                one.cause(),
                one.resolvedAt(),
                one.resolvedBy() == null ? null : facts.names().actor(one.resolvedBy()),
                steps,
                link(one));
    }

    private static String id(ExceptionView one) {
        return "exception-" + one.id().value();
    }

    private static Label title(ExceptionView one, ThreadFacts facts) {
        var type = facts.typeTitle(one);
        return Words.of("异常 " + type.zh(), "Exception: " + type.en());
    }

    private static Label owner(ExceptionView one, ThreadFacts facts) {
        return one.assignee() == null
                ? Words.department(one.ownerDepartment())
                : facts.names().actor(one.assignee());
    }

    private static Fact wrong(ExceptionView one) {
        return Fact.words("原因", "What was wrong", Words.of(one.detailZh(), one.detailEn()));
    }
}
