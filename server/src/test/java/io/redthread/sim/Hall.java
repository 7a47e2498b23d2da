package io.redthread.sim;

import io.redthread.fulfilment.BuildWave;
import io.redthread.fulfilment.Dispatches;
import io.redthread.fulfilment.Packing;
import io.redthread.fulfilment.ParcelFilter;
import io.redthread.fulfilment.ParcelState;
import io.redthread.fulfilment.Parcels;
import io.redthread.fulfilment.PickLists;
import io.redthread.fulfilment.PickState;
import io.redthread.fulfilment.Picking;
import io.redthread.fulfilment.Taken;
import io.redthread.fulfilment.WaveFilter;
import io.redthread.fulfilment.WaveId;
import io.redthread.fulfilment.Waves;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.Attempts;
import io.redthread.platform.paging.PageQuery;
import io.redthread.process.ExceptionFilter;
import io.redthread.process.Exceptions;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.Orders;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** What many do at once in one hall; each act is done by the product or refused by it, and both are counted. */
final class Hall {

    private static final int MOST_OPEN = 600;
    private static final int BATCH = 40;
    private static final int RECENT = 800;

    private final Company company;
    private final Demand demand;
    private final OrderIntake intake;
    private final Orders orders;
    private final Exceptions exceptions;
    private final Waves waves;
    private final PickLists lists;
    private final Picking picking;
    private final Packing packing;
    private final Parcels parcels;
    private final Dispatches dispatches;
    private final Attempts attempts;
    private final List<OrderId> recent = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicLong> done = new ConcurrentHashMap<>();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();

    Hall(ApplicationContext server, Company company, SplittableRandom random) {
        this.company = company;
        var quiet = new Chances(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        this.demand = new Demand(company, quiet, random);
        this.intake = server.getBean(OrderIntake.class);
        this.orders = server.getBean(Orders.class);
        this.exceptions = server.getBean(Exceptions.class);
        this.waves = server.getBean(Waves.class);
        this.lists = server.getBean(PickLists.class);
        this.picking = server.getBean(Picking.class);
        this.packing = server.getBean(Packing.class);
        this.parcels = server.getBean(Parcels.class);
        this.dispatches = server.getBean(Dispatches.class);
        this.attempts = server.getBean(Attempts.class);
    }

    /** Lets somebody act again and again; what is refused is right, what fails otherwise is a fault. */
    void until(Instant end, String name, Runnable act, SplittableRandom random) {
        while (Instant.now().isBefore(end)) {
            try {
                People.as(name, act);
            } catch (Refused late) {
                refused.incrementAndGet();
            } catch (RuntimeException e) {
                if (failures.getAndIncrement() < 5) {
                    e.printStackTrace(System.out);
                }
            }
        }
    }

    /** Keeps orders and waves coming. */
    void feed() {
        var open = parcels.open(Optional.empty());
        if (open.getOrDefault(ParcelState.TO_PICK, 0) + open.getOrDefault(ParcelState.IN_WAVE, 0) < MOST_OPEN) {
            var batch = Stream.generate(() -> demand.order(Instant.now()))
                    .limit(BATCH)
                    .toList();
            for (var result : intake.accept(batch)) {
                if (result instanceof IntakeResult.Created made) {
                    recent.add(made.id());
                }
            }
            while (recent.size() > RECENT) {
                recent.removeFirst();
            }
            count("orders in", batch.size());
        }
        for (var warehouse : company.warehouses()) {
            if (released(warehouse).size() < 6 && open.getOrDefault(ParcelState.TO_PICK, 0) > 0) {
                build(warehouse);
            }
        }
        pause();
    }

    /** A picker's next act: at some stop of some wave, at the bench, or at the van. */
    void pick(SplittableRandom random) {
        var all = released(
                company.warehouses().get(random.nextInt(company.warehouses().size())));
        if (all.isEmpty()) {
            pause();
            return;
        }
        var wave = all.get(random.nextInt(all.size()));
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4, 5 -> stop(wave, random);
            case 6, 7, 8 -> bench(wave, random);
            default -> van(random);
        }
    }

    /** A clerk's next act on some recent order, wherever it stands. */
    void change(SplittableRandom random) {
        if (recent.isEmpty()) {
            pause();
            return;
        }
        var id = recent.get(random.nextInt(recent.size()));
        // Whoever holds an order lets it go again soon, or the floor would stand still.
        switch (random.nextInt(12)) {
            case 0 -> act("cancelled", () -> orders.cancel(List.of(id), "买家取消"));
            case 1 -> act("held", () -> orders.hold(List.of(id), "核实"));
            case 2, 3, 4, 5, 6 -> act("released", () -> orders.release(List.of(id)));
            case 7 -> act("readdressed", () -> orders.readdress(id, "收件人", demand.whole()));
            case 8 -> act("annotated", () -> orders.annotate(id, random.nextInt(6), "催单"));
            default -> resolve(random);
        }
    }

    long failures() {
        return failures.get();
    }

    /** What was done so far. */
    String said() {
        return new java.util.TreeMap<>(done) + ", refused " + refused + ", failed " + failures;
    }

    private void stop(WaveId wave, SplittableRandom random) {
        var open = lists.of(wave).stream()
                .filter(it -> it.state() == PickState.OPEN)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        var stop = open.get(random.nextInt(open.size()));
        if (random.nextInt(60) == 0) {
            act("short", () -> picking.shortPick(wave, stop.seq(), BigDecimal.ZERO));
            return;
        }
        act("at bin", () -> picking.atBin(wave, stop.seq(), stop.bin()));
        act(
                "picked",
                () -> picking.take(
                        wave,
                        stop.seq(),
                        Taken.of(stop.sku().code(), stop.quantity().amount())));
    }

    private void bench(WaveId wave, SplittableRandom random) {
        var picked = page(ParcelState.PICKED, wave);
        if (!picked.isEmpty()) {
            var parcel = picked.get(random.nextInt(picked.size()));
            var content = new java.util.HashMap<String, Integer>();
            lists.of(wave).stream()
                    .filter(it -> it.parcelId().equals(parcel) && it.state() == PickState.PICKED)
                    .forEach(it -> content.merge(
                            it.sku().code(), it.quantity().amount().intValueExact(), Integer::sum));
            act("packed", () -> packing.check(parcel, content));
        }
    }

    private void van(SplittableRandom random) {
        var packed = page(ParcelState.PACKED, null);
        if (!packed.isEmpty()) {
            var parcel = packed.get(random.nextInt(packed.size()));
            act("dispatched", () -> dispatches.confirm(List.of(parcel)));
        }
    }

    private void resolve(SplittableRandom random) {
        var open = exceptions.page(ExceptionFilter.open(), PageQuery.first(50)).items();
        if (!open.isEmpty()) {
            var it = open.get(random.nextInt(open.size()));
            act("resolved", () -> exceptions.resolve(it.id(), "已找到", "counting"));
        }
    }

    private void build(WarehouseId warehouse) {
        act("waves", () -> waves.release(waves.build(BuildWave.any(warehouse, 30))));
    }

    private List<WaveId> released(WarehouseId warehouse) {
        return waves.page(new WaveFilter(null, warehouse, List.of("released")), PageQuery.first(50)).items().stream()
                .map(it -> it.id())
                .toList();
    }

    private List<io.redthread.fulfilment.ParcelId> page(
            ParcelState state, @org.jspecify.annotations.Nullable WaveId wave) {
        var filter = new ParcelFilter(null, null, List.of(state.code()), null, wave, null);
        return parcels.page(filter, PageQuery.first(50)).items().stream()
                .map(it -> it.id())
                .toList();
    }

    private void act(String name, Runnable what) {
        attempts.at(() -> {
            what.run();
            return true;
        });
        count(name, 1);
    }

    private void count(String name, int times) {
        done.computeIfAbsent(name, it -> new AtomicLong()).addAndGet(times);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
