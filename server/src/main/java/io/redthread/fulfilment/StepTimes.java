package io.redthread.fulfilment;

import io.redthread.fulfilment.store.StepTimeStore;
import io.redthread.process.FloorStep;
import io.redthread.process.StepTally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells how long parcels took at each step on the floor (工序用时, requirement F10). */
@Component
class StepTimes implements StepTally.Source {

    private final StepTimeStore store;

    StepTimes(StepTimeStore store) {
        this.store = store;
    }

    @Override
    public List<StepTally> between(Instant from, Instant to, Map<FloorStep, Duration> limits) {
        return store.tallies(from, to, limits);
    }
}
