package io.redthread.journal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects findings of several threads: all are counted, the first in order of sequence are kept. */
public final class Findings {

    private static final int KEPT = 1_000;
    private static final Comparator<Finding> ORDER =
            Comparator.comparingLong(Finding::fromSequence).thenComparing(Finding::kind);

    private final List<Finding> kept = new ArrayList<>();
    private long count;

    /** Adds one. */
    public synchronized void add(Finding finding) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(finding);
            return;
        }
        var last = kept.stream().max(ORDER).orElseThrow();
        if (ORDER.compare(finding, last) < 0) {
            kept.remove(last);
            kept.add(finding);
        }
    }

    /** How many there are. */
    public synchronized long count() {
        return count;
    }

    /** The first ones, by sequence. */
    public synchronized List<Finding> first(int most) {
        return kept.stream().sorted(ORDER).limit(most).toList();
    }
}
