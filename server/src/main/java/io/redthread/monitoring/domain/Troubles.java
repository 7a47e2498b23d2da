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

/** Exceptions of an order: those that are over as stations, all of them as a list. */
public final class Troubles {

    private Troubles() {}

    /** The page of an exception. */
    static String link(ExceptionView one) {
        return "/sales/exceptions?view=all&number=" + one.number();
    }

    /** An exception that is over. */
    static Station over(ExceptionView one, ThreadFacts facts) {
        var title = facts.typeTitle(one);
        var known = new ArrayList<Fact>();
        known.add(Fact.words("原因", "What was wrong", Words.of(one.detailZh(), one.detailEn())));
        if (one.resolution() != null) {
            known.add(Fact.words("处理", "Resolution", Words.resolution(one.resolution())));
        }
        if (one.cause() != null && !one.cause().isBlank()) {
            known.add(Fact.text("根因", "Cause", one.cause()));
        }
        var resolved = Objects.requireNonNull(one.resolvedAt());
        return new Station(
                "exception-" + one.id().value(),
                one.node().value(),
                Lane.INFORMATION,
                Words.of("异常 " + title.zh(), "Exception: " + title.en()),
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
        var owner = one.assignee() == null
                ? Words.department(one.ownerDepartment())
                : facts.names().actor(one.assignee());
        return new Trouble(
                Long.toString(one.id().value()),
                facts.typeTitle(one),
                one.node().value(),
                Words.of(one.detailZh(), one.detailEn()),
                owner,
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
}
