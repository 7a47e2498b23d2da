package io.redthread.sales;

import io.redthread.rules.CompiledRules;
import io.redthread.rules.RuleSets;
import io.redthread.sales.domain.ReviewTemplate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The review template in force, compiled once and looked up again every few seconds. */
@Component
class ReviewRules {

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final RuleSets sets;
    private final Clock clock;
    private volatile @Nullable Held held;

    ReviewRules(RuleSets sets, Clock clock) {
        this.sets = sets;
        this.clock = clock;
    }

    CompiledRules inForce() {
        var now = clock.instant();
        var current = held;
        if (current == null || current.until().isBefore(now)) {
            current = new Held(now.plus(FRESH), compile(current));
            held = current;
        }
        return current.rules();
    }

    private CompiledRules compile(@Nullable Held before) {
        var set = sets.published(ReviewTemplate.NAME).orElseThrow();
        return before != null && before.rules().label().equals(set.label())
                ? before.rules()
                : CompiledRules.of(set.label(), ReviewTemplate.VOCABULARY, set.rules());
    }

    private record Held(Instant until, CompiledRules rules) {}
}
