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

/** Which part of what nodes did on a day failed (节点差错率), against days before. */
@Component
class NodeErrors implements FigureReader {

    static final FigureKind JUDGED = new FigureKind(Scale.SHARE, false, 0, 8);
    private static final long WHOLE = 10_000;

    private final NodeFigures nodes;

    NodeErrors(NodeFigures nodes) {
        this.nodes = nodes;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.ERROR_RATE;
    }

    @Override
    public Label title() {
        return new Label("节点日差错率(同节点比较)", "Error rate of a node by day");
    }

    @Override
    public Label series() {
        return new Label("节点", "node");
    }

    @Override
    public Word word(String name, String zh, String en) {
        return Word.percent(name, zh, en);
    }

    @Override
    public long unit() {
        return 1;
    }

    @Override
    public FigureKind judged() {
        return JUDGED;
    }

    @Override
    public Duration rest() {
        return Days.REST;
    }

    @Override
    public Met after(Place behind, Instant now, int most) {
        return Days.after(behind, now, day -> nodes.of(day, NodeErrors::rate, it -> it.facts() + it.exceptions()));
    }

    /** In basis points of what was done and what failed. */
    private static long rate(NodeDay it) {
        return WHOLE * it.exceptions() / (it.facts() + it.exceptions());
    }
}
