package io.redthread.inventory.domain;

import io.redthread.inventory.Pin;
import io.redthread.inventory.PinRequest;
import io.redthread.kernel.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses bins for reservations on exact, locked numbers: picking zones first, then along the picker's way. It cannot
 * run short: what is reserved and not pinned is free in some bin, or the ledger is broken.
 */
public final class PinPlan {

    private static final Comparator<HoldingBin> WAY = Comparator.comparing(HoldingBin::zone)
            .thenComparing(HoldingBin::walkOrder)
            .thenComparing(HoldingBin::code);

    private final Map<StockKey, List<Held>> bins = new HashMap<>();

    /** A plan over the bins as they are; their contents go down as it pins. */
    public PinPlan(List<HoldingBin> all) {
        all.stream()
                .sorted(WAY)
                .forEach(bin -> bins.computeIfAbsent(bin.key(), key -> new ArrayList<>())
                        .add(new Held(bin)));
    }

    /** Pins the next request. */
    public List<Pin> next(PinRequest request, StockKey key) {
        var pins = new ArrayList<Pin>(1);
        var open = request.quantity().amount();
        for (var held : bins.getOrDefault(key, List.of())) {
            var amount = open.min(held.free);
            if (amount.signum() > 0) {
                held.free = held.free.subtract(amount);
                open = open.subtract(amount);
                pins.add(held.pin(request, amount));
            }
        }
        if (open.signum() > 0) {
            throw new IllegalStateException("no bin holds the last " + open + " of " + request);
        }
        return pins;
    }

    private static final class Held {

        private final HoldingBin bin;
        private BigDecimal free;

        Held(HoldingBin bin) {
            this.bin = bin;
            this.free = bin.free();
        }

        Pin pin(PinRequest request, BigDecimal amount) {
            return new Pin(
                    request.reservation(),
                    bin.bin(),
                    bin.code(),
                    bin.walkOrder(),
                    new Quantity(amount, request.quantity().uom()));
        }
    }
}
