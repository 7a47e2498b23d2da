package io.redthread.rules;

import io.redthread.rules.PastCases.PastCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A draft tried on 1,000,000 made-up documents in memory, by one thread (Z1); facts are made before the clock starts. Beside
 * it the same documents judged without remembering cells, on a hundredth of them.
 */
@Tag("slow")
class ReplayBench {

    private static final int DOCUMENTS = 1_000_000;
    private static final int PART = 100;

    @Test
    void replaying() {
        var cases = new ArrayList<PastCase>(DOCUMENTS);
        new ToyHistory(DOCUMENTS).each(cases::add);
        var draft = new ArrayList<>(ToyDomain.clean());
        draft.set(1, ToyDomain.rule("finance", "amount >= 800000 && goods != 'regular'", "finance"));
        for (var round = 0; round < 3; round++) {
            remembering(cases, draft);
            directly(cases, draft);
        }
    }

    private static void remembering(List<PastCase> cases, List<Rule> draft) {
        var before = System.nanoTime();
        var replay = ReplayTest.replayOf(ToyDomain.clean(), draft, it -> {});
        cases.forEach(replay::add);
        var millis = (System.nanoTime() - before) / 1_000_000;
        var result = replay.result();
        print(
                "by cells, documents",
                result.judged(),
                "changed " + result.changed() + ", reproduced " + result.reproduced() + ", " + millis + " ms");
    }

    private static void directly(List<PastCase> cases, List<Rule> draft) {
        var domain = new ToyDomain();
        var present = CompiledRules.of(new RuleSet("toy", 1, ToyDomain.clean()), domain.vocabulary());
        var tried = CompiledRules.of(new RuleSet("toy", 2, draft), domain.vocabulary());
        var before = System.nanoTime();
        var changed = 0;
        for (var it : cases.subList(0, DOCUMENTS / PART)) {
            var one = domain.outcome(present.matching(it.facts()));
            changed += Optional.of(one).equals(Optional.of(domain.outcome(tried.matching(it.facts())))) ? 0 : 1;
        }
        var millis = (System.nanoTime() - before) / 1_000_000;
        print("one by one, documents", DOCUMENTS / PART, "changed " + changed + ", " + millis + " ms");
    }

    private static void print(String what, long documents, String rest) {
        System.out.printf("%-24s %,10d  %s%n", what, documents, rest);
    }
}
