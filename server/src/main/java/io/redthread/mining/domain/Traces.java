package io.redthread.mining.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Cuts a stream of steps, ordered by object and time, into lives (分案). Only those that begin in the period are handed on. */
public final class Traces {

    private final long from;
    private final long until;
    private final Consumer<Trace> sink;
    private final List<Step> life = new ArrayList<>();

    /** Hands lives on that begin at {@code from} or later and before {@code until}. */
    public Traces(long from, long until, Consumer<Trace> sink) {
        this.from = from;
        this.until = until;
        this.sink = sink;
    }

    /** The next step. */
    public void add(Step step) {
        if (!life.isEmpty() && life.getFirst().object() != step.object()) {
            end();
        }
        life.add(step);
    }

    /** No more steps follow. */
    public void end() {
        if (!life.isEmpty()) {
            var begun = life.getFirst().at();
            if (begun >= from && begun < until) {
                sink.accept(new Trace(life.getFirst().object(), List.copyOf(life)));
            }
            life.clear();
        }
    }
}
