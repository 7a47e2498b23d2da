package io.redthread.alerts;

import io.redthread.alerts.SubjectSource.Place;
import io.redthread.alerts.domain.FigureKind;
import io.redthread.alerts.domain.Scale;
import io.redthread.kernel.Label;
import io.redthread.process.NodeDays.NodeDay;
import io.redthread.rules.Word;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How long nodes took on a day, by the median (节点用时), against days before. */
@Component
class NodeTimes implements FigureReader {

    static final FigureKind JUDGED = new FigureKind(Scale.RATIO, false, 0.15, 8);
    private static final long MILLIS_IN_A_SECOND = 1_000;

    private final NodeFigures nodes;

    NodeTimes(NodeFigures nodes) {
        this.nodes = nodes;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.NODE_TIME;
    }

    @Override
    public Label title() {
        return new Label("节点日用时(同节点比较)", "Time of a node by day");
    }

    @Override
    public Label series() {
        return new Label("节点", "node");
    }

    @Override
    public Word word(String name, String zh, String en) {
        return Word.whole(name, zh, en).in("秒", "seconds");
    }

    @Override
    public long unit() {
        return MILLIS_IN_A_SECOND;
    }

    @Override
    public FigureKind judged() {
        return JUDGED;
    }

    @Override
    public Duration rest() {
        return Days.REST;
    }

    /** A node without a median did all within a second: that is never slow. */
    @Override
    public Met after(Place behind, Instant now, int most) {
        return Days.after(
                behind, now, day -> nodes.of(day, it -> Math.max(MILLIS_IN_A_SECOND, it.median()), NodeDay::facts));
    }
}
