package io.redthread.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Deals strange values over the whole API: each place gets the next few of its kind, and whoever comes after goes on where
 * the last one stopped, so that every value meets every kind of place, though no place meets them all.
 */
final class Deck {

    private final boolean whole;
    private final Map<String, Integer> dealt = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    private Deck(boolean whole) {
        this.whole = whole;
    }

    /** Gives each place a few. */
    static Deck ofAFew() {
        return new Deck(false);
    }

    /** Gives each place all there are. */
    static Deck whole() {
        return new Deck(true);
    }

    /** So many of them, the next for that kind of place. */
    <T> List<T> deal(String kind, List<T> all, int most) {
        var from = dealt.getOrDefault(kind, 0);
        var count = whole ? all.size() : Math.min(most, all.size());
        dealt.put(kind, from + count);
        sizes.put(kind, all.size());
        var some = new ArrayList<T>(count);
        for (var i = from; i < from + count; i++) {
            some.add(all.get(i % all.size()));
        }
        return some;
    }

    /** Kinds of places of which some value met none. */
    List<String> notAllDealt() {
        return dealt.entrySet().stream()
                .filter(it -> it.getValue() < sizes.get(it.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
