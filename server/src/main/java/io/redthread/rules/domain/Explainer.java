package io.redthread.rules.domain;

import io.redthread.rules.Explanation;
import io.redthread.rules.Explanation.Alternative;
import io.redthread.rules.Explanation.RuleWhy;
import io.redthread.rules.Facts;
import io.redthread.rules.RuleDomain;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Says which rules held for a document and which change of one word would have come out differently. */
public final class Explainer {

    private final RuleDomain domain;
    private final Vocabulary spoken;
    private final List<Condition> conditions;
    private final Axes axes;
    private final Judge judge;

    /** Over the conditions of one set, in the words of a vocabulary that names known values. */
    public Explainer(RuleDomain domain, Vocabulary spoken, List<Condition> conditions) {
        this.domain = domain;
        this.spoken = spoken;
        this.conditions = conditions;
        this.axes = Axes.of(domain.vocabulary(), conditions, Map.of());
        this.judge = new Judge(domain, conditions, axes);
    }

    /** Why, and what else. */
    public Explanation explain(String label, Facts facts) {
        var present = judge.of(facts);
        var rules = conditions.stream()
                .map(it -> new RuleWhy(
                        it.rule(),
                        present.holding().contains(it.rule()),
                        Sentence.zh(spoken, it),
                        Sentence.en(spoken, it)))
                .toList();
        var alternatives = new ArrayList<Alternative>();
        for (var axis : axes.all()) {
            var word = axis.word();
            if (conditions.stream().anyMatch(it -> it.uses().containsKey(word.name()))) {
                others(axis, facts)
                        .forEach(value -> alternative(word, value, facts, present.outcome())
                                .ifPresent(alternatives::add));
            }
        }
        return new Explanation(label, present.outcome(), rules, List.copyOf(alternatives));
    }

    /** Values of a word to look at: for a number the nearest on either side that is different, else all others. */
    private Stream<Object> others(Axis axis, Facts facts) {
        var now = facts.value(axis.word().name());
        if (!(now.orElse("") instanceof Long number)) {
            return axis.points().stream().filter(it -> now.filter(it::equals).isEmpty());
        }
        var edges = new TreeSet<Long>();
        for (var it : axis.points()) {
            var point = (Long) it;
            Stream.of(point - 1, point, point + 1)
                    .filter(edge -> axis.placeOf(edge) >= 0)
                    .forEach(edges::add);
        }
        return Stream.of(edges.tailSet(number, false).stream(), edges.headSet(number, false).descendingSet().stream())
                .flatMap(side -> side.filter(edge -> differs(axis.word(), edge, facts)).findFirst().stream());
    }

    private boolean differs(Word word, Object value, Facts facts) {
        return !judge.of(facts.with(word.name(), value))
                .outcome()
                .equals(judge.of(facts).outcome());
    }

    private Optional<Alternative> alternative(Word word, Object value, Facts facts, String present) {
        var outcome = judge.of(facts.with(word.name(), value)).outcome();
        if (outcome.equals(present)) {
            return Optional.empty();
        }
        var before = results(present);
        var after = results(outcome);
        var added = after.stream().filter(it -> !before.contains(it)).toList();
        var dropped = before.stream().filter(it -> !after.contains(it)).toList();
        var now = facts.value(word.name()).orElse("");
        var said = spoken.word(word.name()).orElse(word);
        return Optional.of(new Alternative(
                word.name(),
                value,
                outcome,
                added,
                dropped,
                What.zh(domain, said, now, value, added, dropped),
                What.en(domain, said, now, value, added, dropped)));
    }

    private static List<String> results(String outcome) {
        return outcome.isEmpty() ? List.of() : List.of(outcome.split(","));
    }
}
