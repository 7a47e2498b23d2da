package io.redthread.inventory.domain;

import io.redthread.inventory.PickStrategy;
import io.redthread.inventory.Pin;
import io.redthread.inventory.PinRequest;
import io.redthread.inventory.ZoneKind;
import io.redthread.kernel.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Chooses bins for reservations on exact, locked numbers, as the warehouse's strategy for the goods says: picking zones first
 * and then along the picker's way, along the way alone, or as few bins as can be. It cannot run short: what is reserved and
 * not pinned is free in some bin, or the ledger is broken.
 */
public final class PinPlan {

    private static final Comparator<HoldingBin> WALK =
            Comparator.comparing(HoldingBin::walkOrder).thenComparing(HoldingBin::code);
    private static final Comparator<HoldingBin> WAY =
            Comparator.comparing(HoldingBin::zone).thenComparing(WALK);
    private static final Comparator<HoldingBin> NEAREST = Comparator.comparing(
                    (HoldingBin bin) -> bin.zone() == ZoneKind.RECEIVING)
            .thenComparing(WALK);

    private final Map<StockKey, List<Held>> bins = new HashMap<>();
    private final Function<StockKey, PickStrategy> strategies;

    /**
     * A plan over the bins as they are; their contents go down as it pins.
     *
     * @param all the bins that hold the goods
     * @param strategies how goods are taken
     */
    public PinPlan(List<HoldingBin> all, Function<StockKey, PickStrategy> strategies) {
        this.strategies = strategies;
        all.stream()
                .sorted(WAY)
                .forEach(bin -> bins.computeIfAbsent(bin.key(), key -> new ArrayList<>())
                        .add(new Held(bin)));
        bins.forEach((key, held) -> {
            if (held.size() > 1 && strategies.apply(key) == PickStrategy.NEAREST) {
                held.sort(Comparator.comparing((Held one) -> one.bin, NEAREST));
            }
        });
    }

    /** Pins the next request. */
    public List<Pin> next(PinRequest request, StockKey key) {
        var held = bins.getOrDefault(key, List.of());
        var fewest = held.size() > 1 && strategies.apply(key) == PickStrategy.FEWEST;
        var pins = new ArrayList<Pin>(1);
        var open = request.quantity().amount();
        if (fewest) {
            for (var best = fewest(held, open); open.signum() > 0 && best.isPresent(); best = fewest(held, open)) {
                open = best.get().take(request, open, pins);
            }
        } else {
            for (var one : held) {
                open = one.take(request, open, pins);
            }
        }
        if (open.signum() > 0) {
            throw new IllegalStateException("no bin holds the last " + open + " of " + request);
        }
        return pins;
    }

    /** The least bin that has all of it, else the fullest: no other choice needs fewer bins. */
    private static Optional<Held> fewest(List<Held> held, BigDecimal open) {
        var whole = held.stream()
                .filter(one -> one.free.compareTo(open) >= 0)
                .min(Comparator.comparing((Held one) -> one.free));
        return whole.isPresent()
                ? whole
                : held.stream().filter(one -> one.free.signum() > 0).max(Comparator.comparing((Held one) -> one.free));
    }

    private static final class Held {

        private final HoldingBin bin;
        private BigDecimal free;

        Held(HoldingBin bin) {
            this.bin = bin;
            this.free = bin.free();
        }

        /** Takes what it can and answers what is still open. */
        BigDecimal take(PinRequest request, BigDecimal open, List<Pin> pins) {
            var amount = open.min(free);
            if (amount.signum() <= 0) {
                return open;
            }
            free = free.subtract(amount);
            pins.add(new Pin(
                    request.reservation(),
                    bin.bin(),
                    bin.code(),
                    bin.walkOrder(),
                    new Quantity(amount, request.quantity().uom())));
            return open.subtract(amount);
        }
    }
}
