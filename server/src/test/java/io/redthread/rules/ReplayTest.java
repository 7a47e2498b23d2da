package io.redthread.rules;

import static io.redthread.rules.ToyDomain.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.rules.Backtest.Changed;
import io.redthread.rules.Backtest.Transition;
import io.redthread.rules.PastCases.PastCase;
import io.redthread.rules.domain.Axes;
import io.redthread.rules.domain.Judge;
import io.redthread.rules.domain.Replay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Trying a draft on past documents (Z1). */
class ReplayTest {

    private final List<Changed> changes = new ArrayList<>();

    @Test
    void the_version_in_force_reproduces_every_recorded_decision() {
        var history = new ToyHistory(5_000);
        var replay = replay(ToyDomain.clean(), ToyDomain.clean());

        history.each(replay::add);

        assertThat(replay.result().compared()).isEqualTo(5_000);
        assertThat(replay.result().reproduced()).isEqualTo(5_000);
        assertThat(replay.result().changed()).isZero();
    }

    @Test
    void a_recorded_decision_that_no_rule_explains_is_not_reproduced() {
        var replay = replay(ToyDomain.clean(), ToyDomain.clean());

        replay.add(new PastCase(1, "T-1", ToyHistory.facts(7), 1, Optional.of("nobody")));
        replay.add(new PastCase(2, "T-2", ToyHistory.facts(8), 0, Optional.empty()));

        assertThat(replay.result().compared()).isEqualTo(1);
        assertThat(replay.result().reproduced()).isZero();
    }

    @Test
    void counts_exactly_the_documents_that_come_out_differently() {
        var draft = new ArrayList<>(ToyDomain.clean());
        draft.set(1, rule("finance", "amount >= 800000 && goods != 'regular'", "finance"));
        var history = new ToyHistory(5_000);
        var replay = replay(ToyDomain.clean(), draft);

        history.each(replay::add);

        var present = compiled(ToyDomain.clean());
        var tried = compiled(draft);
        var expected = history.facts()
                .filter(it -> !outcome(present, it).equals(outcome(tried, it)))
                .count();
        assertThat(expected).isPositive();
        assertThat(replay.result().changed()).isEqualTo(expected).isEqualTo(changes.size());
        assertThat(replay.result().transitions().stream()
                        .mapToLong(Transition::documents)
                        .sum())
                .isEqualTo(5_000);
        assertThat(changes).extracting(Changed::seq).startsWith(1, 2, 3);
    }

    private Replay replay(List<Rule> present, List<Rule> draft) {
        return replayOf(present, draft, changes::add);
    }

    static Replay replayOf(List<Rule> present, List<Rule> draft, Consumer<Changed> changes) {
        return new Replay(judge(present), judge(draft), version -> judge(ToyDomain.clean()), Optional.empty(), changes);
    }

    static Judge judge(List<Rule> rules) {
        var conditions = compiled(rules).conditions();
        var domain = new ToyDomain();
        return new Judge(domain, conditions, Axes.of(domain.vocabulary(), conditions, Map.of()));
    }

    private static String outcome(CompiledRules rules, Facts facts) {
        return new ToyDomain().outcome(rules.matching(facts));
    }

    private static CompiledRules compiled(List<Rule> rules) {
        return CompiledRules.of(new RuleSet("toy", 1, rules), new ToyDomain().vocabulary());
    }
}
