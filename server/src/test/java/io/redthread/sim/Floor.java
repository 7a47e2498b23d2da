package io.redthread.sim;

import io.redthread.fulfilment.Dispatches;
import io.redthread.fulfilment.Packing;
import io.redthread.fulfilment.ParcelFilter;
import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.ParcelRow;
import io.redthread.fulfilment.ParcelState;
import io.redthread.fulfilment.Parcels;
import io.redthread.fulfilment.PickLists;
import io.redthread.fulfilment.PickState;
import io.redthread.fulfilment.PickStop;
import io.redthread.fulfilment.Picking;
import io.redthread.fulfilment.Scanning;
import io.redthread.fulfilment.Taken;
import io.redthread.fulfilment.WaveFilter;
import io.redthread.fulfilment.WaveId;
import io.redthread.fulfilment.WaveRules;
import io.redthread.fulfilment.Waves;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Refused;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** One warehouse: pickers walk waves stop by stop, packers check parcel by parcel, a van comes every ten minutes. */
final class Floor {

    private static final int PAGE = 200;
    private static final Duration WALK = Duration.ofSeconds(14);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration HANDLE = Duration.ofSeconds(6);
    private static final Duration PACK = Duration.ofSeconds(40);
    private static final Duration MEND = Duration.ofSeconds(150);

    private final WarehouseId warehouse;
    private final Agenda agenda;
    private final Chances chances;
    private final SplittableRandom random;
    private final WaveRules rules;
    private final Waves waves;
    private final PickLists lists;
    private final Picking picking;
    private final Packing packing;
    private final Scanning scanning;
    private final Parcels parcels;
    private final Dispatches dispatches;
    private final Set<Long> begun = new HashSet<>();
    private final Deque<WaveId> toPick = new ArrayDeque<>();
    private final Deque<Map.Entry<ParcelId, Map<String, Integer>>> toPack = new ArrayDeque<>();
    private final Set<Long> mixedUp = new HashSet<>();
    private final Deque<String> freePickers = new ArrayDeque<>();
    private final Deque<String> freePackers = new ArrayDeque<>();

    Floor(
            WarehouseId warehouse,
            int people,
            Agenda agenda,
            ApplicationContext server,
            Chances chances,
            SplittableRandom random) {
        this.warehouse = warehouse;
        this.agenda = agenda;
        this.chances = chances;
        this.random = random;
        this.rules = server.getBean(WaveRules.class);
        this.waves = server.getBean(Waves.class);
        this.lists = server.getBean(PickLists.class);
        this.picking = server.getBean(Picking.class);
        this.packing = server.getBean(Packing.class);
        this.scanning = server.getBean(Scanning.class);
        this.parcels = server.getBean(Parcels.class);
        this.dispatches = server.getBean(Dispatches.class);
        for (var i = 1; i <= people; i++) {
            freePickers.add("picker-" + warehouse.value() + "-" + i);
            freePackers.add("packer-" + warehouse.value() + "-" + i);
        }
    }

    /** New waves are handed out. */
    void waves() {
        rules.buildDue();
        var filter = new WaveFilter(null, warehouse, List.of("released"));
        for (var wave : waves.page(filter, PageQuery.first(PAGE)).items()) {
            if (begun.add(wave.id().value())) {
                toPick.add(wave.id());
            }
        }
        hand();
    }

    /** The van takes what is packed. */
    void van() {
        for (var packed = in(ParcelState.PACKED, null); !packed.isEmpty(); packed = in(ParcelState.PACKED, null)) {
            var ids = packed.stream()
                    .filter(it -> !it.stopped())
                    .map(ParcelRow::id)
                    .toList();
            if (ids.isEmpty() || !leave(ids)) {
                return;
            }
        }
    }

    private boolean leave(List<ParcelId> ids) {
        try {
            People.as("dispatcher", () -> dispatches.confirm(ids));
            return true;
        } catch (Refused one) {
            return ids.size() > 1
                    && ids.stream().filter(it -> leave(List.of(it))).count() > 0;
        }
    }

    private void hand() {
        while (!toPick.isEmpty() && !freePickers.isEmpty()) {
            var wave = toPick.remove();
            walk(freePickers.remove(), wave, new ArrayDeque<>(lists.of(wave)));
        }
        while (!toPack.isEmpty() && !freePackers.isEmpty()) {
            var parcel = toPack.remove();
            var packer = freePackers.remove();
            agenda.in(PACK, () -> check(packer, parcel.getKey(), parcel.getValue()));
        }
    }

    private void walk(String picker, WaveId wave, Deque<PickStop> left) {
        var stop = left.poll();
        if (stop == null) {
            toPack.addAll(picked(wave).entrySet());
            freePickers.add(picker);
            hand();
        } else {
            agenda.in(WALK, () -> atBin(picker, wave, stop, left));
        }
    }

    private void atBin(String picker, WaveId wave, PickStop stop, Deque<PickStop> left) {
        if (happens(chances.wrongBin())) {
            tries(picker, wave, () -> picking.atBin(wave, stop.seq(), "99-99-9"));
            agenda.in(AGAIN, () -> atBin(picker, wave, stop, left));
        } else if (happens(chances.goodsFirst())) {
            tries(
                    picker,
                    wave,
                    () -> picking.take(wave, stop.seq(), Taken.of(stop.sku().code(), amount(stop))));
            agenda.in(AGAIN, () -> atBin(picker, wave, stop, left));
        } else if (tries(picker, wave, () -> picking.atBin(wave, stop.seq(), stop.bin()))) {
            agenda.in(HANDLE, () -> take(picker, wave, stop, left));
        } else {
            walk(picker, wave, left);
        }
    }

    private void take(String picker, WaveId wave, PickStop stop, Deque<PickStop> left) {
        if (happens(chances.lookAlike())) {
            tries(
                    picker,
                    wave,
                    () -> picking.take(wave, stop.seq(), Taken.of(stop.sku().code() + "X", amount(stop))));
            agenda.in(AGAIN, () -> take(picker, wave, stop, left));
        } else if (happens(chances.miscount())) {
            tries(
                    picker,
                    wave,
                    () -> picking.take(
                            wave,
                            stop.seq(),
                            Taken.of(stop.sku().code(), amount(stop).add(BigDecimal.ONE))));
            agenda.in(AGAIN, () -> take(picker, wave, stop, left));
        } else if (happens(chances.shortBin())) {
            tries(picker, wave, () -> picking.shortPick(wave, stop.seq(), BigDecimal.ZERO));
            walk(picker, wave, left);
        } else {
            if (tries(
                            picker,
                            wave,
                            () -> picking.take(
                                    wave, stop.seq(), Taken.of(stop.sku().code(), amount(stop))))
                    && happens(chances.mispick())) {
                mixedUp.add(stop.parcelId().value());
                Tally.MISPICKED.incrementAndGet();
            }
            walk(picker, wave, left);
        }
    }

    private void check(String packer, ParcelId parcel, Map<String, Integer> content) {
        if (mixedUp.remove(parcel.value())) {
            var wrong = new HashMap<>(content);
            wrong.merge(content.keySet().iterator().next(), 1, Integer::sum);
            checks(packer, parcel, wrong);
            agenda.in(MEND, () -> check(packer, parcel, content));
            return;
        }
        checks(packer, parcel, content);
        freePackers.add(packer);
        hand();
    }

    private void checks(String packer, ParcelId parcel, Map<String, Integer> scanned) {
        try {
            People.as(packer, () -> scanning.ofParcel(parcel, () -> packing.check(parcel, scanned)));
        } catch (Refused stopped) {
            Tally.MISSED.incrementAndGet();
        }
    }

    private Map<ParcelId, Map<String, Integer>> picked(WaveId wave) {
        var ready = new HashSet<ParcelId>();
        in(ParcelState.PICKED, wave).forEach(it -> ready.add(it.id()));
        var content = new java.util.LinkedHashMap<ParcelId, Map<String, Integer>>();
        for (var stop : lists.of(wave)) {
            if (stop.state() == PickState.PICKED && ready.contains(stop.parcelId())) {
                content.computeIfAbsent(stop.parcelId(), it -> new HashMap<>())
                        .merge(stop.sku().code(), amount(stop).intValueExact(), Integer::sum);
            }
        }
        return content;
    }

    private List<ParcelRow> in(ParcelState state, @Nullable WaveId wave) {
        var filter = new ParcelFilter(null, warehouse, List.of(state.code()), null, wave, null);
        return parcels.page(filter, PageQuery.first(PAGE)).items();
    }

    private boolean tries(String picker, WaveId wave, Runnable act) {
        try {
            People.as(picker, () -> scanning.inWave(wave, act));
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private boolean happens(double chance) {
        return random.nextDouble() < chance;
    }

    private static BigDecimal amount(PickStop stop) {
        return stop.quantity().amount();
    }
}
