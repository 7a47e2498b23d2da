package io.redthread.sales.domain;

import io.redthread.inventory.WarehouseId;
import io.redthread.sales.Candidate;
import io.redthread.sales.SourcingTrials.Load;
import io.redthread.sales.SourcingTrials.Replayed;
import io.redthread.sales.SourcingTrials.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Adds up the first choices of two policies, order by order. */
public final class ReplayTally {

    private final Sum now = new Sum();
    private final Sum then = new Sum();
    private int orders;
    private int changed;

    /** One order's candidates under both, the best first; an order nobody can ship counts nowhere. */
    public void add(List<Candidate> inForce, List<Candidate> other) {
        if (inForce.isEmpty()) {
            return;
        }
        orders++;
        now.add(inForce.getFirst());
        then.add(other.getFirst());
        if (!inForce.getFirst().warehouse().equals(other.getFirst().warehouse())) {
            changed++;
        }
    }

    /** The sums. */
    public Replayed told() {
        return new Replayed(orders, changed, now.told(), then.told());
    }

    private static final class Sum {

        private final TreeMap<WarehouseId, Integer> byWarehouse =
                new TreeMap<>(java.util.Comparator.comparingLong(WarehouseId::value));
        private BigDecimal freight = BigDecimal.ZERO;
        private long days;
        private int rated;

        void add(Candidate first) {
            byWarehouse.merge(first.warehouse(), 1, Integer::sum);
            first.freight().ifPresent(it -> {
                freight = freight.add(it);
                rated++;
            });
            first.days().ifPresent(it -> days += it);
        }

        Side told() {
            var mean = rated == 0
                    ? Optional.<BigDecimal>empty()
                    : Optional.of(BigDecimal.valueOf(days).divide(BigDecimal.valueOf(rated), 2, RoundingMode.HALF_UP));
            var loads = byWarehouse.entrySet().stream()
                    .map(it -> new Load(it.getKey(), it.getValue()))
                    .toList();
            return new Side(freight, mean, rated, loads);
        }
    }
}
