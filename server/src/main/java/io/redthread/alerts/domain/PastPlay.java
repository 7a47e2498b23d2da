package io.redthread.alerts.domain;

import io.redthread.alerts.AlertSubject;
import io.redthread.alerts.PastSubject;
import io.redthread.alerts.PastSubject.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Plays lives of the past under a rule: when it would have spoken, had it been there. */
public final class PastPlay {

    private PastPlay() {}

    /**
     * A moment at which the rule would have spoken.
     *
     * @param at when
     * @param subject of what
     */
    public record Fired(Instant at, AlertSubject subject) {}

    /** When the rule would have spoken of that life: once for as long as its reason held. */
    public static List<Fired> of(Judging judging, PastSubject life) {
        var fired = new ArrayList<Fired>();
        var told = false;
        for (var stretch : life.stretches()) {
            told = switch (judging.of(stretch.subject(), stretch.from())) {
                case Standing.Silent() -> false;
                case Standing.Due(var dueAt) -> told || fired.add(new Fired(stretch.from(), stretch.subject()));
                case Standing.Waits(var dueAt) -> waited(stretch, dueAt, fired);
            };
        }
        return fired;
    }

    private static boolean waited(Stretch stretch, Instant dueAt, List<Fired> fired) {
        return dueAt.isBefore(stretch.until()) && fired.add(new Fired(dueAt, stretch.subject()));
    }
}
