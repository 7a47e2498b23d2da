package io.redthread.inventory.domain;

import io.redthread.inventory.Wanted;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.domain.ReservationPlan.Share;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a document's lines want, summed per SKU: two lines of one SKU must not both be promised the last piece. */
final class Demand {

    private final List<Wanted> lines;
    private final Map<Sku, BigDecimal> sums;

    Demand(List<Wanted> lines) {
        this.lines = lines;
        this.sums = LinkedHashMap.newLinkedHashMap(lines.size());
        for (var line : lines) {
            sums.merge(line.sku(), line.quantity().amount(), BigDecimal::add);
        }
    }

    Map<Sku, BigDecimal> sums() {
        return sums;
    }

    BigDecimal of(Sku sku) {
        return java.util.Objects.requireNonNull(sums.get(sku));
    }

    Uom uom(Sku sku) {
        return first(sku).quantity().uom();
    }

    /** Everything from one warehouse. */
    Map<Sku, List<Share>> from(WarehouseId warehouse) {
        var shares = LinkedHashMap.<Sku, List<Share>>newLinkedHashMap(sums.size());
        sums.forEach((sku, amount) -> shares.put(sku, List.of(new Share(warehouse, amount))));
        return shares;
    }

    /** The lines of a SKU, to be served one after the other. */
    Queue linesOf(Sku sku) {
        return new Queue(lines.stream().filter(line -> line.sku().equals(sku)).iterator());
    }

    private Wanted first(Sku sku) {
        return lines.stream().filter(line -> line.sku().equals(sku)).findFirst().orElseThrow();
    }

    /** Is told which line gets how much. */
    @FunctionalInterface
    interface Receiver {
        void gets(int lineNo, BigDecimal amount);
    }

    /** Lines waiting for their share. */
    static final class Queue {

        private final Iterator<Wanted> waiting;
        private int lineNo;
        private BigDecimal open = BigDecimal.ZERO;

        private Queue(Iterator<Wanted> waiting) {
            this.waiting = waiting;
        }

        /** Deals an amount out to the lines in front; together they want at least that much. */
        void give(BigDecimal amount, Receiver receiver) {
            var left = amount;
            while (left.signum() > 0) {
                if (open.signum() == 0) {
                    var line = waiting.next();
                    lineNo = line.lineNo();
                    open = line.quantity().amount();
                }
                var share = left.min(open);
                receiver.gets(lineNo, share);
                left = left.subtract(share);
                open = open.subtract(share);
            }
        }
    }
}
