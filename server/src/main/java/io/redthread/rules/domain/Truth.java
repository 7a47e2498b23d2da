package io.redthread.rules.domain;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.redthread.kernel.Refused;
import io.redthread.rules.Facts;
import io.redthread.rules.RuleFailed;

/**
 * Whether one condition holds, remembered per cell of its own: a condition that only compares tells no more values apart
 * than its constants cut, however many cuts the others make. Safe for one thread.
 */
final class Truth {

    private static final int MOST = 1 << 18;
    private static final byte UNKNOWN = 0;
    private static final byte NO = 1;
    private static final byte YES = 2;

    private final Condition condition;
    private final CelRuntime.Program program;
    private final Axes axes;
    private final int[] places;
    private final int[][] classes;
    private final int[] sizes;
    private final byte[] known;

    Truth(Condition condition, CelRuntime.Program program, Axes axes) {
        this.condition = condition;
        this.program = program;
        this.axes = axes;
        this.places = condition.uses().keySet().stream()
                .mapToInt(axes::placeOf)
                .filter(place -> place >= 0)
                .sorted()
                .toArray();
        this.classes = new int[places.length][];
        this.sizes = new int[places.length];
        long cells = 1;
        for (var i = 0; i < places.length; i++) {
            var axis = axes.at(places[i]);
            var own = condition.exact() ? axes.own(condition, axis.word()) : axis;
            classes[i] = axis.points().stream().mapToInt(own::placeOf).toArray();
            sizes[i] = own.points().size();
            cells = Math.min(cells * sizes[i], MOST + 1L);
        }
        this.known = new byte[cells > MOST ? 0 : (int) cells];
    }

    Condition condition() {
        return condition;
    }

    /** Places of the axes it depends on. */
    int[] places() {
        return places;
    }

    /** Whether it holds in a cell of all axes. */
    boolean in(int[] points) {
        var cell = cell(points);
        if (cell < 0) {
            return evaluate(axes.facts(points));
        }
        if (known[cell] == UNKNOWN) {
            known[cell] = evaluate(axes.facts(points)) ? YES : NO;
        }
        return known[cell] == YES;
    }

    /** Whether it holds for facts whose points are known; a point below 0 lies outside, and nothing is remembered. */
    boolean of(Facts facts, int[] points) {
        var cell = condition.exact() ? cell(points) : -1;
        if (cell < 0) {
            return evaluate(facts);
        }
        if (known[cell] == UNKNOWN) {
            known[cell] = evaluate(facts) ? YES : NO;
        }
        return known[cell] == YES;
    }

    /** Whether there is any cell in which it holds, whatever the other words say; true when there are too many to try. */
    boolean anywhere() {
        var points = new int[axes.all().size()];
        for (var cell = 0; cell < known.length; cell++) {
            var rest = cell;
            for (var i = 0; i < places.length; i++) {
                points[places[i]] = pointOf(i, rest % sizes[i]);
                rest /= sizes[i];
            }
            if (in(points)) {
                return true;
            }
        }
        return known.length == 0;
    }

    private int pointOf(int place, int wanted) {
        for (var point = 0; point < classes[place].length; point++) {
            if (classes[place][point] == wanted) {
                return point;
            }
        }
        throw new IllegalStateException("no point of class " + wanted);
    }

    private int cell(int[] points) {
        if (known.length == 0) {
            return -1;
        }
        var cell = 0;
        var scale = 1;
        for (var i = 0; i < places.length; i++) {
            var point = points[places[i]];
            if (point < 0) {
                return -1;
            }
            cell += classes[i][point] * scale;
            scale *= sizes[i];
        }
        return cell;
    }

    private boolean evaluate(Facts facts) {
        try {
            return Boolean.TRUE.equals(program.eval(facts::value));
        } catch (CelEvaluationException e) {
            throw new Refused(
                    new RuleFailed(condition.rule().code(), facts.toString(), String.valueOf(e.getMessage())));
        }
    }
}
