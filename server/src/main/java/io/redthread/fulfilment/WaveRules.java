package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.WaveRuleNotFound;
import io.redthread.fulfilment.domain.CutOff;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.WaveRuleStore;
import io.redthread.inventory.WarehouseId;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules by which waves are built, by hand or by themselves. */
@Service
@Transactional
public class WaveRules {

    private final WaveRuleStore store;
    private final ParcelStore parcels;
    private final Waves waves;
    private final Carriers carriers;
    private final WaveZones zones;
    private final Journal journal;
    private final Clock clock;

    WaveRules(
            WaveRuleStore store,
            ParcelStore parcels,
            Waves waves,
            Carriers carriers,
            WaveZones zones,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.parcels = parcels;
        this.waves = waves;
        this.carriers = carriers;
        this.zones = zones;
        this.journal = journal;
        this.clock = clock;
    }

    /** All rules, or those of a warehouse. */
    @Transactional(readOnly = true)
    public List<WaveRule> all(Optional<WarehouseId> warehouse) {
        return store.all(warehouse);
    }

    /** Adds a rule. */
    public WaveRuleId add(WaveRule.Content content) {
        check(content);
        var id = store.insert(content, clock.instant(), Callers.current().username());
        record("wave-rule-added", id, content);
        return id;
    }

    /** Changes a rule, or stops and starts using it. */
    public void change(WaveRule rule) {
        check(rule.content());
        if (store.update(rule) == 0) {
            throw new Refused(new WaveRuleNotFound(rule.id()));
        }
        record("wave-rule-changed", rule.id(), rule);
    }

    /** Builds the wave a rule wants, now. */
    public WaveId build(WaveRuleId id) {
        return waves.build(store.byId(id)
                .orElseThrow(() -> new Refused(new WaveRuleNotFound(id)))
                .wave());
    }

    /**
     * Builds the waves that automatic rules want by now, each given to the pickers at once; answers how many. A rule that
     * another server works on is passed over.
     */
    public int buildDue() {
        var built = 0;
        for (var rule : store.lockAutomatic()) {
            var wave = rule.content().zone() != null
                    ? waves.buildIf(rule.wave(), it -> enough(rule, it))
                    : due(rule) ? waves.buildIfAny(rule.wave()) : Optional.<WaveId>empty();
            wave.ifPresent(waves::release);
            built += wave.isPresent() ? 1 : 0;
        }
        return built;
    }

    /** Which parcels fit into a zone is known only when they are in hand. */
    private boolean enough(WaveRule rule, List<ParcelInHand> fitting) {
        var latest = clock.instant().minus(Duration.ofMinutes(rule.content().longestWaitMinutes()));
        return fitting.size() >= rule.content().leastParcels()
                || fitting.stream().anyMatch(it -> !it.facts().enteredAt().isAfter(latest));
    }

    private boolean due(WaveRule rule) {
        var now = clock.instant();
        var wanted = rule.wave();
        var waiting = parcels.waitingFor(wanted, wanted.cutOff().map(at -> CutOff.last(at, now)));
        var longest = Duration.ofMinutes(rule.content().longestWaitMinutes());
        return waiting.parcels() >= rule.content().leastParcels()
                || waiting.since()
                        .map(since -> !since.plus(longest).isAfter(now))
                        .orElse(false);
    }

    private void check(WaveRule.@Nullable Content content) {
        if (content == null) {
            throw InvalidInput.of("/content", "", "value-required");
        }
        var errors = new ArrayList<InputError>();
        if (content.name() == null || content.name().isBlank() || content.name().length() > 60) {
            errors.add(new InputError("/name", String.valueOf(content.name()), "value-malformed"));
        }
        if (content.mostParcels() < 1 || content.mostParcels() > BuildWave.LIMIT) {
            errors.add(
                    new InputError("/mostParcels", Integer.toString(content.mostParcels()), "wave-size-out-of-range"));
        }
        if (content.leastParcels() < 1 || content.leastParcels() > content.mostParcels()) {
            errors.add(new InputError(
                    "/leastParcels", Integer.toString(content.leastParcels()), "wave-least-out-of-range"));
        }
        if (content.longestWaitMinutes() < 1 || content.longestWaitMinutes() > 10_080) {
            errors.add(new InputError(
                    "/longestWaitMinutes", Integer.toString(content.longestWaitMinutes()), "wave-wait-out-of-range"));
        }
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(errors));
        }
        Optional.ofNullable(content.carrier()).ifPresent(carriers::of);
        zones.check(content.warehouse(), Optional.ofNullable(content.zone()));
    }

    private void record(String act, WaveRuleId id, Object facts) {
        journal.record(Act.of(act, new DocumentRef("wave-rule", id.value()), Long.toString(id.value()), facts));
    }
}
