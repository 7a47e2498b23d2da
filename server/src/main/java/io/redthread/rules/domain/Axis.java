package io.redthread.rules.domain;

import io.redthread.rules.Choice;
import io.redthread.rules.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values of one word that conditions can tell apart, one representative each: for a number every constant and every
 * stretch between two, for a closed list every value, for text every constant and one other.
 */
public final class Axis {

    private static final String OTHER = "其他";

    private final Word word;
    private final List<Object> points;
    private final long[] lows;
    private final Map<Object, Integer> places;

    private final int otherwise;

    private Axis(Word word, List<Object> points, long[] lows, Map<Object, Integer> places, int otherwise) {
        this.word = word;
        this.points = points;
        this.lows = lows;
        this.places = places;
        this.otherwise = otherwise;
    }

    /** Cuts a word at these constants. */
    public static Axis of(Word word, Set<Object> constants) {
        return switch (word.type()) {
            case INT, MONEY, PERCENT -> numbers(word, constants);
            case BOOL -> listed(word, List.of(false, true), -1);
            case ENUM ->
                listed(word, word.choices().stream().<Object>map(Choice::value).toList(), -1);
            case TEXT -> texts(word, constants);
        };
    }

    /** The word. */
    public Word word() {
        return word;
    }

    /** One value of each kind. */
    public List<Object> points() {
        return points;
    }

    /** Which point stands for that value; -1 when it lies outside of what the word says can occur. */
    public int placeOf(Object value) {
        if (!word.type().number()) {
            return places.getOrDefault(value, otherwise);
        }
        var number = (Long) value;
        if (word.min().filter(min -> number < min).isPresent()
                || word.max().filter(max -> number > max).isPresent()) {
            return -1;
        }
        var found = Arrays.binarySearch(lows, number);
        return found >= 0 ? found : -found - 2;
    }

    private static Axis listed(Word word, List<Object> values, int otherwise) {
        var places = new HashMap<Object, Integer>();
        values.forEach(value -> places.put(value, places.size()));
        return new Axis(word, values, new long[0], places, otherwise);
    }

    private static Axis texts(Word word, Set<Object> constants) {
        var other = OTHER;
        while (constants.contains(other)) {
            other += "…";
        }
        var values = new ArrayList<Object>(constants);
        values.add(other);
        return listed(word, List.copyOf(values), constants.size());
    }

    private static Axis numbers(Word word, Set<Object> constants) {
        long min = word.min().orElse(Long.MIN_VALUE);
        long max = word.max().orElse(Long.MAX_VALUE);
        var cuts = new TreeSet<Long>();
        for (var it : constants) {
            if (it instanceof Long number && number >= min && number <= max) {
                cuts.add(number);
            }
        }
        var points = new ArrayList<Object>();
        var lows = new ArrayList<Long>();
        var low = min;
        var open = true;
        for (var cut : cuts) {
            if (low < cut) {
                lows.add(low);
                points.add(Stretch.representative(low, cut - 1));
            }
            lows.add(cut);
            points.add(cut);
            open = cut < max;
            low = open ? cut + 1 : cut;
        }
        if (open) {
            lows.add(low);
            points.add(Stretch.representative(low, max));
        }
        return new Axis(
                word,
                List.copyOf(points),
                lows.stream().mapToLong(Long::longValue).toArray(),
                Map.of(),
                -1);
    }
}
