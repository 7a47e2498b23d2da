package io.redthread.rules.domain;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntimeFactory;
import io.redthread.rules.Facts;
import io.redthread.rules.Judgement;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleDomain;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges many documents by one set of rules: each condition is worked out once per cell, each combination of rules that
 * hold is read once. Safe for one thread.
 */
public final class Judge {

    private final RuleDomain domain;
    private final Axes axes;
    private final List<Truth> truths;
    private final Map<BitSet, Judgement> read = new HashMap<>();

    /** Over conditions of one set; the axes are cut at least at their constants. */
    public Judge(RuleDomain domain, List<Condition> conditions, Axes axes) {
        this.domain = domain;
        this.axes = axes;
        var runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        var ready = new ArrayList<Truth>();
        for (var it : conditions) {
            try {
                ready.add(new Truth(it, runtime.createProgram(it.tree()), axes));
            } catch (CelEvaluationException e) {
                throw new IllegalStateException("rule " + it.rule().code() + " cannot be planned", e);
            }
        }
        this.truths = List.copyOf(ready);
    }

    /** What the rules say of these facts. */
    public Judgement of(Facts facts) {
        var points = new int[axes.all().size()];
        for (var i = 0; i < points.length; i++) {
            var axis = axes.at(i);
            var value = facts.value(axis.word().name());
            points[i] = value.isPresent() ? axis.placeOf(value.get()) : -1;
        }
        var held = new BitSet(truths.size());
        for (var i = 0; i < truths.size(); i++) {
            held.set(i, truths.get(i).of(facts, points));
        }
        return read(held);
    }

    Axes axes() {
        return axes;
    }

    List<Truth> truths() {
        return truths;
    }

    /** Which conditions hold in a cell. */
    BitSet in(int[] points) {
        var held = new BitSet(truths.size());
        for (var i = 0; i < truths.size(); i++) {
            held.set(i, truths.get(i).in(points));
        }
        return held;
    }

    /** What a combination of rules that hold comes to. */
    Judgement read(BitSet held) {
        return read.computeIfAbsent(held, it -> {
            List<Rule> rules =
                    it.stream().mapToObj(i -> truths.get(i).condition().rule()).toList();
            return new Judgement(rules, domain.outcome(rules));
        });
    }
}
