package io.redthread.insight.domain;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Spreads of several measures, each told apart by a key (band, level, person). */
public final class Spreads {

    private final Map<Measure, Map<String, Map<Integer, Long>>> counts = new EnumMap<>(Measure.class);

    /** Puts so many more values into a bucket. */
    public void add(Measure measure, String key, int bucket, long count) {
        counts.computeIfAbsent(measure, it -> new HashMap<>())
                .computeIfAbsent(key, it -> new HashMap<>())
                .merge(bucket, count, Long::sum);
    }

    /** The spread of a measure under a key; empty where nothing fell into it. */
    public Spread of(Measure measure, String key) {
        return Spread.of(counts.getOrDefault(measure, Map.of()).getOrDefault(key, Map.of()));
    }

    /** The spread of a measure that is not told apart. */
    public Spread of(Measure measure) {
        return of(measure, "");
    }
}
