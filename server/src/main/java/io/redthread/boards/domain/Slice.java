package io.redthread.boards.domain;

import io.redthread.boards.Dimension;
import io.redthread.boards.Subject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked of sums (切片).
 *
 * @param subject of which
 * @param days of which days
 * @param by what they are told apart by
 * @param step by what time they are told apart
 * @param only what they are limited to; a dimension that is named here is one of those asked for
 */
public record Slice(Subject subject, Period days, List<Dimension> by, Step step, Map<Dimension, Set<String>> only) {

    /** By what time sums are told apart. */
    public enum Step {
        /** Not at all. */
        NONE,
        /** By day. */
        DAY,
        /** By month. */
        MONTH
    }

    /** All of a subject on these days. */
    public static Slice of(Subject subject, Period days) {
        return new Slice(subject, days, List.of(), Step.NONE, Map.of());
    }

    /** The same told apart by these. */
    public Slice by(Dimension... dimensions) {
        return new Slice(subject, days, List.of(dimensions), step, only);
    }

    /** The same told apart by time. */
    public Slice each(Step other) {
        return new Slice(subject, days, by, other, only);
    }

    /** The same of other days. */
    public Slice on(Period other) {
        return new Slice(subject, other, by, step, only);
    }

    /** The same limited to these. */
    public Slice only(Map<Dimension, Set<String>> limits) {
        return new Slice(subject, days, by, step, limits);
    }

    /** Every dimension that is needed to answer, in the subject's order. */
    public List<Dimension> needed() {
        var needed = EnumSet.noneOf(Dimension.class);
        needed.addAll(by);
        needed.addAll(only.keySet());
        return new ArrayList<>(needed);
    }
}
