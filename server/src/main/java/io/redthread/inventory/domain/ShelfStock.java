package io.redthread.inventory.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a warehouse may still promise of one SKU, lot by lot; goes down as the plan takes from it. Expired lots are never
 * chosen, and the safety buffer stays.
 */
public final class ShelfStock {

    private final List<ShelfLot> lots;
    private final BigDecimal[] left;
    private final boolean buffered;
    private BigDecimal free;

    /** The shelf as it stands. */
    public ShelfStock(List<ShelfLot> all, BigDecimal buffer, LocalDate today) {
        lots = all.size() == 1 && !all.getFirst().expiredOn(today)
                ? all
                : all.stream()
                        .filter(lot -> !lot.expiredOn(today))
                        .sorted(ShelfLot.FEFO)
                        .toList();
        left = lots.stream().map(ShelfLot::free).toArray(BigDecimal[]::new);
        buffered = buffer.signum() > 0;
        var sum = BigDecimal.ZERO;
        for (var one : left) {
            sum = sum.add(one);
        }
        free = sum.subtract(buffer).max(BigDecimal.ZERO);
    }

    /** Whether part of it is kept back. */
    public boolean buffered() {
        return buffered;
    }

    /** What may still be promised. */
    public BigDecimal free() {
        return free;
    }

    /** Takes so much, the lot that expires first before the others. The caller asked {@link #free()} before. */
    List<TakenLot> take(BigDecimal wanted) {
        if (wanted.compareTo(free) > 0) {
            throw new IllegalStateException("taking " + wanted + " of " + free);
        }
        free = free.subtract(wanted);
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
