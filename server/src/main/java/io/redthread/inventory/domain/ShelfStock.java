package io.redthread.inventory.domain;

import io.redthread.inventory.PickStrategy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a warehouse may still promise of one SKU, lot by lot; goes down as the plan takes from it. Lots that are not
 * good for long enough are never chosen, the safety buffer stays, and what is set aside for a shop is promised to no other.
 */
public final class ShelfStock {

    private final List<ShelfLot> lots;
    private final BigDecimal[] left;
    private final Map<Long, BigDecimal> setAside = new HashMap<>(0);
    private BigDecimal unbuffered;

    /** The shelf as it stands. */
    public ShelfStock(List<ShelfLot> all, BigDecimal buffer, LocalDate today) {
        this(all, buffer, today, PickStrategy.FEFO);
    }

    /**
     * The shelf as it stands.
     *
     * @param all every lot
     * @param buffer what the warehouse keeps back
     * @param day a lot must be good on that day
     * @param strategy which lot goes first
     */
    public ShelfStock(List<ShelfLot> all, BigDecimal buffer, LocalDate day, PickStrategy strategy) {
        lots = all.size() == 1 && !all.getFirst().expiredOn(day)
                ? all
                : all.stream()
                        .filter(lot -> !lot.expiredOn(day))
                        .sorted(strategy == PickStrategy.FIFO ? ShelfLot.FIFO : ShelfLot.FEFO)
                        .toList();
        left = lots.stream().map(ShelfLot::free).toArray(BigDecimal[]::new);
        var sum = BigDecimal.ZERO;
        for (var one : left) {
            sum = sum.add(one);
        }
        unbuffered = sum.subtract(buffer);
    }

    /** Sets the unused rest of a shop's quota aside. */
    public void setAside(long shop, BigDecimal unused) {
        if (unused.signum() > 0) {
            setAside.merge(shop, unused, BigDecimal::add);
        }
    }

    /** What may still be promised to anybody, before quotas. */
    public BigDecimal unpromised() {
        return unbuffered.max(BigDecimal.ZERO);
    }

    /** What may still be promised to that shop: available − buffer − what other shops have not used of their quotas. */
    public BigDecimal free(long shop) {
        var free = unbuffered;
        for (var quota : setAside.entrySet()) {
            if (quota.getKey() != shop) {
                free = free.subtract(quota.getValue());
            }
        }
        return free.max(BigDecimal.ZERO);
    }

    /**
     * Takes so much for that shop, first on account of its own quota, and from the lot that goes first before the
     * others. The caller asked {@link #free(long)} before.
     */
    List<TakenLot> take(long shop, BigDecimal wanted) {
        if (wanted.compareTo(free(shop)) > 0) {
            throw new IllegalStateException("taking " + wanted + " of " + free(shop));
        }
        unbuffered = unbuffered.subtract(wanted);
        setAside.computeIfPresent(shop, (key, unused) -> unused.subtract(wanted).max(BigDecimal.ZERO));
        var taken = new ArrayList<TakenLot>(1);
        var open = wanted;
        for (var i = 0; open.signum() > 0; i++) {
            var amount = open.min(left[i]);
            if (amount.signum() > 0) {
                left[i] = left[i].subtract(amount);
                open = open.subtract(amount);
                taken.add(new TakenLot(lots.get(i).code(), amount));
            }
        }
        return taken;
    }

    /**
     * So much of that lot.
     *
     * @param code the lot; empty for goods kept without
     * @param amount how much
     */
    record TakenLot(String code, BigDecimal amount) {}
}
