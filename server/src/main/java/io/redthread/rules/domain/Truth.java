package io.redthread.rules.domain;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;

/**
 * Whether one condition holds, remembered per cell of the words it uses: what was worked out once for a cell is the answer
 * for every document in it. Safe for one thread.
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
        long cells = 1;
        for (var place : places) {
            cells = Math.min(cells * axes.at(place).points().size(), MOST + 1L);
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

    /** How many cells it can tell apart; 0 when too many to remember. */
    int cells() {
        return known.length;
    }

    /** Whether it holds in a cell of all axes. */
    boolean in(int[] points) {
        var cell = known.length == 0 ? -1 : cell(points);
        return cell < 0 ? evaluate(axes.facts(points)) : remembered(cell, points);
    }

    /** Whether it holds for facts whose points are known; a point below 0 lies outside, and nothing is remembered. */
    boolean of(Map<String, Object> facts, int[] points) {
        var cell = known.length == 0 || !condition.exact() ? -1 : cell(points);
        if (cell < 0) {
            return evaluate(facts);
        }
        if (known[cell] == UNKNOWN) {
            known[cell] = evaluate(facts) ? YES : NO;
        }
        return known[cell] == YES;
    }

    /** Whether there is any cell in which it holds, whatever the other words say. */
    boolean anywhere() {
        if (known.length == 0) {
            return true;
        }
        var points = new int[axes.all().size()];
        for (var cell = 0; cell < known.length; cell++) {
            var rest = cell;
            for (var place : places) {
                var size = axes.at(place).points().size();
                points[place] = rest % size;
                rest /= size;
            }
            if (remembered(cell, points)) {
                return true;
            }
        }
        return false;
    }

    private boolean remembered(int cell, int[] points) {
        if (known[cell] == UNKNOWN) {
            known[cell] = evaluate(axes.facts(points)) ? YES : NO;
        }
        return known[cell] == YES;
    }

    private int cell(int[] points) {
        var cell = 0;
        var scale = 1;
        for (var place : places) {
            if (points[place] < 0) {
                return -1;
            }
            cell += points[place] * scale;
            scale *= axes.at(place).points().size();
        }
        return cell;
    }

    boolean evaluate(Map<String, Object> facts) {
        try {
            return Boolean.TRUE.equals(program.eval(facts));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("rule " + condition.rule().code() + " cannot be evaluated", e);
        }
    }
}
