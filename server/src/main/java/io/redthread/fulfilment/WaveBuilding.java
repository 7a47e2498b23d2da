package io.redthread.fulfilment;

import io.redthread.fulfilment.store.PickLineStore;
import io.redthread.fulfilment.store.WaveStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.numbering.DocumentNumbers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes a wave of parcels that a use case has in hand: pins, pick lines along the way, baskets. */
@Component
class WaveBuilding {

    private final WaveStore waves;
    private final PickLineStore lines;
    private final PickBins bins;
    private final DocumentNumbers numbers;
    private final Journal journal;

    WaveBuilding(WaveStore waves, PickLineStore lines, PickBins bins, DocumentNumbers numbers, Journal journal) {
        this.waves = waves;
        this.lines = lines;
        this.bins = bins;
        this.numbers = numbers;
        this.journal = journal;
    }

    /** A wave in the making. */
    record Plan(WaveId id, BuildWave wanted, List<ParcelInHand> parcels, List<PickLine> lines) {}

    /** Pins the parcels' goods and moves the parcels into a new wave, in memory. */
    Plan of(BuildWave wanted, List<ParcelInHand> parcels, Instant now) {
        var id = waves.nextId();
        var plan = new Plan(id, wanted, parcels, WalkPlan.lines(id, bins.pin(parcels, wanted.zone())));
        var slots = new HashMap<ParcelId, Integer>();
        plan.lines().forEach(line -> slots.put(line.parcel(), line.slot()));
        for (var parcel : parcels) {
            var slot = Objects.requireNonNull(slots.get(parcel.id()), () -> parcel.id() + " holds nothing");
            parcel.enterWave(id, slot, now);
        }
        return plan;
    }

    /** Writes the wave and those of its lines that somebody still has to do with. */
    void write(Plan plan, List<PickLine> open, WaveState state, Instant now) {
        var number = numbers.next("WV");
        var due = plan.parcels().stream()
                .map(it -> it.facts().dueAt())
                .min(Instant::compareTo)
                .orElse(now);
        waves.insert(new NewWave(
                plan.id(),
                number,
                plan.wanted(),
                state,
                plan.parcels().size(),
                plan.lines().size(),
                now,
                Callers.current().username(),
                due));
        if (!open.isEmpty()) {
            lines.insert(open);
        }
        journal.record(Act.of(
                "wave-built",
                new DocumentRef(WaveInHand.DOCUMENT_KIND, plan.id().value()),
                number,
                Map.of("parcels", plan.parcels().size(), "lines", plan.lines().size(), "state", state.code())));
    }
}
