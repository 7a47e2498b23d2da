package io.redthread.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often a step on the floor took about so long (工序汇总).
 *
 * @param step which step
 * @param actor user name of who did it; absent in the tally of everybody
 * @param bucket which times, see {@link io.redthread.platform.database.TimeBuckets}
 * @param facts how often
 * @param within how often within the limit
 * @param millis their times together
 */
public record StepTally(FloorStep step, Optional<String> actor, int bucket, int facts, int within, long millis) {

    /** Port: who knows when steps on the floor were done. */
    public interface Source {

        /** Tallies of what was done from one time to before another: everybody's, and each person's, within these limits. */
        List<StepTally> between(Instant from, Instant to, Map<FloorStep, Duration> limits);
    }
}
