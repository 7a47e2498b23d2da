package io.redthread.process;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.caller.Callers;
import io.redthread.process.store.StepTallyStore;
import io.redthread.process.store.TallyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long steps on the floor may take (工序时限, requirement F10). A change counts from the present day on: it is counted again. */
@Service
@Transactional
public class StepLimits {

    private static final int LONGEST = 1440;

    private final StepTallyStore store;
    private final TallyStore tallies;
    private final Journal journal;
    private final Clock clock;

    StepLimits(StepTallyStore store, TallyStore tallies, Journal journal, Clock clock) {
        this.store = store;
        this.tallies = tallies;
        this.journal = journal;
        this.clock = clock;
    }

    /** The limit of every step. */
    @Transactional(readOnly = true)
    public Map<FloorStep, Duration> all() {
        var limits = new EnumMap<FloorStep, Duration>(FloorStep.class);
        Arrays.stream(FloorStep.values()).forEach(it -> limits.put(it, it.shipped()));
        limits.putAll(store.limits());
        return limits;
    }

    /** Sets the limit of a step in minutes, 1–1440. */
    public void set(FloorStep step, int minutes) {
        if (minutes < 1 || minutes > LONGEST) {
            throw InvalidInput.of("/minutes", minutes, "step-limit");
        }
        var before = Objects.requireNonNull(all().get(step));
        store.limit(step, minutes, clock.instant(), Callers.current().username());
        tallies.countAgain();
        journal.record(new Act(
                "step-limit-changed",
                new DocumentRef("floor-step", step.ordinal() + 1),
                step.code(),
                before.toMinutes(),
                minutes,
                null));
    }
}
