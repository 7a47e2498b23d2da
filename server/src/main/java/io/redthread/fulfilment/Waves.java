package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.NothingToPick;
import io.redthread.fulfilment.FulfilmentRefusal.WaveBegun;
import io.redthread.fulfilment.FulfilmentRefusal.WaveNotFound;
import io.redthread.fulfilment.FulfilmentRefusal.WaveNotReady;
import io.redthread.fulfilment.FulfilmentRefusal.WaveUnfinished;
import io.redthread.fulfilment.domain.CutOff;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.PickLineStore;
import io.redthread.fulfilment.store.WaveStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Waves (波次): parcels that are picked together. A wave of a thousand costs as many statements as one of ten. */
@Service
@Transactional
public class Waves {

    private final WaveStore waves;
    private final ParcelStore parcels;
    private final PickLineStore lines;
    private final WaveBuilding building;
    private final PickBins bins;
    private final WaveZones zones;
    private final Hands hands;
    private final Journal journal;
    private final Clock clock;

    Waves(
            WaveStore waves,
            ParcelStore parcels,
            PickLineStore lines,
            WaveBuilding building,
            PickBins bins,
            WaveZones zones,
            Hands hands,
            Journal journal,
            Clock clock) {
        this.waves = waves;
        this.parcels = parcels;
        this.lines = lines;
        this.building = building;
        this.bins = bins;
        this.zones = zones;
        this.hands = hands;
        this.journal = journal;
        this.clock = clock;
    }

    /** Builds a wave of waiting parcels and pins their goods; refuses when none waits. */
    public WaveId build(BuildWave wanted) {
        zones.check(wanted.warehouse(), wanted.zone());
        return buildIfAny(wanted)
                .orElseThrow(
                        () -> new Refused(new NothingToPick(wanted.warehouse().value())));
    }

    /** The same, without an opinion on there being none. */
    Optional<WaveId> buildIfAny(BuildWave wanted) {
        return buildIf(wanted, it -> true);
    }

    /** The same, where those that would come into it are enough. */
    Optional<WaveId> buildIf(BuildWave wanted, Predicate<List<ParcelInHand>> enough) {
        if (!hands.ours(wanted.warehouse())) {
            return Optional.empty();
        }
        var now = clock.instant();
        var taken = taken(wanted, now);
        if (taken.isEmpty() || !enough.test(taken)) {
            return Optional.empty();
        }
        var wave = building.of(wanted, taken, now);
        building.write(wave, wave.lines(), WaveState.BUILT, now);
        parcels.update(taken);
        return Optional.of(wave.id());
    }

    /** Waiting parcels for a wave. Where it is for one zone, a window of the most urgent ones is looked through for those that fit. */
    private List<ParcelInHand> taken(BuildWave wanted, Instant now) {
        var before = wanted.cutOff().map(at -> CutOff.last(at, now));
        if (wanted.zone().isEmpty()) {
            return parcels.takeWaiting(wanted, before, wanted.mostParcels());
        }
        var seen = parcels.takeWaiting(wanted, before, BuildWave.LIMIT);
        var fit = bins.within(wanted.zone().get(), seen).stream()
                .limit(wanted.mostParcels())
                .collect(Collectors.toSet());
        return seen.stream().filter(it -> fit.contains(it.id())).toList();
    }

    /** Gives a wave to the pickers. */
    public void release(WaveId id) {
        var wave = locked(id);
        require(wave, WaveState.BUILT);
        waves.release(id, clock.instant(), Callers.current().username());
        record("wave-released", wave);
    }

    /** Calls a wave off before anything is picked: its parcels wait again, its bins are free. */
    public void cancel(WaveId id) {
        var wave = locked(id);
        if (wave.state() != WaveState.BUILT && wave.state() != WaveState.RELEASED) {
            throw new Refused(new WaveNotReady(wave.number(), wave.state()));
        }
        var held = parcels.lockOfWave(id);
        var stops = lines.ofWave(id);
        var picked = (int)
                stops.stream().filter(line -> line.state() == PickState.PICKED).count();
        if (picked > 0) {
            throw new Refused(new WaveBegun(wave.number(), picked));
        }
        takeOut(held.stream().filter(it -> it.state() == ParcelState.IN_WAVE).toList(), stops);
        waves.end(id, WaveState.CANCELLED, clock.instant(), Callers.current().username());
        journal.record(Act.of("wave-cancelled", wave.document(), wave.number(), Map.of("parcels", held.size())));
    }

    /** Closes a wave in which nothing is left to pick or pack. */
    public void close(WaveId id) {
        var wave = locked(id);
        require(wave, WaveState.RELEASED);
        var left = (int) parcels.ofWave(id).stream()
                .filter(it -> it.state() == ParcelState.IN_WAVE || it.state() == ParcelState.PICKED)
                .count();
        if (left > 0) {
            throw new Refused(new WaveUnfinished(wave.number(), left));
        }
        waves.end(id, WaveState.CLOSED, clock.instant(), Callers.current().username());
        record("wave-closed", wave);
    }

    /** Closes every wave that has nothing left; two last packers at once may have left one open. */
    public int closeFinished() {
        var released = waves.released();
        return released.isEmpty()
                ? 0
                : waves.closeFinished(
                        released, clock.instant(), Callers.current().username());
    }

    /** A page of waves with their progress. */
    @Transactional(readOnly = true)
    public Page<WaveView> page(WaveFilter filter, PageQuery query) {
        var page = waves.page(filter, query);
        var progress = waves.progress(page.items().stream().map(WaveView::id).toList());
        return page.map(wave -> wave.with(progress.getOrDefault(wave.id(), Map.of())));
    }

    /** One wave with its progress. */
    @Transactional(readOnly = true)
    public WaveView byId(WaveId id) {
        var wave = waves.byId(id).orElseThrow(() -> new Refused(new WaveNotFound(id)));
        return wave.with(waves.progress(List.of(id)).getOrDefault(id, Map.of()));
    }

    private void takeOut(List<ParcelInHand> taken, List<PickLine> stops) {
        if (taken.isEmpty()) {
            return;
        }
        var ids = taken.stream().map(ParcelInHand::id).toList();
        bins.unpin(stops.stream().filter(line -> ids.contains(line.parcel())).toList());
        lines.drop(ids, clock.instant(), Callers.current().username());
        taken.forEach(ParcelInHand::leaveWave);
        parcels.update(taken);
    }

    private WaveInHand locked(WaveId id) {
        return waves.lock(id).orElseThrow(() -> new Refused(new WaveNotFound(id)));
    }

    private static void require(WaveInHand wave, WaveState state) {
        if (wave.state() != state) {
            throw new Refused(new WaveNotReady(wave.number(), wave.state()));
        }
    }

    private void record(String act, WaveInHand wave) {
        journal.record(Act.of(act, wave.document(), wave.number(), Map.of()));
    }
}
