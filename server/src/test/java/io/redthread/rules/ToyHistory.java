package io.redthread.rules;

import io.redthread.rules.PastCases.PastCase;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Made-up past documents, the same every time, decided by the clean toy rules. */
record ToyHistory(long size) implements PastCases {

    private static final String[] GOODS = {"regular", "ordinary", "new", "high-value"};

    static Facts facts(long number) {
        var random = new SplittableRandom(number);
        return Facts.builder()
                .put("amount", random.nextLong(1, 10_000_000))
                .put("goods", GOODS[random.nextInt(GOODS.length)])
                .put("urgent", random.nextInt(10) == 0)
                .put("overBudget", random.nextInt(5) == 0 ? random.nextLong(1, 3_000) : 0L)
                .put("lines", random.nextLong(1, 40))
                .put("department", "d" + random.nextInt(20))
                .build();
    }

    Stream<Facts> facts() {
        return LongStream.rangeClosed(1, size).mapToObj(ToyHistory::facts);
    }

    void each(Consumer<PastCase> to) {
        var judge = ReplayTest.judge(ToyDomain.clean());
        for (var number = 1L; number <= size; number++) {
            var facts = facts(number);
            to.accept(new PastCase(
                    number, "T-" + number, facts, 1, Optional.of(judge.of(facts).outcome())));
        }
    }

    @Override
    public long count(Instant from, Instant until) {
        return size;
    }

    @Override
    public void each(Instant from, Instant until, Consumer<PastCase> to) {
        each(to);
    }
}
