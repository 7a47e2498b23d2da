package io.redthread.sales;

import io.redthread.platform.database.Remembered;
import io.redthread.sales.store.GiftRuleStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The gift rules that give now or will, kept for a moment: orders cost nothing where there is none. */
@Component
class OpenGiftRules {

    /** Orders that were placed in time may come so much later. */
    private static final Duration LATE = Duration.ofDays(1);

    private final Remembered<Boolean, List<GiftRule>> kept;
    private final GiftRuleStore store;
    private final Clock clock;

    OpenGiftRules(GiftRuleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.kept = new Remembered<>(clock);
    }

    /** All of them; how much they have given may be of a moment ago. */
    List<GiftRule> all() {
        return Objects.requireNonNull(kept.of(
                        List.of(true),
                        keys -> Map.of(true, store.open(clock.instant().minus(LATE))))
                .get(true));
    }

    /** A rule came, was ended, or got something back. */
    void forget() {
        kept.forget();
    }
}
