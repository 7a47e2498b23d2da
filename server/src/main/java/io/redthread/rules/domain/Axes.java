package io.redthread.rules.domain;

import io.redthread.rules.Facts;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All words of a vocabulary, cut at what conditions compare them with. */
public final class Axes {

    private final List<Axis> all;
    private final Map<String, Integer> places;

    private Axes(List<Axis> all) {
        this.all = all;
        this.places = new HashMap<>();
        all.forEach(axis -> places.put(axis.word().name(), places.size()));
    }

    /** Cut at the constants of these conditions and at more values of the owner's. */
    public static Axes of(Vocabulary vocabulary, Collection<Condition> conditions, Map<String, Set<Object>> cuts) {
        var axes = new ArrayList<Axis>();
        for (var word : vocabulary.words()) {
            var constants = new LinkedHashSet<Object>(cuts.getOrDefault(word.name(), Set.of()));
            for (var condition : conditions) {
                var use = condition.uses().get(word.name());
                if (use != null) {
                    use.constants().stream()
                            .filter(it -> fits(word.type().number(), it))
                            .forEach(constants::add);
                }
            }
            axes.add(Axis.of(word, constants));
        }
        return new Axes(List.copyOf(axes));
    }

    /** A word cut at the constants of one condition only. */
    Axis own(Condition condition, Word word) {
        var use = condition.uses().get(word.name());
        var constants = new LinkedHashSet<Object>();
        if (use != null) {
            use.constants().stream()
                    .filter(it -> fits(word.type().number(), it))
                    .forEach(constants::add);
        }
        return Axis.of(word, constants);
    }

    /** Each word's axis, in the vocabulary's order. */
    public List<Axis> all() {
        return all;
    }

    /** The axis at a place. */
    public Axis at(int place) {
        return all.get(place);
    }

    /** The place of a word's axis. */
    public int placeOf(String word) {
        return places.getOrDefault(word, -1);
    }

    /** The facts of the cell that these points make. */
    public Facts facts(int[] points) {
        var facts = Facts.builder();
        for (var i = 0; i < points.length; i++) {
            facts.putAny(all.get(i).word().name(), all.get(i).points().get(points[i]));
        }
        return facts.build();
    }

    private static boolean fits(boolean number, Object constant) {
        return number ? constant instanceof Long : constant instanceof String;
    }
}
